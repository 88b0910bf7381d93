import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextOrderState } from './next-order-state.ts';
import { orderMoves, type OrderActor, type OrderMoveEvent, type OrderState } from './order-moves.ts';

const states = Object.keys(orderMoves) as OrderState[];
const events = [...new Set(states.flatMap((state) => Object.keys(orderMoves[state])))] as OrderMoveEvent[];
const actors: readonly OrderActor[] = ['buyer', 'merchant', 'provider', 'carrier', 'clock'];
const run = fc.array(fc.tuple(fc.constantFrom(...events), fc.constantFrom(...actors)), { maxLength: 60 });

/** Every state a run passes through, from the receipt on. */
function path(moves: readonly (readonly [OrderMoveEvent, OrderActor])[]): readonly OrderState[] {
  const passed: OrderState[] = ['received'];
  for (const [event, by] of moves) {
    const next = nextOrderState(passed.at(-1)!, event, by).value;
    if (next !== null) passed.push(next);
  }
  return passed;
}

/** States that can follow, over any number of moves by anybody. */
function reachable(from: OrderState): ReadonlySet<OrderState> {
  const found = new Set<OrderState>([from]);
  for (const state of found) for (const { to } of Object.values(orderMoves[state])) found.add(to);
  return found;
}

describe('an order', () => {
  it('never leaves the table, and moves only by those whose move it is', () => {
    fc.assert(
      fc.property(run, (moves) => {
        let state: OrderState = 'received';
        for (const [event, by] of moves) {
          const { value, because } = nextOrderState(state, event, by);
          const move = orderMoves[state][event];
          expect(because.length).toBeGreaterThan(0);
          expect(value).toBe(move?.by.includes(by) === true ? move.to : null);
          state = value ?? state;
          expect(states).toContain(state);
        }
      }),
    );
  });

  it('that is over is not sent', () => {
    const over: readonly OrderState[] = ['refused', 'terminated', 'closed'];
    fc.assert(
      fc.property(run, (moves) => {
        const passed = path(moves);
        const end = passed.findIndex((state) => over.includes(state));
        expect(end < 0 || passed.slice(end).every((state) => over.includes(state))).toBe(true);
      }),
    );
  });

  it('can get everywhere, and from everywhere to its close', () => {
    expect([...reachable('received')].sort()).toEqual([...states].sort());
    for (const state of states) expect(reachable(state).has('closed'), state).toBe(true);
  });

  it('can be withdrawn from by its buyer until it is over', () => {
    const over: readonly OrderState[] = ['refused', 'lapsed', 'terminated', 'closed'];
    for (const state of states)
      expect(nextOrderState(state, 'withdrawn', 'buyer').value, state).toBe(over.includes(state) ? null : 'terminated');
    for (const actor of actors.filter((each) => each !== 'buyer')) {
      for (const state of states) expect(nextOrderState(state, 'withdrawn', actor).value).toBeNull();
    }
  });

  it('is accepted, refused and suspended by the merchant alone', () => {
    for (const state of states) {
      for (const event of ['accepted', 'refused', 'documentsAsked'] as const) {
        expect(orderMoves[state][event]?.by ?? ['merchant'], `${state} ${event}`).toEqual(['merchant']);
      }
    }
  });

  it('that nobody collected may be collected all the same', () => {
    expect(nextOrderState('uncollected', 'delivered', 'carrier').value).toBe('delivered');
    expect(nextOrderState('uncollected', 'delivered', 'buyer').value).toBe('delivered');
    expect(nextOrderState('uncollected', 'delivered', 'merchant').value).toBeNull();
  });

  it('that was said to be delivered, and was not, is under way again or waits to be collected', () => {
    for (const by of ['carrier', 'buyer'] as const) {
      expect(nextOrderState('delivered', 'awaitedAgain', by).value).toBe('shipped');
      expect(nextOrderState('delivered', 'notCollected', by).value).toBe('uncollected');
      expect(nextOrderState('uncollected', 'awaitedAgain', by).value).toBe('shipped');
    }
    for (const by of ['merchant', 'clock', 'provider'] as const) expect(nextOrderState('delivered', 'awaitedAgain', by).value).toBeNull();
    expect(nextOrderState('closed', 'awaitedAgain', 'carrier').value).toBeNull();
  });
});
