import { doubt } from '../law/eu-terms.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q10: a deadline for bank transfers without its consequence, or in days of an unknown kind. */
export const transferLapse: LintRule = {
  id: 'Q10',
  check({ payment: { bankTransfer, unpaid } }) {
    const within = bankTransfer?.within;
    if (within === undefined) return [];
    return [
      unpaid === undefined && doubtful('payment.transferLapseUnstated', doubt, 'payment.unpaid', within),
      within.ambiguity !== undefined && doubtful('payment.transferDaysUnclear', doubt, 'payment.bankTransfer.within', within),
    ];
  },
};
