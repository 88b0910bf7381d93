import { decide, lawWins, type Decision } from '../decision.ts';
import { withdrawalWithholding } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { RefundCase } from './refund-case.ts';

/**
 * Whether a refund may wait for the goods: only where the terms say so, only until they arrive or, on withdrawal, are proved to be
 * sent, and never where the merchant offers to collect them.
 *
 * @source `withdrawal.withholdRefund`; `eu.withdrawal.withholding`, matrix Q15, Q16
 */
export function refundWithheld(
  { withdrawal, return: back }: Pick<Profile, 'withdrawal' | 'return'>,
  refundCase: RefundCase,
): Decision<boolean> {
  const { statement, sentAt, receivedAt } = refundCase;
  const rule = withdrawal.withholdRefund;
  const withdrawn = statement.ground === 'withdrawal';
  const law = withdrawn ? { law: withdrawalWithholding.id } : {};
  if (statement.ground === 'unavailable' || statement.neverHeld === true) return decide(false, because('refund.nothingToAwait'));
  if (back.ways?.offered.includes('merchantCollects')) return decide(false, because('refund.collects', back.ways, law));
  if (rule === undefined) return decide(false, because('refund.neverWithheld'));
  if (receivedAt !== undefined || (sentAt !== undefined && (withdrawn || rule.until === 'receiptOrProofOfDispatch'))) {
    return decide(false, because('refund.released', rule, law));
  }
  const overruled = withdrawn && rule.until !== 'receiptOrProofOfDispatch' ? lawWins('Q15', rule.until) : {};
  return decide(true, because('refund.withheld', rule, { ...law, ...overruled, ambiguity: rule.ambiguity }));
}
