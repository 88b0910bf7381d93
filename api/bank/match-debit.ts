import { refundReference } from './refund-reference.ts';
import type { StatementEntry } from './statement-entry.ts';

/** A refund that a person is to transfer. */
export interface AwaitedDebit {
  readonly refundId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Local date since which it has been owed. */
  readonly owedOn: string;
}

/** Which refund a debit has paid, by its reference and to the cent; null for whatever else the merchant pays. */
export function matchDebit(
  { amount, currency, bookedOn, endToEnd, texts, reversal }: StatementEntry,
  awaited: readonly AwaitedDebit[],
): AwaitedDebit | null {
  if (reversal) return null;
  const said = [endToEnd ?? '', ...texts]
    .join(' ')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toUpperCase();
  const paid = awaited.filter(
    (refund) =>
      refund.amount === amount &&
      refund.currency === currency &&
      refund.owedOn <= bookedOn &&
      said.includes(refundReference(refund.refundId).replace('-', '')),
  );
  return paid.length === 1 ? paid[0]! : null;
}
