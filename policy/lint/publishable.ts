import type { Finding } from './finding.ts';

/** The findings that stand in the way of publishing: below the law, neither mended nor acknowledged. */
export function blockingFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, acknowledged }) => severity === 'E' && acknowledged === undefined);
}

/** Whether a profile with these findings may be published. */
export function publishable(findings: readonly Finding[]): boolean {
  return blockingFindings(findings).length === 0;
}
