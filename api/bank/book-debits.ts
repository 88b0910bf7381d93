import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { settleRefund } from '../refunds/pay-refund.ts';
import { getRefund } from '../refunds/refunds.store.ts';
import { insertEntry, listAwaitedDebits } from './bank.store.ts';
import type { ImportedEntry, Judged, NewMovement } from './imported-entry.ts';
import { matchDebit } from './match-debit.ts';

export interface Debits {
  readonly merchantId: string;
  readonly timeZone: string;
  readonly actor: string;
  readonly judged: readonly Judged[];
}

/**
 * Books the refunds that the merchant has transferred, and tells the shoppers. Orders are locked in the order of their ids, so that two
 * statements wait for each other instead of locking each other out.
 */
export async function bookDebits(tx: Db, deps: Deps, { merchantId, timeZone, actor, judged }: Debits): Promise<Map<Judged, ImportedEntry>> {
  const awaited = await listAwaitedDebits(tx, merchantId, timeZone);
  const paid: { readonly movement: NewMovement; readonly refundId: string }[] = [];
  for (const movement of judged) {
    if (!('key' in movement) || movement.entry.direction !== 'debit') continue;
    const refund = matchDebit(
      movement.entry,
      awaited.filter(({ refundId }) => paid.every((each) => each.refundId !== refundId)),
    );
    if (refund) paid.push({ movement, refundId: refund.refundId });
  }
  const booked = new Map<Judged, ImportedEntry>();
  const refunds = await Promise.all(paid.map(async (each) => ({ ...each, refund: await getRefund(tx, merchantId, each.refundId) })));
  for (const { movement, refund } of refunds.toSorted((a, b) => (a.refund.orderId ?? '').localeCompare(b.refund.orderId ?? ''))) {
    const { entry, ...kept } = movement;
    const { bookedOn, orderedBy, direction, reversal, amount, currency, reference } = entry;
    const told = { bookedOn, orderedBy, direction, reversal, amount, currency, reference };
    const isNew = await insertEntry(
      tx,
      {
        merchantId,
        ...kept,
        ...told,
        state: 'matched',
        why: null,
        orderId: refund.orderId,
        transferRef: null,
        applied: 0,
        refundId: refund.id,
      },
      deps.now(),
    );
    if (isNew) await settleRefund(tx, deps, refund, actor);
    booked.set(movement, { entry, outcome: isNew ? 'matched' : 'known', why: null, id: kept.id, order: null, transferRef: null });
  }
  return booked;
}
