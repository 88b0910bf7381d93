import { withdrawalDiminishedValue as law } from '../law/eu-withdrawal-refund.ts';
import { belowFloor } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q17: a withdrawal refused, or a refund cut by more than the loss, because of the goods' condition. */
export const returnRefusal: LintRule = {
  id: 'Q17',
  check: ({ return: { unmetCondition }, withdrawal: { refused }, refund: { diminishedValue } }) => [
    unmetCondition?.outcome === 'refuse' && belowFloor('return.refused', law, 'return.unmetCondition', unmetCondition),
    refused?.goods === 'keptForCollection' && belowFloor('withdrawal.refusable', law, 'withdrawal.refused', refused),
    refused?.goods === 'keptWithTheMoney' && belowFloor('withdrawal.goodsAndMoneyKept', law, 'withdrawal.refused', refused),
    diminishedValue?.measure === 'band' && belowFloor('refund.band', law, 'refund.diminishedValue', diminishedValue),
  ],
};
