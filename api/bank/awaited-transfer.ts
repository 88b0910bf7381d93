import type { Db } from '../db/connect-database.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import { findReceived } from '../payments/transfer/transfers.store.ts';
import type { QrModules } from './qr-code.ts';
import { transferModules } from './transfer-code.ts';

/** A transfer that an order waits for, for whoever is to order it. */
export interface AwaitedTransfer {
  /** What is still to come, minor units. */
  readonly missing: number;
  /** The code that fills it in; null where the standard has none for it. */
  readonly modules: QrModules | null;
}

/** The transfer an order waits for; null where it waits for none. */
export async function awaitedTransfer(db: Db, order: OrderRecord): Promise<AwaitedTransfer | null> {
  const missing = (await missingAmounts(db, [order])).get(order.id);
  if (missing === undefined || order.paymentDue === null) return null;
  const { holder, iban, bic } = order.paymentDue;
  return { missing, modules: await transferModules({ holder, iban, bic, amount: missing, currency: order.currency, text: order.number }) };
}

/** What is still to come of the transfers that some orders of one merchant wait for, minor units, by order id. */
export async function missingAmounts(db: Db, orders: readonly OrderRecord[]): Promise<ReadonlyMap<string, number>> {
  const waiting = orders.filter(({ state, paymentDue }) => state === 'awaitingPayment' && paymentDue !== null);
  const refs = waiting.flatMap(({ provider, paymentRef }) => (provider === ownTransfers && paymentRef !== null ? [paymentRef] : []));
  const received = refs.length > 0 ? await findReceived(db, waiting[0]!.merchantId, refs) : undefined;
  return new Map(
    waiting.map(({ id, total, provider, paymentRef, receivedAmount }) => [
      id,
      total - ((provider === ownTransfers ? received?.get(paymentRef ?? '') : receivedAmount) ?? 0),
    ]),
  );
}
