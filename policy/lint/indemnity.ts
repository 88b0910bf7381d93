import { unfairTerms } from '../law/it.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q27: consumers who hold the merchant harmless. */
export const indemnity: LintRule = {
  id: 'Q27',
  check: ({ terms }) => [terms.indemnity !== undefined && doubtful('terms.indemnity', unfairTerms, 'terms.indemnity', terms.indemnity)],
};
