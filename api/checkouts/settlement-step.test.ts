import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlementStep, type Position, type SettlementStep } from './settlement-step.ts';

type PaymentState = Parameters<typeof settlementStep>[1];

const positions: Position[] = ['open', 'expired', 'replaced', 'awaitingPayment', 'lapsed', 'over'];
const paid: PaymentState[] = ['authorised', 'captured'];

describe('settlement', () => {
  it('never leaves money without an order or a refund', () => {
    const kept: SettlementStep[] = ['place', 'placeLate', 'receive', 'offer', 'refund'];
    for (const position of positions) {
      for (const state of paid) expect(kept, `${position}, ${state}`).toContain(settlementStep(position, state));
    }
  });

  it('places an order only once, and none for a replaced attempt', () => {
    for (const position of ['replaced', 'awaitingPayment', 'lapsed', 'over'] as const) {
      for (const state of paid) expect(settlementStep(position, state)).not.toMatch(/^place/);
    }
  });

  it('ends in the same place whatever the number of events', () => {
    type Place = Position | 'settled';
    const after: Partial<Record<SettlementStep, Place>> = {
      place: 'settled',
      placeLate: 'settled',
      receive: 'settled',
      refund: 'settled',
      offer: 'settled',
      fail: 'over',
      expire: 'expired',
    };
    const settle = (place: Place, state: PaymentState): Place =>
      place === 'settled' ? place : (after[settlementStep(place, state)] ?? place);
    const finalStates = fc.constantFrom<PaymentState>('authorised', 'captured', 'cancelled');
    fc.assert(
      fc.property(fc.constantFrom(...positions), finalStates, fc.integer({ min: 2, max: 6 }), (start, state, times) => {
        const often = Array.from({ length: times }).reduce<Place>((place) => settle(place, state), start);
        expect(often).toBe(settle(start, state));
      }),
    );
  });
});
