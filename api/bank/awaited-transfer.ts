import type { Db } from '../db/connect-database.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import { findTransfer } from '../payments/transfer/transfers.store.ts';
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
  const { merchantId, state, provider, paymentRef, paymentDue, total, currency, number } = order;
  if (state !== 'awaitingPayment' || paymentDue === null) return null;
  const ofOwn = provider === ownTransfers && paymentRef !== null ? await findTransfer(db, { merchantId, ref: paymentRef }) : undefined;
  const missing = total - (ofOwn?.received ?? 0);
  const { holder, iban, bic } = paymentDue;
  return { missing, modules: await transferModules({ holder, iban, bic, amount: missing, currency, text: number }) };
}
