import { refundEntry } from '../../bank/refund-entry.ts';
import { listTransferEntries } from '../../bank/bank.store.ts';
import type { Db } from '../../db/connect-database.ts';
import type { Deps } from '../../deps.ts';
import { lockOrder } from '../../orders/orders.store.ts';
import type { PaymentKey } from '../payment-provider.ts';
import { closeTransfer, findTransferOrder, lockTransfer } from './transfers.store.ts';

/**
 * Waits for a transfer no longer. What came of it in part is nobody's price, so it is owed back at once. One that is settled stays as
 * it is. Does nothing twice.
 */
export async function giveUpTransfer(tx: Db, deps: Pick<Deps, 'now'>, key: PaymentKey): Promise<void> {
  const orderId = await findTransferOrder(tx, key);
  const order = orderId === undefined ? null : await lockOrder(tx, key.merchantId, orderId);
  const transfer = await lockTransfer(tx, key);
  if (transfer.settledAt !== null || transfer.givenUpAt !== null) return;
  await closeTransfer(tx, key, deps.now());
  for (const entry of await listTransferEntries(tx, key))
    await refundEntry(tx, deps, { entry, amount: entry.amount, order, reason: 'afterLapse', actor: 'transfer' });
}
