import { sql } from 'kysely';
import { attachmentsOfOrder, identityDocumentsOfOrder } from '../attachments/attachments.store.ts';
import { claimsOfOrder } from '../claims/claims.store.ts';
import type { Db } from '../db/connect-database.ts';
import { parcelsOfOrder, withStanding, type StoredParcel } from '../parcels/parcels.store.ts';
import { refundsOfOrder } from '../refunds/refunds.store.ts';
import { returnsOfOrder } from '../returns/returns.store.ts';
import { statementsOfOrder } from '../withdrawals/withdrawals.store.ts';
import type { OrderDossier } from './order-dossier.ts';
import type { OrderRecord } from './order-record.ts';

type StoredDossier = Omit<OrderDossier, 'parcels'> & { readonly orderId: string; readonly parcels: readonly StoredParcel[] };

/** An order by its key. */
type OrderKey = Pick<OrderRecord, 'merchantId' | 'id'>;

/** All that has followed some orders, by order id, in one statement: for one order as for a page of them. */
export async function readDossiers(db: Db, orders: readonly OrderKey[]): Promise<ReadonlyMap<string, OrderDossier>> {
  if (orders.length === 0) return new Map();
  const { rows } = await sql<StoredDossier>`
    select o.id as "orderId", ${parcelsOfOrder} as parcels, ${returnsOfOrder} as returns, ${refundsOfOrder} as refunds,
      ${claimsOfOrder} as claims, ${statementsOfOrder} as statements, ${attachmentsOfOrder} as attachments,
      ${identityDocumentsOfOrder} as "identityDocuments"
    from (
      select distinct merchant_id, id
      from unnest(${orders.map(({ merchantId }) => merchantId)}::text[], ${orders.map(({ id }) => id)}::text[]) as k(merchant_id, id)
    ) o`.execute(db);
  return new Map(rows.map(({ orderId, parcels, ...lists }) => [orderId, { ...lists, parcels: parcels.map(withStanding) }]));
}

/** All that has followed an order. */
export async function readDossier(db: Db, order: OrderKey): Promise<OrderDossier> {
  return (await readDossiers(db, [order])).get(order.id)!;
}
