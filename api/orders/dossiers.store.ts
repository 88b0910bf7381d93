import { sql } from 'kysely';
import { attachmentsOfOrder, identityDocumentsOfOrder } from '../attachments/attachments.store.ts';
import { claimsOfOrder } from '../claims/claims.store.ts';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from '../http/problem.ts';
import { parcelsOfOrder, withStanding, type StoredParcel } from '../parcels/parcels.store.ts';
import { refundsOfOrder } from '../refunds/refunds.store.ts';
import { returnsOfOrder } from '../returns/returns.store.ts';
import { statementsOfOrder } from '../withdrawals/withdrawals.store.ts';
import type { OrderDossier } from './order-dossier.ts';
import type { OrderRecord } from './order-record.ts';
import { orderRecordJson } from './orders.store.ts';

type StoredDossier = Omit<OrderDossier, 'parcels'> & { readonly parcels: readonly StoredParcel[] };

/** An order by its key. */
type OrderKey = Pick<OrderRecord, 'merchantId' | 'id'>;

/** An order, and all that has followed it at the same moment. */
export interface OrderFile {
  readonly order: OrderRecord;
  readonly dossier: OrderDossier;
}

/** Of the order `o`. */
const dossierColumns = sql`
  ${parcelsOfOrder} as parcels, ${returnsOfOrder} as returns, ${refundsOfOrder} as refunds, ${claimsOfOrder} as claims,
  ${statementsOfOrder} as statements, ${attachmentsOfOrder} as attachments, ${identityDocumentsOfOrder} as "identityDocuments"`;

/** The order `o` itself; a lookup of its own, which goes by key whatever the planner expects. */
const orderOf = sql<OrderRecord>`
  (select found from (select o.merchant_id, o.id) key, lateral (
    select ${orderRecordJson} as found from orders o where o.merchant_id = key.merchant_id and o.id = key.id
  ) looked)`;

/** The orders of these keys, each once. */
const ordersOf = (keys: readonly OrderKey[]) => sql`
  (
    select distinct merchant_id, id
    from unnest(${keys.map(({ merchantId }) => merchantId)}::text[], ${keys.map(({ id }) => id)}::text[]) as k(merchant_id, id)
  ) o`;

/** All that has followed some orders, by order id, in one statement: for one order as for a page of them. */
export async function readDossiers(db: Db, orders: readonly OrderKey[]): Promise<ReadonlyMap<string, OrderDossier>> {
  if (orders.length === 0) return new Map();
  const { rows } = await sql<StoredDossier & { orderId: string }>`
    select o.id as "orderId", ${dossierColumns} from ${ordersOf(orders)}`.execute(db);
  return new Map(rows.map(({ orderId, ...stored }) => [orderId, dossierOf(stored)]));
}

/** The same with the orders themselves. */
export async function readOrderFiles(db: Db, orders: readonly OrderKey[]): Promise<ReadonlyMap<string, OrderFile>> {
  if (orders.length === 0) return new Map();
  const { rows } = await sql<StoredDossier & { order: OrderRecord }>`
    select ${orderOf} as "order", ${dossierColumns} from ${ordersOf(orders)}`.execute(db);
  const found = rows.filter(({ order }) => order !== null);
  return new Map(found.map(({ order, ...stored }) => [order.id, { order, dossier: dossierOf(stored) }]));
}

/** All that has followed an order. */
export async function readDossier(db: Db, order: OrderKey): Promise<OrderDossier> {
  return (await readDossiers(db, [order])).get(order.id)!;
}

/** An order with all that has followed it. @throws ProblemError order-not-found */
export async function readOrderFile(db: Db, order: OrderKey): Promise<OrderFile> {
  const file = (await readOrderFiles(db, [order])).get(order.id);
  if (!file) throw new ProblemError('order-not-found');
  return file;
}

function dossierOf({ parcels, ...lists }: StoredDossier): OrderDossier {
  return { ...lists, parcels: parcels.map(withStanding) };
}
