import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * What becomes of the discount code of an order: it comes back where nothing is left of the order and the terms say so, never in
 * money and never in part. Somebody without an account gets a new code by mail.
 *
 * @param whole whether nothing of the order is left
 * @source `discount.codes.onOrderCancelled`, matrix P8
 */
export function codeCredit(
  { codes }: Profile['discount'],
  whole: boolean,
  hasAccount: boolean,
): Decision<'account' | 'newCode' | 'nothing'> {
  const rule = codes?.onOrderCancelled;
  if (!whole || rule === undefined || rule.credited === 'nothing') return decide('nothing', because('refund.codeSpent', rule));
  const credited = hasAccount ? rule.credited : (rule.guests ?? (rule.credited === 'account' ? 'newCode' : rule.credited));
  if (credited === 'nothing') return decide('nothing', because('refund.codeSpent', rule));
  return credited === 'account'
    ? decide('account', because('refund.codeToAccount', rule))
    : decide('newCode', because('refund.codeAnew', rule, { ambiguity: rule.ambiguity }));
}
