import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { findOrders } from '../orders/orders.store.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import { creditTransfer } from '../payments/transfer/transfers.store.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import { insertPaymentEvent } from '../webhooks/payment-events.store.ts';
import { findQuotedOrders, insertEntry, listTransferredRefunds, lockQuotedTransfers } from './bank.store.ts';
import type { ImportedEntry, NewMovement } from './imported-entry.ts';
import { matchCredit, type QuotedOrder } from './match-credit.ts';
import { mentionsRefund, namesRefund } from './match-debit.ts';
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
  const refundIds = credits.some(({ entry }) => mentionsRefund(entry)) ? await listTransferredRefunds(tx, merchantId) : [];
  const returned = new Map<NewMovement, readonly string[]>();
  for (const movement of credits) {
    const named = refundIds.filter((id) => namesRefund(movement.entry, id));
    if (named.length === 0) continue;
    const refunds = await Promise.all(named.map((id) => getRefund(tx, merchantId, id)));
    const orders = await findOrders(
      tx,
      merchantId,
      refunds.flatMap(({ orderId }) => orderId ?? []),
    );
    returned.set(
      movement,
      orders.map(({ number }) => number),
    );
  }
  return returned;
}

async function bookCredit(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  { merchantId, timeZone, isReturned }: { readonly merchantId: string; readonly timeZone: string; readonly isReturned: boolean },
  { entry, isUnclear, ...kept }: NewMovement,
  quoted: readonly QuotedOrder[],
): Promise<ImportedEntry> {
  const match = matchCredit({ ...entry, isUnclear, reversal: isReturned }, quoted, { now: deps.now(), timeZone });
  const { bookedOn, orderedBy, direction, reversal, amount, currency, reference } = entry;
  const transferRef = match.why === null ? match.ref : null;
  const order = match.order && { id: match.order.orderId, number: match.order.number };
  const isNew = await insertEntry(
    tx,
    {
      merchantId,
      ...kept,
      bookedOn,
      orderedBy,
      direction,
      reversal,
      amount,
      currency,
      reference,
      state: match.why === null ? 'matched' : 'open',
      why: match.why,
      orderId: order?.id ?? null,
      transferRef,
      applied: transferRef === null ? 0 : amount,
      refundId: null,
    },
    deps.now(),
  );
  if (!isNew) return { entry, outcome: 'known', why: null, id: kept.id, order: null, transferRef: null };
  if (transferRef !== null) await tellCredited(tx, deps, { merchantId, ref: transferRef, entryId: kept.id, amount, enough: false });
  return { entry, outcome: match.why === null ? 'matched' : 'open', why: match.why, id: kept.id, order, transferRef };
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
