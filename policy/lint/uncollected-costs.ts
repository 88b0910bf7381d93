import { unfairTerms } from '../law/it.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q13: what is kept of the price of parcels nobody collected. */
export const uncollectedCosts: LintRule = {
  id: 'Q13',
  check({ delivery: { uncollected } }) {
    const deductions = uncollected?.deductions;
    const uncapped = deductions !== undefined && deductions.costs.length > 0 && deductions.documentedOnly !== true;
    return [uncapped && doubtful('delivery.uncappedCosts', unfairTerms, 'delivery.uncollected.deductions', deductions)];
  },
};
