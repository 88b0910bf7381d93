import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApi, plainProduct, type TestApi } from '../test-api.ts';
import type { CartWire } from './carts.wire.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ profile: 'impronta' });
  await api.putProduct('belt', plainProduct('BELT', 3900));
  await api.putProduct('wallet', plainProduct('WALLET', 4000));
  await api.putProduct('cream', plainProduct('CREAM', 1, { stock: 500 }));
  await api.putProduct('last', plainProduct('LAST', 2500, { stock: 1 }));
  await api.putProduct('engraved', { ...plainProduct('ENGRAVED', 5000), personalisable: true });
});
afterAll(() => api.stop());

async function newCart(...lines: { sku: string; quantity?: number; personalisation?: string }[]) {
  const { status, body } = await api.call<CartWire>('POST', '/v1/carts', { body: { lines } });
  expect(status).toBe(201);
  return { token: body.token!, cart: body };
}
const price = ({ total, goods, delivery }: CartWire) => ({ goods: goods.amount, fee: delivery.fee.amount, total: total.amount });

describe('a cart answers with its whole quote', () => {
  test('created with lines, read again, in the shopper’s language', async () => {
    const { token, cart } = await newCart({ sku: 'BELT', quantity: 2 });
    expect(cart).toMatchObject({ version: 1, count: 2, language: 'it', currency: 'EUR', served: true });
    expect(cart.lines[0]).toMatchObject({
      sku: 'BELT',
      title: 'Articolo BELT',
      image: 'https://shop.example/pictures/belt.svg',
      maxQuantity: 100,
    });
    expect(cart.goods.text).toBe('78,00\u00a0€');
    const english = await api.call<CartWire>('GET', '/v1/cart', { cart: token, language: 'en-GB,en;q=0.9,it;q=0.1' });
    expect(english.headers.get('Content-Language')).toBe('en');
    expect(english.body).toMatchObject({ language: 'en', shown: cart.shown, goods: { amount: 7800, text: '€78.00' } });
    expect(english.body.token).toBeUndefined();
    expect(english.body.destination.name).toBe('Italy');
  });

  test('the same article again becomes more of the same line; another engraving does not', async () => {
    const { token } = await newCart({ sku: 'ENGRAVED', personalisation: 'Ada' });
    await api.call('POST', '/v1/cart/lines', { cart: token, body: { sku: 'ENGRAVED', personalisation: 'Ada' } });
    const { body } = await api.call<CartWire>('POST', '/v1/cart/lines', { cart: token, body: { sku: 'ENGRAVED', personalisation: 'Bob' } });
    expect(body.lines.map(({ personalisation, quantity, maxQuantity }) => [personalisation, quantity, maxQuantity])).toEqual([
      ['Ada', 2, 99],
      ['Bob', 1, 98],
    ]);
    expect(body.lines[0]?.notes).toEqual(['Senza diritto di recesso']);
  });

  test.each(['Ada\nBob', 'Ada\u202eboB', 'Ada\u0000', 'Ada\ud800'])(
    'an engraving is one line of whole characters: not %j',
    async (personalisation) => {
      const answer = await api.call('POST', '/v1/carts', { body: { lines: [{ sku: 'ENGRAVED', personalisation }] } });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/lines/0/personalisation' }] } });
    },
  );

  test('lines can be changed and removed, down to an empty cart', async () => {
    const { token, cart } = await newCart({ sku: 'BELT' }, { sku: 'WALLET' });
    const [belt, wallet] = cart.lines;
    const changed = await api.call<CartWire>('PATCH', `/v1/cart/lines/${belt!.id}`, { cart: token, body: { quantity: 3 } });
    expect(changed.body.count).toBe(4);
    await api.call('DELETE', `/v1/cart/lines/${belt!.id}`, { cart: token });
    const empty = await api.call<CartWire>('DELETE', `/v1/cart/lines/${wallet!.id}`, { cart: token });
    expect(empty.body).toMatchObject({ count: 0, lines: [], version: 4 });
    expect(price(empty.body)).toEqual({ goods: 0, fee: 0, total: 0 });
  });
});

