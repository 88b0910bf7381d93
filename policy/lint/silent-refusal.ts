import { oneSidedBinding as law } from '../law/it.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q24: a paid order that is refused by silence, or without a reason. */
export const silentRefusal: LintRule = {
  id: 'Q24',
  check: ({ order: { acceptanceTimeout }, buyer: { refusalExplained } }) => [
    acceptanceTimeout !== undefined && doubtful('order.silentRefusal', law, 'order.acceptanceTimeout', acceptanceTimeout),
    refusalExplained?.required === false && doubtful('buyer.unexplainedRefusal', law, 'buyer.refusalExplained', refusalExplained),
  ],
};
