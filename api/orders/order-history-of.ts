import type { OrderHistory } from '../../policy/index.ts';
import { possessedAt } from '../parcels/possessed-at.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import type { OrderEventKind, OrderRecord } from './order-record.ts';

const paid: ReadonlySet<OrderEventKind> = new Set(['paymentArrived', 'reinstated']);
const accepted: ReadonlySet<OrderEventKind> = new Set(['accepted', 'restGoesOn']);
const ended: ReadonlySet<OrderEventKind> = new Set([
  'paymentFailed',
  'paymentOverdue',
  'refused',
  'unanswered',
  'documentsMissing',
  'allUnavailable',
  'terminatedLate',
  'withdrawn',
]);

/** What policy asks of an order's past: when it was paid, accepted, announced, delivered and ended, as far as it was. */
export function historyOf(order: OrderRecord, parcels: readonly ParcelRecord[]): OrderHistory {
  const first = (kinds: ReadonlySet<OrderEventKind>) => order.events.find(({ kind }) => kinds.has(kind))?.at;
  const lastTurn = order.events.findLast(({ kind }) => ended.has(kind) || kind === 'reinstated' || kind === 'paymentArrived');
  const possessed = possessedAt(order, parcels);
  const delivered = possessed.length > 0 && !possessed.includes(null) ? possessed.toSorted().at(-1)! : undefined;
  return {
    receivedAt: order.placedAt,
    acknowledgedAt: order.placedAt,
    paidAt: first(paid),
    acceptedAt: first(accepted),
    shipmentMailAt: parcels[0]?.createdAt,
    deliveredAt: delivered ?? undefined,
    endedAt: lastTurn && ended.has(lastTurn.kind) ? lastTurn.at : undefined,
  };
}
