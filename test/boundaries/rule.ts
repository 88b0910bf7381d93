import type { Finding, SourceFile } from './source-file.ts';

/**
 * One rule of the house. `bad` and `good` are small sources, by path: every bad one must be found and no good one,
 * so that a rule that sees nothing cannot pass for a house in order.
 */
export interface Rule {
  readonly name: string;
  readonly check: (source: SourceFile) => Finding[];
  readonly bad: readonly (readonly [path: string, text: string])[];
  readonly good: readonly (readonly [path: string, text: string])[];
}
