import { withdrawalWithholding as law } from '../law/eu-withdrawal-refund.ts';
import { doubtful } from './flaw.ts';
import type { LintRule } from './lint-rule.ts';

/** Q16: risk and withholding where the merchant collects the goods. */
export const collectedReturns: LintRule = {
  id: 'Q16',
  check({ return: { ways, risk }, withdrawal: { withholdRefund } }) {
    if (ways?.offered.includes('merchantCollects') !== true) return [];
    const always = ways.offered.every((way) => way === 'merchantCollects');
    return [
      risk !== undefined && risk.bearer !== 'merchant' && doubtful('return.riskThoughCollected', law, 'return.risk', risk),
      always &&
        withholdRefund !== undefined &&
        doubtful('withdrawal.withheldThoughCollected', law, 'withdrawal.withholdRefund', withholdRefund),
    ];
  },
};
