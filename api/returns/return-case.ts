import type { Profile, RefundOrder, RefundPlan, RefundStatement } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { readDossier, readDossiers } from '../orders/dossiers.store.ts';
import type { OrderDossier } from '../orders/order-dossier.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { findOrders, lockOrder } from '../orders/orders.store.ts';
import { planOf } from '../refunds/plan-of.ts';
import type { ReturnRecord } from './return-record.ts';
import { getReturn } from './returns.store.ts';

/** An order with all that has followed it, and what goes back on it. */
export interface OrderCase extends OrderDossier {
  readonly order: OrderRecord;
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly refundOrder: RefundOrder;
  readonly plan: RefundPlan;
}

/** @param also statements nobody has made yet, as if they were made */
export async function readOrderCase(
  db: Db,
  { shops }: Pick<Deps, 'shops'>,
  order: OrderRecord,
  also?: readonly RefundStatement[],
): Promise<OrderCase> {
  const { profile } = await shops.published(order.merchantId, order.profileVersion);
  return orderCaseOf(profile, order, await readDossier(db, order), also);
}

/** The same where the dossier was read already. */
export function orderCaseOf(profile: Profile, order: OrderRecord, dossier: OrderDossier, also?: readonly RefundStatement[]): OrderCase {
  return { ...dossier, order, profile, ...planOf({ profile, order, ...dossier }, also) };
}

/** The cases that these returns or claims are of, by order id, with no more statements than for one. */
export async function readOrderCases(
  db: Db,
  { shops }: Pick<Deps, 'shops'>,
  merchantId: string,
  matters: readonly { readonly orderId: string }[],
): Promise<ReadonlyMap<string, OrderCase>> {
  const ids = [...new Set(matters.map(({ orderId }) => orderId))];
  const orders = await findOrders(db, merchantId, ids);
  const dossiers = await readDossiers(db, orders);
  const cases = orders.map(async (order) => {
    const { profile } = await shops.published(merchantId, order.profileVersion);
    return [order.id, orderCaseOf(profile, order, dossiers.get(order.id)!)] as const;
  });
  return new Map(await Promise.all(cases));
}

/** A return with its order, whose row is locked until the transaction ends. */
export interface ReturnCase extends OrderCase {
  readonly record: ReturnRecord;
}

/** @throws ProblemError return-not-found; with `orderId`, also when it is another order's */
export async function lockReturnCase(
  tx: Db,
  deps: Deps,
  { merchantId, returnId, orderId }: { readonly merchantId: string; readonly returnId: string; readonly orderId?: string | undefined },
): Promise<ReturnCase> {
  const found = await getReturn(tx, merchantId, returnId, orderId);
  const order = await lockOrder(tx, merchantId, found.orderId);
  const orderCase = await readOrderCase(tx, deps, order);
  return { ...orderCase, record: orderCase.returns.find(({ id }) => id === returnId)! };
}
