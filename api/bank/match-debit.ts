import { refundReference } from './refund-reference.ts';
import type { StatementEntry } from './statement-entry.ts';

/** A transfer that pays a refund back, or a part of it, and that no statement has shown yet. */
export interface AwaitedDebit {
  readonly refundId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** Local date since which it has been owed. */
  readonly owedOn: string;
}

type Said = Pick<StatementEntry, 'endToEnd' | 'texts'>;

/** Whether a debit names a refund. */
export function namesRefund(entry: Said, refundId: string): boolean {
  return said(entry).includes(refundReference(refundId).replace('-', ''));
}

/** Whether a debit has words that may name a refund, whichever. */
export const mentionsRefund = (entry: Said): boolean => /RF[A-Z2-9]{10}/.test(said(entry));

const said = ({ endToEnd, texts }: Said): string =>
  [endToEnd ?? '', ...texts]
    .join(' ')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toUpperCase();

/** Which transfer of a refund a debit is, by its reference and to the cent; null for whatever else the merchant pays. */
export function matchDebit(entry: StatementEntry, awaited: readonly AwaitedDebit[]): AwaitedDebit | null {
  if (entry.reversal) return null;
  const paid = awaited.filter(
    ({ refundId, amount, currency, owedOn }) =>
      amount === entry.amount && currency === entry.currency && owedOn <= entry.bookedOn && namesRefund(entry, refundId),
  );
  // Of two equal parts of one refund either will do.
  return new Set(paid.map(({ refundId }) => refundId)).size === 1 ? paid[0]! : null;
}