describe('delivery becomes free across the line and costs again back across it', () => {
  test.each([
    [7899, 600],
    [7900, 0],
    [7901, 0],
  ])('goods of %i pay %i', async (goods, fee) => {
    const { cart } = await newCart(
      { sku: 'BELT' },
      { sku: 'CREAM', quantity: goods - 3900 - 3900 > 0 ? goods - 7800 : 1 },
      { sku: 'BELT' },
    );
    expect(price(cart)).toEqual({ goods, fee, total: goods + fee });
  });

  test('up and down again in one cart, with what is missing in words', async () => {
    const { token, cart } = await newCart({ sku: 'BELT' });
    expect(cart.delivery.toFree).toMatchObject({ text: 'Ancora 40,00\u00a0€ per la consegna gratuita', share: 0.49 });
    const over = await api.call<CartWire>('POST', '/v1/cart/lines', { cart: token, body: { sku: 'WALLET' } });
    expect(price(over.body)).toEqual({ goods: 7900, fee: 0, total: 7900 });
    expect(over.body.delivery.toFree).toBeNull();
    expect(over.body.delivery.because[0]!.text).toBe(
      'Per un ordine di esattamente 79,00\u00a0€ nessuna condizione chiede spese: la consegna è gratuita.',
    );
    const under = await api.call<CartWire>('DELETE', `/v1/cart/lines/${over.body.lines[1]!.id}`, { cart: token });
    expect(price(under.body)).toEqual({ goods: 3900, fee: 600, total: 4500 });
    expect(under.body.shown).toBe(cart.shown);
  });

  test('another country has its own fee', async () => {
    const { token } = await newCart({ sku: 'BELT' });
    const { body } = await api.call<CartWire>('PUT', '/v1/cart/destination', {
      cart: token,
      body: { country: 'FR', postalCode: '75001' },
      language: 'en',
    });
    expect(price(body)).toEqual({ goods: 3900, fee: 1500, total: 5400 });
    expect(body.destination).toEqual({ country: 'FR', name: 'France', postalCode: '75001' });
  });
});

describe('stock', () => {
  test('no more than there is, and the refusal says how many', async () => {
    const { token } = await newCart({ sku: 'LAST' });
    const more = await api.call('POST', '/v1/cart/lines', { cart: token, body: { sku: 'LAST' } });
    expect(more).toMatchObject({ status: 409, body: { code: 'out-of-stock', sku: 'LAST', available: 1 } });
    expect((await api.call<CartWire>('GET', '/v1/cart', { cart: token })).body).toMatchObject({ version: 1, count: 1 });
  });
});

async function statementsOf(act: () => Promise<{ status: number }>): Promise<number> {
  api.database.statements.length = 0;
  expect((await act()).status).toBeLessThan(300);
  return api.database.statements.length;
}

describe('each call sends few statements', () => {
  test('two for a write, one for a read', async () => {
    const { token, cart } = await newCart({ sku: 'BELT' });
    const id = cart.lines[0]!.id;
    expect(await statementsOf(() => api.call('POST', '/v1/carts', { body: { lines: [{ sku: 'BELT' }] } }))).toBe(2);
    expect(await statementsOf(() => api.call('POST', '/v1/cart/lines', { cart: token, body: { sku: 'WALLET' } }))).toBe(2);
    expect(await statementsOf(() => api.call('PATCH', `/v1/cart/lines/${id}`, { cart: token, body: { quantity: 2 } }))).toBe(2);
    expect(await statementsOf(() => api.call('PUT', '/v1/cart/destination', { cart: token, body: { country: 'DE' } }))).toBe(2);
    expect(await statementsOf(() => api.call('DELETE', `/v1/cart/lines/${id}`, { cart: token }))).toBe(2);
    expect(await statementsOf(() => api.call('GET', '/v1/cart', { cart: token }))).toBe(1);
    expect(await statementsOf(() => api.call('GET', '/v1/products'))).toBe(1);
    expect(await statementsOf(() => api.call('GET', '/v1/products/belt'))).toBe(1);
    expect(await statementsOf(() => api.call('GET', '/v1/shop'))).toBe(0);
  });
});

describe('writes happen once', () => {
  test('the same key and request replay the same bytes', async () => {
    const { token } = await newCart({ sku: 'BELT' });
    const key = randomUUID();
    const add = () => api.call<CartWire>('POST', '/v1/cart/lines', { cart: token, key, body: { sku: 'BELT' } });
    const first = await add();
    await api.call('POST', '/v1/cart/lines', { cart: token, body: { sku: 'WALLET' } });
    const second = await add();
    expect(second).toMatchObject({ status: first.status, text: first.text });
    expect((await api.call<CartWire>('GET', '/v1/cart', { cart: token })).body.count).toBe(3);
  });

  test('creating a cart twice gives one cart', async () => {
    const key = randomUUID();
    const create = () => api.call<CartWire>('POST', '/v1/carts', { key, body: { lines: [{ sku: 'BELT' }] } });
    const [a, b] = await Promise.all([create(), create()]);
    expect(a.text).toBe(b.text);
    expect(a.body.token).toBeDefined();
  });

  test('the same key for anything else is refused', async () => {
    const { token } = await newCart({ sku: 'BELT' });
    const other = await newCart({ sku: 'BELT' });
    const key = randomUUID();
    await api.call('POST', '/v1/cart/lines', { cart: token, key, body: { sku: 'BELT' } });
    for (const wrong of [
      () => api.call('POST', '/v1/cart/lines', { cart: token, key, body: { sku: 'BELT', quantity: 2 } }),
      () => api.call('POST', '/v1/cart/lines', { cart: other.token, key, body: { sku: 'BELT' } }),
      () => api.call('PUT', '/v1/cart/destination', { cart: token, key, body: { country: 'FR' } }),
    ]) {
      expect(await wrong()).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    }
  });

  test('twenty duplicates at once add one, twenty different ones add twenty', async () => {
    const { token } = await newCart({ sku: 'BELT' });
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.call('POST', '/v1/cart/lines', { cart: token, key, body: { sku: 'BELT' } })),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await api.call<CartWire>('GET', '/v1/cart', { cart: token })).body.count).toBe(2);
    const different = await Promise.all(
      Array.from({ length: 20 }, () => api.call('POST', '/v1/cart/lines', { cart: token, body: { sku: 'BELT' } })),
    );
    const added = different.filter(({ status }) => status === 200).length;
    expect(different.every(({ status, body }) => status === 200 || body.code === 'cart-changed')).toBe(true);
    expect((await api.call<CartWire>('GET', '/v1/cart', { cart: token })).body.count).toBe(2 + added);
  });
});

