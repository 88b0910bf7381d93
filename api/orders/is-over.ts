import type { OrderState } from '../../policy/index.ts';

const over: ReadonlySet<OrderState> = new Set(['refused', 'lapsed', 'terminated', 'closed']);

/** Whether nothing of an order in this state is to leave any more. */
export function isOver(state: OrderState): boolean {
  return over.has(state);
}
