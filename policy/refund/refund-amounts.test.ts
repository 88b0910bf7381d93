import { expect, it } from 'vitest';
import { refundAmounts } from './refund-amounts.ts';

const gift = { id: 'gift', quantity: 1, net: 0 };
const samples = { id: 'samples', quantity: 3, net: 0 };
const order = {
  placedAt: '2026-10-20T09:00:00Z',
  destination: { country: 'IT' },
  lines: [gift, samples],
  delivery: { paid: 1000, cheapestStandard: 1000 },
};
const claim = (line: typeof gift, quantity: number) => ({
  pieces: [{ line, quantity, lossBps: 0, refused: false }],
  undelivered: false,
  deliveryWhenAll: false,
  deliveryInProportion: true,
  costs: [],
});

it('delivery of goods that cost nothing comes back by their number', () => {
  const amounts = refundAmounts(order, [claim(samples, 1), claim(gift, 1), claim(samples, 2)]);
  expect(amounts.map(({ delivery }) => delivery)).toEqual([250, 250, 500]);
  expect(amounts.map(({ total }) => total)).toEqual([250, 250, 500]);
});
