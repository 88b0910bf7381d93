import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlementStep, type Position, type SettlementStep } from './settlement-step.ts';

type PaymentState = Parameters<typeof settlementStep>[1];

const positions: Position[] = ['open', 'expired', 'refunding', 'awaitingPayment', 'received', 'lapsed'];
const paid: PaymentState[] = ['authorised', 'captured'];

describe('settlement', () => {
  it('never leaves money without an order or a refund', () => {
    const kept: SettlementStep[] = ['place', 'placeLate', 'receive', 'refund'];
    for (const position of positions.filter((each) => each !== 'received' && each !== 'refunding')) {
      for (const state of paid) expect(kept, `${position}, ${state}`).toContain(settlementStep(position, state));
    }
  });

  it('places an order only once', () => {
    for (const position of ['awaitingPayment', 'received', 'lapsed'] as const) {
      for (const state of paid) expect(settlementStep(position, state)).not.toMatch(/^place/);
    }
  });

  it('ends in the same place whatever the order and number of events', () => {
    const after: Partial<Record<SettlementStep, Position>> = { place: 'received', placeLate: 'received', receive: 'received', lapse: 'lapsed', refund: 'refunding', expire: 'expired' };
    const settle = (position: Position, state: PaymentState): Position => after[settlementStep(position, state)] ?? position;
    fc.assert(
      fc.property(fc.constantFrom(...positions), fc.constantFrom<PaymentState>('authorised', 'captured', 'cancelled'), fc.integer({ min: 1, max: 6 }), (start, state, times) => {
        const once = settle(settle(start, state), state);
        const often = Array.from({ length: times + 1 }).reduce<Position>((position) => settle(position, state), start);
        expect(often).toBe(once);
      }),
    );
  });
});
