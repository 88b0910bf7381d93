import { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { findOrders } from '../orders/orders.store.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { findQuotedOrders, insertEntry, listCountedCredits, listRefundDebits } from './bank.store.ts';
import { openEntry } from './entry-particulars.ts';
import type { EntryRecord, OpenReason } from './entry-record.ts';
import type { ImportedEntry, Judged, NewMovement } from './imported-entry.ts';
import { keptMovement } from './kept-movement.ts';
import { namedRefunds } from './named-refunds.ts';
import { numbersQuotedIn } from './quoted-numbers.ts';

/** As long as a payer may say that a payment was never theirs, thirteen months, and some days. @source Directive (EU) 2015/2366, art. 71 */
const recallDays = 400;

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
  const refunds = await namedRefunds(tx, merchantId, debits);
  const takenFrom = await ordersTakenFrom(tx, deps, merchantId, debits);
  const kept = new Map<Judged, ImportedEntry>();
  for (const movement of debits) {
    const named = refunds.get(movement);
    const finding = named ? await ofRefunds(tx, movement, named) : takenFrom.get(movement);
    if (finding) kept.set(movement, await keep(tx, deps, merchantId, movement, finding));
  }
  return kept;
}

/** What a debit is that names refunds. */
async function ofRefunds(tx: Db, { entry, isUnclear }: NewMovement, named: readonly RefundRecord[]): Promise<Finding> {
  const [refund, ...others] = named;
  if (!refund || others.length > 0) return { why: 'refundDiffers', orderId: null, refundId: null };
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
  const days = asked.flatMap((each) => (quoted.some(({ number }) => isAbout(each, number)) ? [] : [each.entry.bookedOn]));
  const since = days.length === 0 ? null : Temporal.PlainDate.from(days.toSorted()[0]!).subtract({ days: recallDays }).toString();
  const search = { merchantId, amounts, orderIds: quoted.map(({ orderId }) => orderId), since };
  const credits = (await listCountedCredits(tx, search)).map((credit) => openEntry(deps.env, credit));
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
  movement: NewMovement,
  { why, orderId, refundId }: Finding,
): Promise<ImportedEntry> {
  const { entry, id } = movement;
  const state = why === null ? 'matched' : 'open';
  const row = { ...keptMovement(merchantId, movement), state, why, orderId, transferRef: null, applied: 0, refundId } as const;
  const isNew = await insertEntry(tx, row, deps.now());
  const [order] = orderId === null ? [] : await findOrders(tx, merchantId, [orderId]);
  const outcome = isNew ? state : 'known';
  return { entry, outcome, why, id, order: order ? { id: order.id, number: order.number } : null, transferRef: null };
}
