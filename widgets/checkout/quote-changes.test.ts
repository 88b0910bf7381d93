import { describe, expect, it } from 'vitest';
import type { CartLineWire, CartWire } from '../../api/carts/carts.wire.ts';
import { quoteChanges } from './quote-changes.ts';

const euro = (amount: number) => ({ amount, text: `${(amount / 100).toFixed(2)} €` });
const line = (id: string, quantity: number, unit: number): CartLineWire => ({
  id,
  sku: id,
  product: id,
  title: `Product ${id}`,
  options: 'M',
  personalisation: null,
  image: null,
  quantity,
  maxQuantity: 9,
  unit: euro(unit),
  crossed: null,
  gross: euro(quantity * unit),
  discount: euro(0),
  net: euro(quantity * unit),
  notes: [],
});
const cart = (lines: CartLineWire[], more: Partial<CartWire> = {}): CartWire => ({
  version: 1,
  paymentDue: true,
  count: lines.length,
  language: 'en',
  currency: 'EUR',
  lines,
  goods: euro(5000),
  discount: euro(0),
  codes: [],
  destination: { country: 'IT', name: 'Italy' },
  served: true,
  delivery: { options: [], chosen: 'standard', fee: euro(600), toFree: null, because: [] },
  tax: { included: true, amount: euro(0), text: '' },
  duties: { paidBy: 'none', text: '' },
  payments: [],
  buyer: { allowed: true, because: [] },
  notices: [],
  total: euro(5600),
  shown: 'a',
  ...more,
});
const words = { goodsSum: 'Goods', code: 'Discount', delivery: 'Delivery', duties: 'Duties', total: 'Total' };

describe('quote changes', () => {
  const before = cart([line('a', 1, 2000), line('b', 1, 3000)]);

  it('says nothing when everything reads the same', () => {
    expect(quoteChanges(before, { ...before, shown: 'b', version: 2 }, words)).toEqual([]);
  });

  it('names a price that moved and the totals it moved', () => {
    const after = cart([line('a', 1, 2500), line('b', 1, 3000)], { goods: euro(5500), total: euro(6100) });
    expect(quoteChanges(before, after, words)).toEqual([
      { label: 'Product a M', before: '1 × 20.00 €', after: '1 × 25.00 €' },
      { label: 'Goods', before: '50.00 €', after: '55.00 €' },
      { label: 'Total', before: '56.00 €', after: '61.00 €' },
    ]);
  });

  it('names what came and what went', () => {
    const after = cart([line('b', 1, 3000), line('c', 2, 1000)]);
    expect(quoteChanges(before, after, words)).toEqual([
      { label: 'Product a M', before: '1 × 20.00 €', after: undefined },
      { label: 'Product c M', before: undefined, after: '2 × 10.00 €' },
    ]);
  });

  it('names the delivery fee and the duties', () => {
    const after = cart(before.lines, {
      delivery: { ...before.delivery, fee: euro(900) },
      duties: { paidBy: 'buyer', text: 'You pay duties.' },
    });
    expect(quoteChanges(before, after, words).map(({ label }) => label)).toEqual(['Delivery', 'Duties']);
  });
});
