import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { getOrder } from '../orders/orders.store.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { getEntry, listTransferEntries, type KeptEntry } from './bank.store.ts';
import { openEntry } from './entry-particulars.ts';
import { refundReference } from './refund-reference.ts';

/** A transfer that pays a refund back, for whoever orders it at the merchant's bank. */
export interface RefundTransfer {
  readonly refund: RefundRecord;
  /** Who paid, as the statement told it; null where it told no account. */
  readonly payee: { readonly name: string; readonly iban: string; readonly bic: string | null } | null;
  /** What the bank is to call it, and its statement is searched for. */
  readonly reference: string;
  /** What the payee is to read: the reference, and the order's number. */
  readonly text: string;
}

/**
 * To whom, and with what words, a refund of a transfer goes. Of several payers of one order it is the one whose payment covers it, or
 * else who paid most.
 *
 * @throws ProblemError means-not-agreed for a refund that is no transfer's
 */
export async function refundTransfer(db: Db, deps: Pick<Deps, 'env'>, refund: RefundRecord): Promise<RefundTransfer> {
  if (refund.provider !== ownTransfers) throw new ProblemError('means-not-agreed');
  const { merchantId, source, sourceId, paymentRef, orderId, amount } = refund;
  const kept: readonly KeptEntry[] =
    source === 'entry' ? [await getEntry(db, merchantId, sourceId)] : await listTransferEntries(db, { merchantId, ref: paymentRef });
  const told = kept.map((entry) => openEntry(deps.env, entry)).filter(({ iban }) => iban !== null);
  const payer = told.findLast((entry) => entry.applied >= amount) ?? told[0];
  const order = orderId === null ? null : await getOrder(db, merchantId, orderId);
  const reference = refundReference(refund.id);
  return {
    refund,
    payee: payer ? { name: payer.name ?? order?.agreed.billingAddress.name ?? '-', iban: payer.iban!, bic: payer.bic } : null,
    reference,
    text: [reference, order?.number].filter(Boolean).join(' '),
  };
}
