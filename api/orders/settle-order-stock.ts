import type { Db } from '../db/connect-database.ts';
import { listParcels } from '../parcels/parcels.store.ts';
import { listReturns } from '../returns/returns.store.ts';
import { settleStock } from './order-stock.store.ts';
import type { OrderRecord } from './order-record.ts';
import { stockWanted } from './stock-wanted.ts';

/**
 * Lets the stock follow what has become of an order: what will not leave any more, or came back and is sold again, is free again,
 * what must leave once more is taken. Changes nothing twice. Call it after whatever changes an order, its parcels or its returns; the order's row must be locked.
 *
 * @param reason what happened, for the record of movements
 * @returns whether everything the order is to keep could be had
 */
export async function settleOrderStock(tx: Db, order: OrderRecord, reason: string): Promise<boolean> {
  const parcels = await listParcels(tx, order.merchantId, order.id);
  const returns = await listReturns(tx, order.merchantId, order.id);
  return settleStock(tx, order, stockWanted(order, parcels, returns), reason);
}
