import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { shopperNotice } from '../notices/owed-notice.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { findQuotedOrders, getEntry, lockAccounts, lockEntry, lockQuotedTransfers, settleEntry, type KeptEntry } from './bank.store.ts';
import type { ResolveEntryBody } from './bank.wire.ts';
import { tellCredited } from './book-credits.ts';
import { entryChoices } from './entry-choices.ts';
import type { QuotedOrder } from './match-credit.ts';
import { refundEntry } from './refund-entry.ts';

export interface EntryResolution {
  readonly merchantId: string;
  readonly entryId: string;
  readonly resolution: ResolveEntryBody;
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/** A movement as it stands now, and the transfer whose payment is to be settled; null where none is. */
export interface ResolvedEntry {
  readonly entry: KeptEntry;
  readonly transferRef: string | null;
}

/**
 * A person says what a movement is. It waits for whoever imports a statement of the same merchant.
 *
 * @throws ProblemError not-found, order-not-found, entry-not-open, entry-does-not-fit
 */
export async function resolveEntry(tx: Db, deps: Pick<Deps, 'now'>, input: EntryResolution): Promise<ResolvedEntry> {
  const { merchantId, entryId, resolution, actor, requestId } = input;
  await lockAccounts(tx, merchantId);
  const named = 'order' in resolution ? await namedOrder(tx, merchantId, resolution.order) : undefined;
  const seen = await getEntry(tx, merchantId, entryId);
  const other = resolution.as === 'refund' && seen.orderId !== null ? await lockOrder(tx, merchantId, seen.orderId) : null;
  const entry = await lockEntry(tx, merchantId, entryId);
  if (entry.state !== 'open' && entry.state !== 'notOurs') throw new ProblemError('entry-not-open');
  const choices = entryChoices(entry, named && { quoted: named.quoted, state: named.order.state });
  if (!choices.includes(resolution.as)) throw new ProblemError('entry-does-not-fit', missingOf(named?.quoted));
  const transferRef = named ? await countTowards(tx, deps, { entry, ...named, as: resolution.as, actor }) : null;
  if (resolution.as === 'refund') await refundEntry(tx, deps, { entry, amount: entry.amount, order: other, reason: 'notOwed', actor });
  if (resolution.as === 'dealtWith') {
    const { orderId, transferRef, applied, refundId } = entry;
    await settleEntry(tx, entry, { state: 'matched', orderId, transferRef, applied, refundId, by: actor, at: deps.now() });
  }
  if (resolution.as === 'notOurs') {
    const nothing = { orderId: null, transferRef: null, applied: 0, refundId: null };
    await settleEntry(tx, entry, { state: 'notOurs', ...nothing, by: actor, at: deps.now() });
  }
  await insertAudit(tx, { merchantId, actor, verb: 'resolveEntry', subject: entryId, ...(requestId !== undefined && { requestId }) });
  return { entry: await getEntry(tx, merchantId, entryId), transferRef };
}

interface NamedOrder {
  readonly quoted: QuotedOrder;
  readonly order: OrderRecord;
}

/** @throws ProblemError order-not-found */
async function namedOrder(tx: Db, merchantId: string, number: string): Promise<NamedOrder> {
  const [found] = await findQuotedOrders(tx, merchantId, [number]);
  if (!found) throw new ProblemError('order-not-found');
  const order = await lockOrder(tx, merchantId, found.orderId);
  await lockQuotedTransfers(tx, merchantId, [number]);
  const [quoted] = await findQuotedOrders(tx, merchantId, [number]);
  return { quoted: quoted!, order };
}

/** Counts a credit, or as much of it as is missing, towards an order. */
async function countTowards(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  {
    entry,
    quoted,
    order,
    as,
    actor,
  }: NamedOrder & { readonly entry: KeptEntry; readonly as: ResolveEntryBody['as']; readonly actor: string },
): Promise<string> {
  const { merchantId, id } = entry;
  const { ref, missing } = quoted.transfer!;
  const applied = Math.min(entry.amount, missing);
  if (applied < entry.amount) {
    const rest = { entry, amount: entry.amount - applied, order, transferRef: ref, reason: 'excess', actor } as const;
    await refundEntry(tx, deps, rest);
  } else {
    const counted = { state: 'matched', orderId: order.id, transferRef: ref, applied, refundId: null } as const;
    await settleEntry(tx, entry, { ...counted, by: actor, at: deps.now() });
  }
  await tellCredited(tx, deps, { merchantId, ref, entryId: id, amount: applied, enough: as === 'acceptShort' });
  if (as === 'askRest') await insertNotices(tx, merchantId, order.id, [shopperNotice('paymentRest', order)]);
  return ref;
}

function missingOf(quoted: QuotedOrder | undefined): { readonly missing?: number } {
  return quoted?.transfer && !quoted.transfer.settled ? { missing: quoted.transfer.missing } : {};
}
