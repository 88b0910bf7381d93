import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { RefundReason } from '../db/stored-shapes.ts';
import type { Deps } from '../deps.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { insertOrderEvents } from '../orders/orders.store.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import { insertRefund } from '../refunds/refunds.store.ts';
import { settleEntry, type KeptEntry } from './bank.store.ts';

export interface EntryRefund {
  /** Its row must be locked. */
  readonly entry: KeptEntry;
  /** What goes back of it, minor units; the rest is the transfer's. */
  readonly amount: number;
  /** The order it came for, its row locked; null where it came for none. */
  readonly order: OrderRecord | null;
  /** The order's, where the rest counts towards it. */
  readonly transferRef?: string | null;
  readonly reason: RefundReason;
  readonly actor: string;
}

/** Owes back money on the merchant's account that is nobody's price: all of an entry, or what is left of it. A person transfers it. */
export async function refundEntry(
  tx: Db,
  deps: Pick<Deps, 'now'>,
  { entry, amount, order, transferRef = null, reason, actor }: EntryRefund,
): Promise<void> {
  const { merchantId, id } = entry;
  const refund = await insertRefund(
    tx,
    {
      merchantId,
      provider: ownTransfers,
      paymentRef: entry.transferRef ?? transferRef ?? id,
      checkoutId: order?.checkoutId ?? null,
      orderId: order?.id ?? null,
      source: 'entry',
      sourceId: id,
      amount,
      currency: entry.currency,
      reason,
      means: 'same',
      consent: null,
      owedBy: actor,
      released: false,
    },
    deps.now(),
  );
  const applied = entry.amount - amount;
  await settleEntry(tx, entry, {
    state: applied === 0 ? 'refunded' : 'matched',
    orderId: order?.id ?? null,
    transferRef: applied === 0 ? null : transferRef,
    applied,
    refundId: refund!.id,
    by: actor,
    at: deps.now(),
  });
  if (order) await insertOrderEvents(tx, order, ['refundOwed'], deps.now(), actor);
  await insertAudit(tx, { merchantId, actor, verb: 'oweRefund', subject: refund!.id });
}
