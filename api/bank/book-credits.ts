import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { findOrders } from '../orders/orders.store.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import { creditTransfer } from '../payments/transfer/transfers.store.ts';
import { insertPaymentEvent } from '../webhooks/payment-events.store.ts';
import { findQuotedOrders, insertEntry, lockQuotedTransfers } from './bank.store.ts';
import type { ImportedEntry, NewMovement } from './imported-entry.ts';
import { keptMovement } from './kept-movement.ts';
import { matchCredit, type QuotedOrder } from './match-credit.ts';
import { namedRefunds } from './named-refunds.ts';
import { numbersQuotedIn } from './quoted-numbers.ts';

/** Counts new credits towards the orders they name, in the order of the statement; what does not fit is left open, with why. */
export async function bookCredits(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  { merchantId, timeZone }: { readonly merchantId: string; readonly timeZone: string },
  credits: readonly NewMovement[],
): Promise<Map<NewMovement, ImportedEntry>> {
  const returned = await returnedRefunds(tx, merchantId, credits);
  const numbersOf = new Map(
    credits.map((movement) => [movement, [...new Set([...numbersQuotedIn(movement.entry), ...(returned.get(movement) ?? [])])]]),
  );
  const numbers = [...new Set([...numbersOf.values()].flat())];
  await lockQuotedTransfers(tx, merchantId, numbers);
  const orders = new Map((await findQuotedOrders(tx, merchantId, numbers)).map((order) => [order.number, order]));
  const booked = new Map<NewMovement, ImportedEntry>();
  for (const movement of credits) {
    const quoted = numbersOf.get(movement)!.flatMap((number) => orders.get(number) ?? []);
    const isReturned = movement.entry.reversal || returned.has(movement);
    const outcome = await bookCredit(tx, deps, { merchantId, timeZone, isReturned }, movement, quoted);
    booked.set(movement, outcome);
    if (outcome.outcome === 'matched') settleIn(orders, outcome.order!.number);
  }
  return booked;
}

/** Credits that name a refund: it did not reach its payee, and is nobody's payment. With the numbers of the orders it was of. */
async function returnedRefunds(
  tx: Db,
  merchantId: string,
  credits: readonly NewMovement[],
): Promise<ReadonlyMap<NewMovement, readonly string[]>> {
  const named = await namedRefunds(tx, merchantId, credits);
  const orderIds = [...named.values()].flatMap((refunds) => refunds.flatMap(({ orderId }) => orderId ?? []));
  const numbers = new Map((await findOrders(tx, merchantId, [...new Set(orderIds)])).map(({ id, number }) => [id, number]));
  return new Map([...named].map(([movement, refunds]) => [movement, refunds.flatMap(({ orderId }) => numbers.get(orderId ?? '') ?? [])]));
}

async function bookCredit(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  { merchantId, timeZone, isReturned }: { readonly merchantId: string; readonly timeZone: string; readonly isReturned: boolean },
  movement: NewMovement,
  quoted: readonly QuotedOrder[],
): Promise<ImportedEntry> {
  const { entry, id, isUnclear } = movement;
  const match = matchCredit({ ...entry, isUnclear, reversal: isReturned }, quoted, { now: deps.now(), timeZone });
  const { why } = match;
  const transferRef = match.why === null ? match.ref : null;
  const order = match.order && { id: match.order.orderId, number: match.order.number };
  const state = why === null ? 'matched' : 'open';
  const applied = transferRef === null ? 0 : entry.amount;
  const outcome = { state, why, orderId: order?.id ?? null, transferRef, applied, refundId: null } as const;
  const isNew = await insertEntry(tx, { ...keptMovement(merchantId, movement), ...outcome }, deps.now());
  if (!isNew) return { entry, outcome: 'known', why: null, id, order: null, transferRef: null };
  if (transferRef !== null) await tellCredited(tx, deps, { merchantId, ref: transferRef, entryId: id, amount: applied, enough: false });
  return { entry, outcome: state, why, id, order, transferRef };
}

/** Counts money towards a transfer, and leaves word of it for whoever settles payments. */
export async function tellCredited(
  tx: Db,
  { now }: Pick<Deps, 'now'>,
  {
    merchantId,
    ref,
    entryId,
    amount,
    enough,
  }: {
    readonly merchantId: string;
    readonly ref: string;
    readonly entryId: string;
    readonly amount: number;
    /** Whatever is there then settles it. */
    readonly enough: boolean;
  },
): Promise<void> {
  await creditTransfer(tx, { merchantId, ref }, { amount, enough, now: now() });
  const event = { id: entryId, paymentRef: ref };
  await insertPaymentEvent(tx, { merchantId, provider: ownTransfers, event });
}

/** What is matched once is paid for whatever comes after it in the same file. */
function settleIn(orders: Map<string, QuotedOrder>, number: string): void {
  const order = orders.get(number)!;
  orders.set(number, { ...order, transfer: order.transfer && { ...order.transfer, missing: 0, settled: true } });
}
