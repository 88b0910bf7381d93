import { presentOrderClaims } from '../claims/present-order-claims.ts';
import type { Db } from '../db/connect-database.ts';
import { presentDeadlines } from '../deadlines/present-deadlines.ts';
import { readDeadlines } from '../deadlines/read-deadlines.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';
import { publicUrl } from '../http/public-url.ts';
import { slipUrl } from '../returns/slip-url.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { pagePath } from '../withdrawals/page-path.ts';
import { presentOrderStatement } from '../withdrawals/present-statement.ts';
import { listOrderStatements } from '../withdrawals/withdrawals.store.ts';
import { readDossier } from './order-dossier.ts';
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
export async function showOrder(db: Db, deps: Deps, order: OrderRecord, { merchant, language, token }: OrderReader): Promise<OrderWire> {
  const { merchantId, id } = order;
  const { profile } = await deps.shops.published(merchantId, order.profileVersion);
  const dossier = await readDossier(db, order);
  const shop = { name: (await deps.shops.byId(merchantId)).name, timeZone: profile.calendar.timeZone };
  const statements = (await listOrderStatements(db, merchantId, id)).map((record) => presentOrderStatement(deps, record, shop, language));
  const claims = await presentOrderClaims(db, deps, order, language);
  const now = deps.now();
  const clocks = await readDeadlines(db, profile, order, dossier, now);
  const deadlines = presentDeadlines(clocks.deadlines, { profile, language, now, forMerchant: token === undefined });
  const links = { withdrawal: `${publicUrl(deps)}${pagePath({ id: merchantId }, language)}`, ...merchant.links };
  const reader = token === undefined ? { forMerchant: true } : { token };
  return presentOrder(order, {
    profile,
    links,
    language,
    dossier,
    statements,
    claims,
    deadlines,
    now,
    slipOf: (record) => slipUrl(deps, record),
    ...reader,
  });
}
