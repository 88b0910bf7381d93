import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CartWire } from '../carts/carts.wire.ts';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import { putProductBody, type ProductWire } from './catalog.wire.ts';
import { putProduct } from './put-product.ts';

let api: TestApi;
let today = '2026-11-20T10:00:00Z';
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore', now: () => today });
});
afterAll(() => api.stop());

const put = (handle: string, body: unknown) => api.call('PUT', `/v1/merchant/products/${handle}`, { body });
const product = async (handle: string, query = '', language = 'it') =>
  (await api.call<ProductWire>('GET', `/v1/products/${handle}${query}`, { language })).body;
const pricesOf = async (sku: string) =>
  (await api.deps.db.selectFrom('price_history').select('amount').where('sku', '=', sku).orderBy('applies_from').execute()).map(
    ({ amount }) => amount,
  );

describe('a product', () => {
  test('comes back in words, with its variants and pictures', async () => {
    const stored = await put('jersey', {
      title: { it: 'Maglia', en: 'Jersey' },
      description: { it: 'Leggera', en: 'Light' },
      images: [{ src: '/p/jersey.svg', alt: { it: 'La maglia', en: 'The jersey' } }],
      options: [
        {
          name: { it: 'Colore', en: 'Colour' },
          values: [
            { it: 'Nero', en: 'Black' },
            { it: 'Rosso', en: 'Red' },
          ],
        },
        { name: { it: 'Taglia', en: 'Size' }, values: [{ it: 'M', en: 'M' }] },
      ],
      personalisable: true,
      variants: [
        { sku: 'J-BLACK', options: [0, 0], price: 4990, stock: 3 },
        { sku: 'J-RED', options: [1, 0], price: 5190, image: 'https://cdn.example/red.svg' },
      ],
    });
    expect(stored).toMatchObject({ status: 200, body: { handle: 'jersey', skus: ['J-BLACK', 'J-RED'] } });
    expect(await product('jersey', '', 'en')).toEqual({
      handle: 'jersey',
      title: 'Jersey',
      description: 'Light',
      images: [{ src: 'https://shop.example/p/jersey.svg', alt: 'The jersey' }],
      options: [
        { name: 'Colour', values: ['Black', 'Red'] },
        { name: 'Size', values: ['M'] },
      ],
      variants: [
        {
          sku: 'J-BLACK',
          options: ['Black', 'M'],
          price: { amount: 4990, text: '€49.90' },
          crossed: null,
          available: true,
          left: 3,
          image: null,
        },
        {
          sku: 'J-RED',
          options: ['Red', 'M'],
          price: { amount: 5190, text: '€51.90' },
          crossed: null,
          available: false,
          left: null,
          image: 'https://cdn.example/red.svg',
        },
      ],
      personalisable: true,
      notes: [],
    });
    const listed = await api.call('GET', '/v1/products');
    expect(listed.body.products).toContainEqual(expect.objectContaining({ handle: 'jersey', title: 'Maglia' }));
  });

  test('stored again it keeps its stock and loses the variants left out', async () => {
    await put('cap', {
      ...plainProduct('CAP', 1500),
      variants: [
        { sku: 'CAP', options: [], price: 1500, stock: 7 },
        { sku: 'CAP-2', options: [], price: 1500, stock: 7 },
      ],
    });
    today = '2026-11-20T10:00:01Z';
    await put('cap', { ...plainProduct('CAP', 1400, { stock: 900 }) });
    expect(await product('cap')).toMatchObject({ variants: [{ sku: 'CAP', price: { amount: 1400 } }] });
    const { stock } = await api.deps.db.selectFrom('variants').select('stock').where('sku', '=', 'CAP').executeTakeFirstOrThrow();
    expect(stock).toBe(7);
    expect(await pricesOf('CAP')).toEqual([1500, 1400]);
  });

  test('inactive it is gone from the shop and from carts', async () => {
    await api.putProduct('gone', plainProduct('GONE', 1000));
    await api.putProduct('stays', plainProduct('STAYS', 2000));
    const { body } = await api.call<CartWire>('POST', '/v1/carts', { body: { lines: [{ sku: 'GONE' }, { sku: 'STAYS' }] } });
    await put('gone', { ...plainProduct('GONE', 1000), active: false });
    expect((await api.call('GET', '/v1/products/gone')).body.code).toBe('product-not-found');
    const { body: cart } = await api.call<CartWire>('GET', '/v1/cart', { cart: body.token! });
    expect(cart.lines.map(({ sku }) => sku)).toEqual(['STAYS']);
    expect(cart.shown).not.toBe(body.shown);
  });

  test.each<[string, object, string]>([
    ['an option index that is not there', { variants: [{ sku: 'X', options: [0], price: 1 }] }, '/variants/0/options'],
    [
      'a SKU twice',
      {
        variants: [
          { sku: 'X', options: [], price: 1 },
          { sku: 'X', options: [], price: 1 },
        ],
      },
      '/variants/1/sku',
    ],
    ['a SKU of another product', { variants: [{ sku: 'CAP', options: [], price: 1 }] }, '/variants/0/sku'],
    ['a price below zero', { variants: [{ sku: 'X', options: [], price: -1 }] }, '/variants/0/price'],
    ['a price no column holds', { variants: [{ sku: 'X', options: [], price: 2 ** 31 }] }, '/variants/0/price'],
    ['a title in no language', { title: {} }, '/title'],
    ['a title of two lines', { title: { it: 'uno\ndue' } }, '/title/it'],
    ['half a character', { description: { it: '\ud800' } }, '/description/it'],
    ['a picture that is a script', { images: [{ src: 'java\tscript:alert(1)', alt: { it: 'x' } }] }, '/images/0/src'],
  ])('with %s is refused whole', async (_name, change, pointer) => {
    const answer = await put('wrong', { ...plainProduct('X', 1), ...change });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body', errors: [{ pointer }] } });
    expect((await api.call('GET', '/v1/products/wrong')).status).toBe(404);
  });
});