describe('bad input changes nothing and says what to do', () => {
  test.each<[string, string, string, unknown, number, string, string[]]>([
    ['unknown SKU', 'POST', '/v1/cart/lines', { sku: 'NOPE' }, 422, 'sku-not-found', []],
    ['negative quantity', 'POST', '/v1/cart/lines', { sku: 'BELT', quantity: -1 }, 422, 'invalid-body', ['/quantity']],
    ['zero', 'POST', '/v1/cart/lines', { sku: 'BELT', quantity: 0 }, 422, 'invalid-body', ['/quantity']],
    ['half a piece', 'POST', '/v1/cart/lines', { sku: 'BELT', quantity: 1.5 }, 422, 'invalid-body', ['/quantity']],
    ['a price from the page', 'POST', '/v1/cart/lines', { sku: 'BELT', price: 1 }, 422, 'invalid-body', ['/price']],
    [
      'engraving on what takes none',
      'POST',
      '/v1/cart/lines',
      { sku: 'BELT', personalisation: 'x' },
      422,
      'invalid-body',
      ['/personalisation'],
    ],
    ['unknown line', 'PATCH', '/v1/cart/lines/none', { quantity: 1 }, 404, 'line-not-found', []],
    ['unknown code', 'PUT', '/v1/cart/code', { code: 'FREE' }, 404, 'code-not-found', []],
    ['no country', 'PUT', '/v1/cart/destination', { country: 'Italy' }, 422, 'invalid-body', ['/country']],
    ['not an object', 'POST', '/v1/cart/lines', '[]', 422, 'invalid-body', ['']],
    ['broken JSON', 'POST', '/v1/cart/lines', '{"sku":', 400, 'bad-request', []],
    ['no JSON at all', 'POST', '/v1/cart/lines', 'sku=BELT', 400, 'bad-request', []],
  ])('%s', async (_name, method, path, body, status, code, pointers) => {
    const { token, cart } = await newCart({ sku: 'BELT' });
    const answer = await api.call(method, path, { cart: token, body });
    expect(answer).toMatchObject({ status, body: { code, status, type: `urn:cassa:problem:${code}` } });
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.body.detail.length).toBeGreaterThan(10);
    expect(answer.body.requestId).toBe(answer.headers.get('Request-Id'));
    expect((answer.body.errors ?? []).map((error: { pointer: string }) => error.pointer)).toEqual(pointers);
    expect((await api.call<CartWire>('GET', '/v1/cart', { cart: token })).text).toBe(JSON.stringify({ ...cart, token: undefined }));
  });

  test.each<[string, string | undefined]>([
    ['a stale token', 'long-gone'],
    ['no token', undefined],
  ])('%s', async (_name, cart) => {
    expect(await api.call('GET', '/v1/cart', { ...(cart && { cart }) })).toMatchObject({ status: 404, body: { code: 'cart-not-found' } });
    expect(await api.call('POST', '/v1/cart/lines', { ...(cart && { cart }), body: { sku: 'BELT' } })).toMatchObject({
      status: 404,
      body: { code: 'cart-not-found' },
    });
  });

  test('a write without Idempotency-Key', async () => {
    expect(await api.call('POST', '/v1/carts', { key: null, body: {} })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    });
  });

  test('a write whose Idempotency-Key is longer than any need be', async () => {
    expect((await api.call('POST', '/v1/carts', { key: 'k'.repeat(200), body: {} })).status).toBe(201);
    expect(await api.call('POST', '/v1/carts', { key: 'k'.repeat(201), body: {} })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-too-long' },
    });
  });

  test('another merchant’s key does not open this cart', async () => {
    const { token } = await newCart({ sku: 'BELT' });
    const other = await api.addMerchant('restelli');
    expect(await api.call('GET', '/v1/cart', { cart: token, headers: { 'Cassa-Key': other.publishableKey } })).toMatchObject({
      status: 404,
    });
  });
});
