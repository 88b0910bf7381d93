import { decide, type Decision } from '../decision.ts';
import { because } from '../reason/because.ts';
import type { ReasonCode } from '../reason/reason-code.ts';
import { orderMoves, type OrderActor, type OrderMoveEvent, type OrderState } from './order-moves.ts';

const arrived: Readonly<Record<OrderState, ReasonCode>> = {
  received: 'order.isReceived',
  awaitingPayment: 'order.isAwaitingPayment',
  paid: 'order.isPaid',
  suspended: 'order.isSuspended',
  accepted: 'order.isAccepted',
  partlyUnavailable: 'order.isPartlyUnavailable',
  shipped: 'order.isShipped',
  delivered: 'order.isDelivered',
  uncollected: 'order.isUncollected',
  refused: 'order.isRefused',
  lapsed: 'order.hasLapsed',
  terminated: 'order.isTerminated',
  closed: 'order.isClosed',
};

/**
 * Where an order stands after an event; null when the event cannot happen in its state, or is not this actor's to bring about.
 *
 * @source `orderMoves`
 */
export function nextOrderState(state: OrderState, event: OrderMoveEvent, by: OrderActor): Decision<OrderState | null> {
  const move = orderMoves[state][event];
  if (move === undefined) return decide(null, because('order.noSuchMove'), because(arrived[state]));
  if (!move.by.includes(by)) return decide(null, because('order.notTheirMove'), because(arrived[state]));
  return decide(move.to, because(arrived[move.to]));
}