test('of two products stored at once with the same SKU, the later is refused', async () => {
  const later = await api.deps.db.transaction().execute(async (tx) => {
    const { merchantId } = api.keys;
    const stored = putProductBody.parse(plainProduct('TWIN', 100));
    await putProduct(tx, { merchantId, handle: 'first', product: stored, actor: 'test', now: today });
    const later = put('later', plainProduct('TWIN', 200));
    await setTimeout(300);
    return { later };
  });
  expect(await later.later).toMatchObject({ status: 422, body: { errors: [{ pointer: '/variants/0/sku', code: 'sku_taken' }] } });
  expect(await product('first')).toMatchObject({ variants: [{ sku: 'TWIN', price: { amount: 100 } }] });
});

test('an address with characters nothing is stored under is refused', async () => {
  expect(await api.call('GET', '/v1/products/%00')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/handle' }] } });
});

describe('the crossed price', () => {
  const onSale = { ...plainProduct('SALE', 6000), variants: [{ sku: 'SALE', options: [], price: 6000, stock: 9 }] };

  test('appears with a reduction of a known price, is the lowest of the 30 days before, and the list price never', async () => {
    today = '2026-09-01T10:00:00Z';
    await put('sale', onSale);
    expect(await product('sale')).toMatchObject({ variants: [{ crossed: null }] });
    today = '2026-11-20T10:00:00Z';
    await put('sale', { ...onSale, variants: [{ sku: 'SALE', options: [], price: 4500, listPrice: 9900, promoted: true }] });
    expect(await product('sale')).toMatchObject({
      variants: [{ price: { amount: 4500 }, crossed: { amount: 6000, text: '60,00\u00a0€' } }],
    });
    expect(await pricesOf('SALE')).toEqual([6000, 4500]);
  });

  test('does not appear for a variant without history, whatever its list price', async () => {
    await put('fresh', plainProduct('FRESH', 4500, { listPrice: 9900, promoted: true }));
    expect(await product('fresh')).toMatchObject({ variants: [{ price: { amount: 4500 }, crossed: null }] });
  });

  test('appears for a new variant whose earlier prices came with it', async () => {
    const priceHistory = [
      { from: '2026-06-01T00:00:00Z', amount: 8000 },
      { from: '2026-11-10T00:00:00Z', amount: 6400 },
    ];
    await put('brought', plainProduct('BROUGHT', 6400, { promoted: true, priceHistory }));
    expect(await product('brought')).toMatchObject({ variants: [{ crossed: { amount: 8000 } }] });
    expect(await pricesOf('BROUGHT')).toEqual([8000, 6400]);
  });
});

const apply = (cart: string, code: string) => api.call<CartWire>('PUT', '/v1/cart/code', { cart, body: { code } });
const cartWith = async (sku: string, quantity: number) =>
  (await api.call<CartWire>('POST', '/v1/carts', { body: { lines: [{ sku, quantity }] } })).body.token!;

describe('discount codes', () => {
  beforeAll(async () => {
    await api.putProduct('ball', plainProduct('BALL', 3300));
    await api.call('PUT', '/v1/merchant/codes/back10', { body: { amount: 1000 } });
    await api.putCode('PAST', { amount: 1000, validUntil: '2026-01-01T00:00:00Z' });
  });

  test('applied in any case of letters, shared out over the lines, taken off again', async () => {
    const cart = await cartWith('BALL', 3);
    const { body } = await apply(cart, ' Back10 ');
    expect(body.codes).toMatchObject([{ code: 'BACK10', applied: true, amount: { amount: 1000 } }]);
    expect(body).toMatchObject({ goods: { amount: 9900 }, discount: { amount: 1000 } });
    expect(body.total.amount).toBe(9900 - 1000 + body.delivery.fee.amount);
    const removed = await api.call<CartWire>('DELETE', '/v1/cart/code', { cart });
    expect(removed.body).toMatchObject({ codes: [], discount: { amount: 0 } });
  });

  test('refused with the reason and not kept', async () => {
    const cart = await cartWith('BALL', 1);
    const { body } = await apply(cart, 'PAST');
    expect(body.codes).toMatchObject([{ code: 'PAST', applied: false, amount: { amount: 0 } }]);
    expect(body.codes[0]!.because[0]).toMatchObject({ code: 'discount.expired', text: expect.stringMatching(/\w{3}/) });
    expect((await api.call<CartWire>('GET', '/v1/cart', { cart })).body.codes).toEqual([]);
  });

  test('a code is either an amount or a rate', async () => {
    const answer = await api.call('PUT', '/v1/merchant/codes/both', { body: { amount: 1, rateBps: 1 } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/amount' }] } });
  });

  test.each([
    ['/amount', { amount: 2 ** 31 }],
    ['/validUntil', { amount: 1, validFrom: '2026-05-01T00:00:00Z', validUntil: '2026-05-01T01:00:00+02:00' }],
    ['/validFrom', { amount: 1, validFrom: '0000-01-01T00:00:00Z' }],
    ['/validFrom', { amount: 1, validFrom: '2026-01-01T00:00:00+20:00' }],
  ])('%s must be one that can be kept', async (pointer, terms) => {
    const answer = await api.call('PUT', '/v1/merchant/codes/odd', { body: terms });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  test.each([
    [9899, true],
    [9900, false],
  ])('at Backboneprostore goods of %i pay delivery: %s', async (goods, pays) => {
    await api.putProduct(`g${goods}`, plainProduct(`G${goods}`, goods));
    const { body } = await api.call<CartWire>('GET', '/v1/cart', { cart: await cartWith(`G${goods}`, 1) });
    expect(body.delivery.fee.amount > 0).toBe(pays);
  });
});

describe('stock movements', () => {
  test('are recorded, and never take more than there is', async () => {
    await api.putProduct('moved', plainProduct('MOVED', 100, { stock: 5 }));
    const move = (change: number) => api.call('POST', '/v1/merchant/stock-movements', { body: { sku: 'MOVED', change, reason: 'count' } });
    expect((await move(-3)).body).toEqual({ sku: 'MOVED', stock: 2 });
    expect(await move(-3)).toMatchObject({ status: 409, body: { code: 'out-of-stock', available: 2 } });
    for (const tooMuch of [2 ** 31, 2 ** 31 - 1])
      expect(await move(tooMuch)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/change', code: 'too_big' }] } });
    const rows = await api.deps.db.selectFrom('stock_movements').select('change').where('sku', '=', 'MOVED').orderBy('id').execute();
    expect(rows.map(({ change }) => change)).toEqual([5, -3]);
    const audited = await api.deps.db.selectFrom('audit').select('verb').where('subject', '=', 'MOVED').execute();
    expect(audited).toEqual([{ verb: 'moveStock' }]);
  });
});
