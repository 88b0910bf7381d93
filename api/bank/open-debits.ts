import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { findOrders } from '../orders/orders.store.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import { findQuotedOrders, insertEntry, listCountedCredits, listRefundDebits, listTransferredRefunds } from './bank.store.ts';
import { openEntry } from './entry-particulars.ts';
import type { EntryRecord, OpenReason } from './entry-record.ts';
import type { ImportedEntry, Judged, NewMovement } from './imported-entry.ts';
import { mentionsRefund, namesRefund } from './match-debit.ts';
import { numbersQuotedIn } from './quoted-numbers.ts';

/** What a debit that pays nothing awaited is all the same. */
interface Finding {
  /** Null where it is the transfer of a refund that a person said was paid. */
  readonly why: OpenReason | null;
  readonly orderId: string | null;
  readonly refundId: string | null;
}

/**
 * Keeps the debits that are about the shop's money although they pay no refund that is awaited: whatever takes back what came, and
 * whatever names a refund. Nothing is made of them but by a person. All others are the merchant's own.
 */
export async function keepOpenDebits(
  tx: Db,
  deps: Deps,
  merchantId: string,
  debits: readonly NewMovement[],
): Promise<Map<Judged, ImportedEntry>> {
  const refundIds = debits.some(({ entry }) => mentionsRefund(entry)) ? await listTransferredRefunds(tx, merchantId) : [];
  const takenFrom = await ordersTakenFrom(tx, deps, merchantId, debits);
  const kept = new Map<Judged, ImportedEntry>();
  for (const movement of debits) {
    const named = refundIds.filter((id) => namesRefund(movement.entry, id));
    const finding = named.length > 0 ? await ofRefunds(tx, merchantId, movement, named) : takenFrom.get(movement);
    if (finding) kept.set(movement, await keep(tx, deps, merchantId, movement, finding));
  }
  return kept;
}

/** What a debit is that names refunds. */
async function ofRefunds(tx: Db, merchantId: string, { entry, isUnclear }: NewMovement, named: readonly string[]): Promise<Finding> {
  if (named.length > 1) return { why: 'refundDiffers', orderId: null, refundId: null };
  const refund = await getRefund(tx, merchantId, named[0]!);
  const { id, orderId, paidAt, amount, currency } = refund;
  if (entry.reversal) return { why: 'reversal', orderId, refundId: null };
  if (isUnclear) return { why: 'perhapsKnown', orderId, refundId: null };
  const shown = (await listRefundDebits(tx, refund)).reduce((sum, each) => sum + each, 0);
  const isStillToShow = shown + entry.amount <= amount && entry.currency === currency;
  if (paidAt !== null && isStillToShow) return { why: null, orderId, refundId: id };
  return { why: paidAt !== null || shown >= amount ? 'refundTwice' : 'refundDiffers', orderId, refundId: null };
}

/** The debits that take back what came, by the bank's word or because they are as much as came for the order they name. */
async function ordersTakenFrom(tx: Db, deps: Deps, merchantId: string, debits: readonly NewMovement[]): Promise<Map<Judged, Finding>> {
  const numbersOf = new Map(debits.map((movement) => [movement, numbersQuotedIn(movement.entry)]));
  const quoted = await findQuotedOrders(tx, merchantId, [...new Set([...numbersOf.values()].flat())]);
  const isAbout = (movement: NewMovement, number: string) => numbersOf.get(movement)!.includes(number);
  const asked = debits.filter((movement) => movement.entry.reversal || quoted.some(({ number }) => isAbout(movement, number)));
  if (asked.length === 0) return new Map();
  const amounts = asked.map(({ entry }) => entry.amount);
  const credits = (await listCountedCredits(tx, merchantId, amounts)).map((credit) => openEntry(deps.env, credit));
  const found = new Map<Judged, Finding>();
  for (const movement of asked) {
    const { entry } = movement;
    const orderIds = quoted.flatMap(({ orderId, number }) => (isAbout(movement, number) ? [orderId] : []));
    const same = credits.filter(({ amount, currency }) => amount === entry.amount && currency === entry.currency);
    const taken = same.filter((credit) => (orderIds.length > 0 ? orderIds.includes(credit.orderId ?? '') : isNamedBy(movement, credit)));
    if (!entry.reversal && taken.length === 0) continue;
    const about = new Set(taken.length > 0 ? taken.map(({ orderId }) => orderId) : orderIds);
    const [orderId = null] = about.size === 1 ? about : [];
    found.set(movement, { why: 'reversal', orderId, refundId: null });
  }
  return found;
}

/** Whether what is taken back bears a name of what came. */
function isNamedBy({ entry: { reference, endToEnd, party } }: NewMovement, credit: EntryRecord): boolean {
  const isSame = (one: string | null, other: string | null) => one !== null && one === other;
  return isSame(reference, credit.reference) || isSame(endToEnd, credit.endToEnd) || isSame(party.iban, credit.iban);
}

async function keep(
  tx: Db,
  deps: Deps,
  merchantId: string,
  { entry, isUnclear: _isUnclear, ...kept }: NewMovement,
  { why, orderId, refundId }: Finding,
): Promise<ImportedEntry> {
  const { bookedOn, orderedBy, direction, reversal, amount, currency, reference } = entry;
  const told = { bookedOn, orderedBy, direction, reversal, amount, currency, reference };
  const state = why === null ? 'matched' : 'open';
  const row = { merchantId, ...kept, ...told, state, why, orderId, transferRef: null, applied: 0, refundId } as const;
  const isNew = await insertEntry(tx, row, deps.now());
  const [order] = orderId === null ? [] : await findOrders(tx, merchantId, [orderId]);
  const outcome = isNew ? state : 'known';
  return { entry, outcome, why, id: kept.id, order: order ? { id: order.id, number: order.number } : null, transferRef: null };
}
