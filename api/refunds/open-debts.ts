import { unheard } from '../payments/patience.ts';
import type { OpenDebt } from './cover-debts.ts';
import type { RefundRecord } from './refund-record.ts';

/** What refunds of one payment are paid from that payment: money that came beside it goes back by itself. */
const ofPayment = ({ source, released }: RefundRecord) => source !== 'entry' && !released;

/** Whether a refund is still to be paid from its payment. */
export function isOpen(refund: RefundRecord): boolean {
  return ofPayment(refund) && refund.paidAt === null;
}

/** Such a refund as a debt. One that is stuck is in nobody's hand, and was said to be a person's to see to. */
export function debtOf({ id, amount, source, stuckAt, attempts, failure }: RefundRecord): OpenDebt {
  return { id, amount, unheard: stuckAt === null && (attempts > 0 || failure === unheard), whole: source === 'payment' };
}

/** What the provider has left of a payment, as far as our books know, minor units: what was paid in another way is not its. */
export function leftAtProvider(capturedAmount: number, refunds: readonly RefundRecord[]): number {
  const given = refunds.filter((refund) => ofPayment(refund) && refund.paidAt !== null && refund.means === 'same');
  return given.reduce((left, { amount }) => left - amount, capturedAmount);
}
