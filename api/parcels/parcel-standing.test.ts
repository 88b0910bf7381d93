import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParcelEventKind } from '../db/stored-shapes.ts';
import type { ParcelEvent } from './parcel-record.ts';
import { parcelStanding } from './parcel-standing.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const event = (kind: ParcelEventKind, day: number, source: ParcelEvent['source'] = 'carrier'): ParcelEvent => ({
  kind,
  at: at(day),
  source,
  recordedAt: at(day),
  actor: 'test',
  note: null,
  costs: null,
});

const kinds = ['shipped', 'attempted', 'atPickupPoint', 'delivered', 'notCollected', 'returned', 'lost'] as const;

describe('a parcel', () => {
  test.each<[string, ParcelEvent[], object]>([
    ['is under way once it has left', [event('shipped', 1)], { shippedAt: at(1), whereabouts: 'underWay', deliveredAt: null }],
    ['is still under way after an attempt', [event('shipped', 1), event('attempted', 2)], { whereabouts: 'underWay' }],
    [
      'is possessed by whom it was delivered to',
      [event('shipped', 1), event('delivered', 3)],
      { deliveredAt: at(3), deliveredSource: 'carrier', whereabouts: 'delivered' },
    ],
    [
      'is not possessed at a pickup point',
      [event('shipped', 1), event('atPickupPoint', 3)],
      { deliveredAt: null, whereabouts: 'atPickupPoint' },
    ],
    [
      'was delivered when the last entry says, earlier or later',
      [event('shipped', 1), event('delivered', 5), event('delivered', 3, 'merchant')],
      { deliveredAt: at(3), deliveredSource: 'merchant' },
    ],
    [
      'was not delivered that is said to be lost afterwards',
      [event('delivered', 3), event('lost', 4)],
      { deliveredAt: null, whereabouts: 'lost' },
    ],
    [
      'was delivered although its departure was written down later',
      [event('shipped', 8), event('delivered', 3)],
      { shippedAt: at(8), deliveredAt: at(3), whereabouts: 'delivered' },
    ],
    ['stays delivered after a late scan of an attempt', [event('delivered', 3), event('attempted', 4)], { deliveredAt: at(3) }],
  ])('%s', (_, events, standing) => expect(parcelStanding(events)).toMatchObject(standing));

  test('stands where its events put it, in whichever order a file tells of them', () => {
    const told = fc.uniqueArray(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 28 })), {
      selector: ([, day]) => day,
      comparator: 'IsStrictlyEqual',
    });
    const once = told.map((each) => [...new Map(each).entries()].map(([kind, day]) => event(kind, day)));
    fc.assert(
      fc.property(
        once.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
        ([events, shuffled]) => {
          expect(parcelStanding(shuffled)).toEqual(parcelStanding(events));
        },
      ),
    );
  });
});
