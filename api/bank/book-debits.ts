import { epochMs, legalDay } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { settleRefund } from '../refunds/pay-refund.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { insertEntry } from './bank.store.ts';
import type { ImportedEntry, Judged, NewMovement } from './imported-entry.ts';
import { keptMovement } from './kept-movement.ts';
import { matchDebit, type AwaitedDebit } from './match-debit.ts';
import { namedRefunds } from './named-refunds.ts';
import { keepOpenDebits } from './open-debits.ts';
import { refundTransfers } from './refund-transfer.ts';

export interface Debits {
  readonly merchantId: string;
  readonly timeZone: string;
  readonly actor: string;
  readonly judged: readonly Judged[];
}

/** A refund that is still to be paid, the debits of the file that name it and no other, and what no statement has shown of it yet. */
interface AwaitedRefund {
  readonly refund: RefundRecord;
  readonly debits: readonly NewMovement[];
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
  for (const { refund, debits: naming, transfers } of await awaitedRefunds(tx, deps, { merchantId, timeZone, debits: clear })) {
    let unpaid = transfers;
    for (const movement of naming) {
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

/** The refunds that debits pay, by the ids of their orders; a debit that names several is none's. */
async function awaitedRefunds(
  tx: Db,
  deps: Deps,
  { merchantId, timeZone, debits }: { readonly merchantId: string; readonly timeZone: string; readonly debits: readonly NewMovement[] },
): Promise<AwaitedRefund[]> {
  const byRefund = new Map<string, { readonly refund: RefundRecord; readonly debits: NewMovement[] }>();
  for (const [movement, named] of await namedRefunds(tx, merchantId, debits)) {
    const [refund, ...others] = named.filter(({ paidAt }) => paidAt === null);
    if (!refund || others.length > 0) continue;
    const found = byRefund.get(refund.id) ?? { refund, debits: [] };
    found.debits.push(movement);
    byRefund.set(refund.id, found);
  }
  const awaited: AwaitedRefund[] = [];
  for (const { refund, ...found } of byRefund.values()) {
    const { currency, owedAt } = refund;
    const owedOn = legalDay(epochMs(owedAt), timeZone);
    const open = (await refundTransfers(tx, deps, refund)).filter(({ isPaid }) => !isPaid);
    awaited.push({ refund, ...found, transfers: open.map(({ amount }) => ({ amount, currency, owedOn })) });
  }
  return awaited.toSorted((a, b) => (a.refund.orderId ?? '').localeCompare(b.refund.orderId ?? ''));
}

/** @returns false where it is there already */
function insertDebit(tx: Db, deps: Deps, movement: NewMovement, { merchantId, id, orderId }: RefundRecord): Promise<boolean> {
  const paid = { state: 'matched', why: null, orderId, transferRef: null, applied: 0, refundId: id } as const;
  return insertEntry(tx, { ...keptMovement(merchantId, movement), ...paid }, deps.now());
}
