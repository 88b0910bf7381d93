import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { getOrder } from '../orders/orders.store.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { getEntry, listRefundDebits, listTransferEntries, sumRefundedBefore } from './bank.store.ts';
import { openEntry } from './entry-particulars.ts';
import type { EntryRecord } from './entry-record.ts';
import { refundReference } from './refund-reference.ts';
import { shareAmongPayers, type Paid } from './share-among-payers.ts';

/** A transfer that pays a refund back, or a part of it, for whoever orders it at the merchant's bank. */
export interface RefundTransfer {
  readonly refund: RefundRecord;
  /** Minor units. */
  readonly amount: number;
  /** Who paid, as the statement told it; null where it told no account. */
  readonly payee: { readonly name: string; readonly iban: string; readonly bic: string | null } | null;
  /** What the bank is to call it, and its statement is searched for. */
  readonly reference: string;
  /** What the payee is to read: the reference, and the order's number. */
  readonly text: string;
  /** A statement has shown it, or a person said so. */
  readonly isPaid: boolean;
}

/**
 * To whom, and with what words, a refund of a transfer goes: one transfer to each account that paid, and to none more than came from it.
 *
 * @throws ProblemError means-not-agreed for a refund that is no transfer's
 */
export async function refundTransfers(db: Db, deps: Pick<Deps, 'env'>, refund: RefundRecord): Promise<RefundTransfer[]> {
  if (refund.provider !== ownTransfers) throw new ProblemError('means-not-agreed');
  const { merchantId, orderId } = refund;
  const order = orderId === null ? null : await getOrder(db, merchantId, orderId);
  const debits = await listRefundDebits(db, refund);
  return (await partsOf(db, deps, refund)).map(({ payer, amount }, index) => {
    const reference = `${refundReference(refund.id)}${index === 0 ? '' : `-${index + 1}`}`;
    const shown = debits.indexOf(amount);
    if (shown >= 0) debits.splice(shown, 1);
    return {
      refund,
      amount,
      payee: payer && { name: payer.name ?? order?.agreed.billingAddress.name ?? '-', iban: payer.iban!, bic: payer.bic },
      reference,
      text: [reference, order?.number].filter(Boolean).join(' '),
      isPaid: refund.paidAt !== null || shown >= 0,
    };
  });
}

/** By account; whatever came from none that is known, or was never told of, is one part. */
async function partsOf(db: Db, deps: Pick<Deps, 'env'>, refund: RefundRecord): Promise<Paid<EntryRecord | null>[]> {
  const { merchantId, source, sourceId, paymentRef, amount } = refund;
  const isOfEntry = source === 'entry';
  const kept = isOfEntry ? [await getEntry(db, merchantId, sourceId)] : await listTransferEntries(db, { merchantId, ref: paymentRef });
  const paid = kept.map((entry) => ({ payer: openEntry(deps.env, entry), amount: isOfEntry ? amount : entry.applied }));
  const parts = new Map<string | null, Paid<EntryRecord | null>>();
  for (const { payer, amount: part } of shareAmongPayers(paid, isOfEntry ? 0 : await sumRefundedBefore(db, refund), amount))
    parts.set(payer.iban, { payer: payer.iban === null ? null : payer, amount: part + (parts.get(payer.iban)?.amount ?? 0) });
  const nobodys = amount - [...parts.values()].reduce((sum, part) => sum + part.amount, 0);
  if (nobodys > 0) parts.set(null, { payer: null, amount: nobodys + (parts.get(null)?.amount ?? 0) });
  return [...parts.values()];
}
