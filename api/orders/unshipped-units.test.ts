import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParcelRecord, ParcelWhereabouts } from '../parcels/parcel-record.ts';
import { unshippedUnits, type ShippableOrder } from './unshipped-units.ts';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00.000Z`;

function order(quantity: number, ...undone: [at: number, quantity: number, neverHeld: boolean][]): ShippableOrder {
  return {
    events: [],
    quote: { lines: [{ id: 'a', quantity }] } as unknown as ShippableOrder['quote'],
    undone: undone.map(([at, pieces, neverHeld]) => ({
      at: day(at),
      ground: 'withdrawal',
      units: [{ line: 'a', quantity: pieces }],
      neverHeld,
    })),
  };
}

function parcel(at: number, quantity: number, whereabouts: ParcelWhereabouts = 'underWay'): ParcelRecord {
  return { createdAt: day(at), lines: [{ line: 'a', quantity }], whereabouts } as unknown as ParcelRecord;
}

const left = (of: ShippableOrder, ...parcels: ParcelRecord[]) => unshippedUnits(of, parcels)[0]?.quantity ?? 0;

describe('what is still to be shipped', () => {
  test.each([
    ['all of it at first', left(order(3)), 3],
    ['what is not in a parcel', left(order(3), parcel(1, 2)), 1],
    ['nothing that arrived', left(order(3), parcel(1, 3, 'delivered')), 0],
    ['what was lost, once more', left(order(3), parcel(1, 3, 'lost')), 3],
    ['what came back uncollected, once more', left(order(3), parcel(1, 3, 'returned')), 3],
    ['what waits in vain, not yet', left(order(3), parcel(1, 3, 'notCollected')), 0],
    ['nothing that was withdrawn from before it left', left(order(3, [1, 2, true])), 1],
    ['the rest, where pieces that arrived are sent back', left(order(3, [2, 2, false]), parcel(1, 2, 'delivered')), 1],
    ['nothing, where more is withdrawn from than has arrived', left(order(3, [2, 3, false]), parcel(1, 2, 'delivered')), 0],
    ['nothing in the house, where pieces nobody held are withdrawn from', left(order(3, [2, 1, true]), parcel(1, 2)), 0],
    ['what a parcel sent later does not change', left(order(3, [1, 1, true]), parcel(2, 1)), 1],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  test('is never less than nothing, and never more than was ordered', () => {
    const undone = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), fc.boolean());
    const shipped = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom<ParcelWhereabouts>('underWay', 'delivered', 'lost', 'returned', 'notCollected'),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(undone, { maxLength: 4 }),
        fc.array(shipped, { maxLength: 4 }),
        (of, gone, sent) => {
          const found = left(order(of, ...gone.toSorted((a, b) => a[0] - b[0])), ...sent.map((each) => parcel(...each)));
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(of);
        },
      ),
    );
  });
});

test('what nobody collected is not sent again once it is settled', () => {
  const settled = { ...order(2), events: [{ at: day(4), kind: 'uncollectedSettled', actor: 'key', reason: null }] } as const;
  expect(left(order(2), parcel(1, 2, 'returned'))).toBe(2);
  expect(left(settled, parcel(1, 2, 'returned'))).toBe(0);
});
