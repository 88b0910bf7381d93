import type { Profile, RefundOrder, RefundPlan, RefundStatement } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { lockOrder } from '../orders/orders.store.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { planOf } from '../refunds/read-plan.ts';
import type { RefundRecord } from '../refunds/refund-record.ts';
import { listRefunds } from '../refunds/refunds.store.ts';
import type { ReturnRecord } from './return-record.ts';
import { getReturn, listReturns } from './returns.store.ts';

/** All that the returns and refunds of an order depend on, read together. */
export interface OrderCase {
  readonly order: OrderRecord;
  /** The version the order was placed under. */
  readonly profile: Profile;
  readonly parcels: readonly ParcelRecord[];
  readonly returns: readonly ReturnRecord[];
  readonly refunds: readonly RefundRecord[];
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
  const { merchantId, id } = order;
  const { profile } = await shops.published(merchantId, order.profileVersion);
  const parcels = await listParcels(db, merchantId, id);
  const returns = await listReturns(db, merchantId, id);
  const refunds = await listRefunds(db, merchantId, id);
  return { order, profile, parcels, returns, refunds, ...planOf({ profile, order, parcels, returns, refunds }, also) };
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
