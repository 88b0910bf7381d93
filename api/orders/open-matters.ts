import type { ClaimState } from '../db/stored-shapes.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import { possessedAt } from '../parcels/possessed-at.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { openReturns } from '../returns/open-returns.ts';
import { isAllUndone } from './is-all-undone.ts';
import type { OrderDossier } from './order-dossier.ts';
import type { OrderRecord } from './order-record.ts';

const openClaims: ReadonlySet<ClaimState> = new Set(['reported', 'acknowledged', 'remedyChosen']);

type Followed = Pick<OrderDossier, 'parcels' | 'returns' | 'refunds' | 'claims'>;

/** Whether the buyer of an order that counts as delivered waits for a piece of it all the same. */
export function owesPieces(order: OrderRecord, parcels: readonly ParcelRecord[]): boolean {
  return order.state === 'delivered' && possessedAt(order, parcels).includes(null);
}

/**
 * Whether anything of an order waits for somebody: a piece that is still to come, a return or a report to be settled, money on its
 * way back, money reserved and neither taken nor let go, money of an order that nobody got anything for.
 */
export function hasOpenMatters(order: OrderRecord, { parcels, returns, refunds, claims }: Followed): boolean {
  if (owesPieces(order, parcels)) return true;
  if (returns.some(({ state }) => openReturns.has(state)) || claims.some(({ state }) => openClaims.has(state))) return true;
  if (refunds.some(({ paidAt }) => paidAt === null)) return true;
  if (order.paymentState === 'authorised') return true;
  const isSettled = order.events.some(({ kind }) => kind === 'uncollectedSettled');
  const nothingSent = !order.events.some(({ kind }) => kind === 'shipped');
  if (order.state === 'uncollected') return !isSettled && !refunds.some(({ source }) => source === 'order') && !isAllUndone(order);
  return nothingSent && moneyLeft(order, refunds) > 0;
}
