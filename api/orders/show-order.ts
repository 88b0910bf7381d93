import { presentOrderClaims } from '../claims/present-order-claims.ts';
import { awaitedTransfer, missingAmounts, type AwaitedTransfer } from '../bank/awaited-transfer.ts';
import type { Db } from '../db/connect-database.ts';
import { deadlinesOf } from '../deadlines/deadlines-of.ts';
import { presentDeadlines } from '../deadlines/present-deadlines.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { publicUrl } from '../http/public-url.ts';
import { orderCaseOf } from '../returns/return-case.ts';
import { slipUrl } from '../returns/slip-url.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { pagePath } from '../withdrawals/page-path.ts';
import { presentOrderStatement } from '../withdrawals/present-statement.ts';
import { readDossier, readDossiers } from './dossiers.store.ts';
import type { OrderDossier } from './order-dossier.ts';
import type { OrderRecord } from './order-record.ts';
import type { OrderWire } from './orders.wire.ts';
import { presentOrder } from './present-order.ts';

export interface OrderReader {
  readonly merchant: Pick<Merchant, 'links'>;
  readonly language: Language;
  /** The shopper's key to the order; absent: the merchant reads. */
  readonly token?: string;
}

/** An order with all that has followed it, as it stands now. */
export async function showOrder(db: Db, deps: Deps, order: OrderRecord, reader: OrderReader): Promise<OrderWire> {
  if (reader.token === undefined) return (await showOrders(db, deps, [order], reader))[0]!;
  return inFull(deps, order, { dossier: await readDossier(db, order), transfer: await awaitedTransfer(db, order) }, reader);
}

/** The same for a page of one merchant's orders, with no more statements than for one. */
export async function showOrders(db: Db, deps: Deps, orders: readonly OrderRecord[], reader: OrderReader): Promise<OrderWire[]> {
  const dossiers = await readDossiers(db, orders);
  const missing = await missingAmounts(db, orders);
  const shown = orders.map((order) => {
    const awaited = missing.get(order.id);
    const transfer = awaited === undefined ? null : { missing: awaited, modules: null };
    return inFull(deps, order, { dossier: dossiers.get(order.id)!, transfer }, reader);
  });
  return Promise.all(shown);
}

async function inFull(
  deps: Deps,
  order: OrderRecord,
  { dossier, transfer }: { readonly dossier: OrderDossier; readonly transfer: AwaitedTransfer | null },
  { merchant, language, token }: OrderReader,
): Promise<OrderWire> {
  const { merchantId } = order;
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const shop = { name: (await deps.shops.byId(merchantId)).name, timeZone: profile.calendar.timeZone };
  const now = deps.now();
  const clocks = deadlinesOf(profile, { order, ...dossier }, now);
  return presentOrder(order, {
    profile,
    links: { withdrawal: `${publicUrl(deps)}${pagePath({ id: merchantId }, language)}`, ...merchant.links },
    language,
    dossier,
    statements: dossier.statements.map((record) => presentOrderStatement(deps, record, shop, language)),
    claims: presentOrderClaims(deps, orderCaseOf(profile, order, dossier), language),
    deadlines: presentDeadlines(clocks.deadlines, { profile, language, now, forMerchant: token === undefined }),
    now,
    transfer,
    slipOf: (record) => slipUrl(deps, record),
    ...(token === undefined ? { forMerchant: true } : { token }),
  });
}
