import type { RefundRecord } from '../refunds/refund-record.ts';

/**
 * When all of an amount had gone back, ISO 8601 instant; undefined while some of it has not.
 *
 * @param counts which refunds are part of it
 * @param amount minor units
 */
export function paidFor(refunds: readonly RefundRecord[], counts: (refund: RefundRecord) => boolean, amount: number): string | undefined {
  const paid = refunds.filter((refund) => refund.paidAt !== null && counts(refund));
  const sum = paid.reduce((total, refund) => total + refund.amount, 0);
  return sum >= amount
    ? paid
        .map(({ paidAt }) => paidAt!)
        .toSorted()
        .at(-1)
    : undefined;
}
