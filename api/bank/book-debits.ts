import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { settleRefund } from '../refunds/pay-refund.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import { insertEntry, listAwaitedRefunds } from './bank.store.ts';
import type { ImportedEntry, Judged, NewMovement } from './imported-entry.ts';
import { matchDebit, namesRefund, type AwaitedDebit } from './match-debit.ts';
import { keepOpenDebits } from './open-debits.ts';
import { refundTransfers } from './refund-transfer.ts';

export interface Debits {
  readonly merchantId: string;
  readonly timeZone: string;
  readonly actor: string;
  readonly judged: readonly Judged[];
}

/** A refund that debits of the file name, with the transfers of it that no statement has shown yet. */
interface NamedRefund {
  readonly refund: RefundRecord;
  readonly transfers: readonly AwaitedDebit[];
}

/**
 * Books the refunds that the merchant has transferred, and tells the shoppers: one that went to several payers once all of it has gone.
 * Orders are locked in the order of their ids, so that two statements wait for each other instead of locking each other out.
 */
export async function bookDebits(tx: Db, deps: Deps, { merchantId, timeZone, actor, judged }: Debits): Promise<Map<Judged, ImportedEntry>> {
  const debits = judged.filter((each): each is NewMovement => 'key' in each && each.entry.direction === 'debit');
  const clear = debits.filter(({ isUnclear }) => !isUnclear);
  const booked = new Map<Judged, ImportedEntry>();
  for (const { refund, transfers } of await namedRefunds(tx, deps, { merchantId, timeZone, debits: clear })) {
    let unpaid = transfers;
    for (const movement of clear.filter((each) => !booked.has(each))) {
      const all = wholeOf(unpaid);
      const debit = matchDebit(movement.entry, [...unpaid, ...all]);
      if (!debit) continue;
      const { id, entry } = movement;
      const isNew = await insertDebit(tx, deps, movement, refund);
      if (isNew) unpaid = all.includes(debit) ? [] : unpaid.filter((each) => each !== debit);
      if (isNew && unpaid.length === 0) await settleRefund(tx, deps, refund, actor);
      booked.set(movement, { entry, outcome: isNew ? 'matched' : 'known', why: null, id, order: null, transferRef: null });
    }
  }
  const others = debits.filter((each) => !booked.has(each));
  return new Map([...booked, ...(await keepOpenDebits(tx, deps, merchantId, others))]);
}

/** Whoever pays several parts in one has decided so: it is gone, and must not be ordered again. */
function wholeOf(unpaid: readonly AwaitedDebit[]): AwaitedDebit[] {
  const [first] = unpaid;
  return first && unpaid.length > 1 ? [{ ...first, amount: unpaid.reduce((sum, { amount }) => sum + amount, 0) }] : [];
}

/** The refunds that debits name, by the ids of their orders; a debit that names several is none's. */
async function namedRefunds(
  tx: Db,
  deps: Deps,
  { merchantId, timeZone, debits }: { readonly merchantId: string; readonly timeZone: string; readonly debits: readonly NewMovement[] },
): Promise<NamedRefund[]> {
  if (debits.length === 0) return [];
  const awaited = await listAwaitedRefunds(tx, merchantId, timeZone);
  const clear = debits.filter(({ entry }) => awaited.filter(({ refundId }) => namesRefund(entry, refundId)).length === 1);
  const named = awaited.filter(({ refundId }) => clear.some(({ entry }) => namesRefund(entry, refundId)));
  const found: NamedRefund[] = [];
  for (const { refundId, owedOn } of named) {
    const refund = await getRefund(tx, merchantId, refundId);
    const open = (await refundTransfers(tx, deps, refund)).filter(({ isPaid }) => !isPaid);
    found.push({ refund, transfers: open.map(({ amount }) => ({ refundId, amount, currency: refund.currency, owedOn })) });
  }
  return found.toSorted((a, b) => (a.refund.orderId ?? '').localeCompare(b.refund.orderId ?? ''));
}

/** @returns false where it is there already */
function insertDebit(
  tx: Db,
  deps: Deps,
  { entry, isUnclear: _isUnclear, ...kept }: NewMovement,
  { merchantId, id, orderId }: RefundRecord,
): Promise<boolean> {
  const { bookedOn, orderedBy, direction, reversal, amount, currency, reference } = entry;
  const told = { bookedOn, orderedBy, direction, reversal, amount, currency, reference };
  const paid = { state: 'matched', why: null, orderId, transferRef: null, applied: 0, refundId: id } as const;
  return insertEntry(tx, { merchantId, ...kept, ...told, ...paid }, deps.now());
}
