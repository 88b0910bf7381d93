import type { ClaimState } from '../db/stored-shapes.ts';
import { moneyLeft } from '../refunds/money-left.ts';
import type { OrderDossier } from './order-dossier.ts';
import type { OrderRecord } from './order-record.ts';

const openReturns: ReadonlySet<string> = new Set(['requested', 'approved', 'received']);
const openClaims: ReadonlySet<ClaimState> = new Set(['reported', 'acknowledged', 'remedyChosen']);

type Followed = Pick<OrderDossier, 'returns' | 'refunds' | 'claims'>;

/**
 * Whether anything of an order waits for somebody: a return or a report to be settled, money on its way back, money reserved and
 * neither taken nor let go, money of an order that nobody got anything for.
 */
export function hasOpenMatters(order: OrderRecord, { returns, refunds, claims }: Followed): boolean {
  if (returns.some(({ state }) => openReturns.has(state)) || claims.some(({ state }) => openClaims.has(state))) return true;
  if (refunds.some(({ paidAt }) => paidAt === null)) return true;
  if (order.paymentState === 'authorised') return true;
  const nothingSent = !order.events.some(({ kind }) => kind === 'shipped');
  if (order.state === 'uncollected') return !refunds.some(({ source }) => source === 'order') && returns.length === 0;
  return nothingSent && moneyLeft(order, refunds) > 0;
}
