import { describe, expect, test } from 'vitest';
import type { ParcelRecord, ParcelWhereabouts } from '../parcels/parcel-record.ts';
import type { ReturnRecord } from '../returns/return-record.ts';
import { hasOpenMatters } from './open-matters.ts';
import type { OrderEventKind, OrderRecord } from './order-record.ts';

const at = '2026-11-03T10:00:00.000Z';

/** Two pieces of a line, paid for and shipped. */
function order(state: OrderRecord['state'], undone = 0, ...kinds: OrderEventKind[]): OrderRecord {
  return {
    state,
    quote: { lines: [{ id: 'a', quantity: 2 }] },
    events: ['shipped' as const, ...kinds].map((kind) => ({ at, kind, actor: 'key', reason: null })),
    undone: undone > 0 ? [{ at, ground: 'withdrawal', units: [{ line: 'a', quantity: undone }], neverHeld: true }] : [],
    paymentState: 'captured',
    total: 2000,
    capturedAmount: 2000,
  } as unknown as OrderRecord;
}

const parcel = (quantity: number, whereabouts: ParcelWhereabouts): ParcelRecord =>
  ({
    createdAt: at,
    lines: [{ line: 'a', quantity }],
    whereabouts,
    deliveredAt: whereabouts === 'delivered' ? at : null,
  }) as unknown as ParcelRecord;

const isOpen = (of: OrderRecord, parcels: readonly ParcelRecord[], returns: readonly Pick<ReturnRecord, 'state'>[] = []) =>
  hasOpenMatters(of, { parcels, returns: returns as ReturnRecord[], refunds: [], claims: [] });

describe('an order waits for somebody', () => {
  test.each([
    ['not once all of it is there', isOpen(order('delivered'), [parcel(2, 'delivered')]), false],
    ['while a piece of it is lost, whatever its state says', isOpen(order('delivered'), [parcel(1, 'delivered'), parcel(1, 'lost')]), true],
    ['while a piece is on its way', isOpen(order('delivered'), [parcel(1, 'delivered'), parcel(1, 'underWay')]), true],
    ['while nobody says what becomes of what was not collected', isOpen(order('uncollected'), [parcel(2, 'notCollected')]), true],
    [
      'also where a part of that was withdrawn from',
      isOpen(order('uncollected', 1), [parcel(2, 'notCollected')], [{ state: 'resolved' }]),
      true,
    ],
    ['not where all of it was', isOpen(order('uncollected', 2), [parcel(2, 'notCollected')], [{ state: 'resolved' }]), false],
    ['not once that is settled', isOpen(order('uncollected', 0, 'uncollectedSettled'), [parcel(2, 'returned')]), false],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});
