import { majority } from '../law/it.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q4: buyers whose contracts can be avoided. */
export const minorBuyers: LintRule = {
  id: 'Q4',
  check: ({ buyer: { minAge } }) => [
    minAge !== undefined && minAge.years < majority.value && doubtful('buyer.minorsAdmitted', majority, 'buyer.minAge', minAge),
  ],
};
