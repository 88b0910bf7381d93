import { expect, test } from 'vitest';
import type { CounterOrder } from './counter-order.ts';
import { mattersOf } from './matters.ts';

const now = Date.parse('2026-11-20T10:00:00Z');

function order(changes: Partial<CounterOrder>): CounterOrder {
  return {
    id: 'ord_1',
    number: '100001',
    state: 'accepted',
    stateText: 'Accepted',
    email: 'anna@example.com',
    placedAt: { text: '20 November 2026' },
    total: { text: '€199.00' },
    payment: { stateText: 'Paid', instructions: null },
    lines: [
      { id: 'gloves', quantity: 2, left: 2 },
      { id: 'bag', quantity: 1, left: 1 },
    ],
    parcels: [],
    returns: [],
    claims: [],
    refunds: [],
    ...changes,
  };
}

const parcel = (whereabouts: string, ...lines: CounterOrder['parcels'][number]['lines']) => ({ id: 'par_1', whereabouts, text: '', lines });
const labels = (changes: Partial<CounterOrder>) => mattersOf(order(changes), now).map(({ acts }) => acts.map(({ label }) => label));

test('an order leaves whole or piece by piece, until nothing of it is here any more', () => {
  expect(labels({})).toEqual([['Ship all', 'Ship one piece', 'One piece cannot be had']]);
  const one = parcel('underWay', { line: 'gloves', quantity: 1 });
  expect(labels({ state: 'shipped', parcels: [one] })[0]).toEqual(['Ship the rest', 'Ship one piece', 'One piece cannot be had']);
  const gloves = parcel('underWay', { line: 'gloves', quantity: 2 });
  expect(labels({ state: 'shipped', parcels: [gloves] })[0]).toEqual(['Ship the rest', 'One piece cannot be had']);
  expect(labels({ state: 'shipped', parcels: [gloves, parcel('underWay', { line: 'bag', quantity: 1 })] })[0]).toEqual([]);
  expect(labels({ state: 'shipped', parcels: [{ ...gloves, whereabouts: 'lost' }] })[0]).toContain('Ship the rest');
});

test('a piece that cannot be had is the last one here, and the first one leaves alone', () => {
  const { acts } = mattersOf(order({}), now)[0]!;
  const bodyOf = (label: string) => acts.find((act) => act.label === label)!.body;
  expect(bodyOf('Ship one piece')).toMatchObject({ lines: [{ line: 'gloves', quantity: 1 }] });
  expect(bodyOf('One piece cannot be had')).toEqual({ units: [{ line: 'bag', quantity: 1 }] });
});

test('the day a parcel came can be put right', () => {
  const [, acts] = labels({ state: 'delivered', parcels: [parcel('delivered', { line: 'gloves', quantity: 2 })] });
  expect(acts).toEqual(['No, it came 10 days ago', 'No, it came 40 days ago']);
});

test('what never left is not booked in', () => {
  const back = { id: 'ret_1', groundText: '', state: 'approved', stateText: '', lines: [], neverHeld: true };
  expect(labels({ state: 'shipped', lines: [], returns: [{ ...back, ground: 'unavailable' }] })[1]).toEqual([]);
  const withdrawn = { ...back, ground: 'withdrawal' };
  expect(labels({ state: 'shipped', returns: [withdrawn] })[1]).toEqual(['Refund']);
  expect(labels({ state: 'delivered', returns: [{ ...withdrawn, neverHeld: false }] })[1]).toEqual(['The goods are here']);
  expect(labels({ state: 'delivered', returns: [{ ...withdrawn, state: 'received' }] })[1]).toEqual(['Refund']);
});
