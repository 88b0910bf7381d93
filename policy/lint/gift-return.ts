import { withdrawalDiminishedValue } from '../law/eu-withdrawal-refund.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q18: a return that needs the free gift back. */
export const giftReturn: LintRule = {
  id: 'Q18',
  check: ({ return: { gifts } }) => [
    gifts?.mustReturn === true && doubtful('return.giftDemanded', withdrawalDiminishedValue, 'return.gifts', gifts),
  ],
};
