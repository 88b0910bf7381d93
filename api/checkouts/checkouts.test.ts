import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putProductBody } from '../catalog/catalog.wire.ts';
import { putProduct } from '../catalog/put-product.ts';
import { createTestApi, plainProduct, shopOrigin, type TestApi } from '../test-api.ts';
import { TestShopper } from './test-shopper.ts';

let api: TestApi;
let anna: TestShopper;
beforeAll(async () => {
  api = await createTestApi({ profile: 'backboneprostore' });
  anna = new TestShopper(api);
  for (const sku of ['BAG', 'CAP', 'RARE', 'LAST']) await api.putProduct(sku.toLowerCase(), plainProduct(sku, 4000));
});
afterAll(() => api.stop());

const approved = '4242 4242 4242 4242';

async function countCheckouts(): Promise<number> {
  const { count } = await api.database.db
    .selectFrom('checkouts')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

describe('a paid cart', () => {
  test('becomes an order with number, history, audit and an empty cart', async () => {
    const cart = await anna.cart({ sku: 'BAG', quantity: 2 }, { sku: 'CAP' });
    const checkout = await anna.started(cart);
    expect(checkout.wire).toMatchObject({
      state: 'open',
      method: 'card',
      total: { amount: 12000 },
      action: { kind: 'fields' },
      order: null,
      problem: null,
    });
    await anna.bank.payByCard(checkout.paymentRef, approved);

    const { status, body } = await anna.confirm(checkout);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'confirmed', action: { kind: 'none' }, problem: null });
    expect(body.order).toMatchObject({
      number: expect.stringMatching(/^1000\d\d$/),
      state: 'paid',
      total: { amount: 12000, text: expect.stringMatching(/^120,00\s€$/) },
      payment: { method: 'card', state: 'authorised', instructions: null },
      shippingAddress: { city: 'Sesto Fiorentino' },
      billingAddress: { city: 'Sesto Fiorentino' },
    });
    expect(body.order!.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['BAG', 2],
      ['CAP', 1],
    ]);
    expect(body.order!.history.map(({ text }) => text)).toEqual(['Ordine ricevuto', 'Pagamento confermato']);
    expect(body.order!.next.length).toBeGreaterThan(2);

    const emptied = await api.call('GET', '/v1/cart', { cart: cart.token });
    expect(emptied.body).toMatchObject({ count: 0, lines: [] });
    const audits = await api.database.db
      .selectFrom('audit')
      .select('actor')
      .where('subject', '=', body.order!.id)
      .where('verb', '=', 'placeOrder')
      .execute();
    expect(audits).toEqual([{ actor: 'shopper' }]);
  });

  test('is an order only for whoever has its token', async () => {
    const { wire } = await anna.orderByCard('CAP');
    const path = `/v1/orders/${wire.order!.id}`;
    const mine = await api.call('GET', path, { headers: { 'Cassa-Order': wire.orderToken! }, language: 'en' });
    expect(mine.body).toMatchObject({
      number: wire.order!.number,
      stateText: 'Order received, payment in order',
      total: { text: '€46.90' },
    });
    expect((await api.call('GET', path, { headers: { 'Cassa-Order': 'guess' } })).body.code).toBe('order-not-found');
    expect((await api.call('GET', path)).body.code).toBe('order-not-found');
    const merchant = await api.call('GET', '/v1/merchant/orders?limit=1');
    expect(merchant.body.orders).toMatchObject([{ id: wire.order!.id }]);
    expect(merchant.text).not.toContain(wire.orderToken!);
    expect((await api.call('GET', `/v1/merchant/orders/${wire.order!.id}`)).body.number).toBe(wire.order!.number);
  });

  test('keeps what was agreed, whatever the catalogue and the profile become', async () => {
    await api.putProduct('kept', plainProduct('KEPT', 3000));
    const { wire } = await anna.orderByCard('KEPT');
    await api.putProduct('kept', { ...plainProduct('KEPT', 9900), title: { it: 'Altro', en: 'Other' } });
    const again = await api.call('GET', `/v1/orders/${wire.order!.id}`, { headers: { 'Cassa-Order': wire.orderToken! } });
    expect(again.body.lines).toMatchObject([{ title: 'Articolo KEPT', unit: { amount: 3000 } }]);
  });

  test('leaves in the cart what was added while paying', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const checkout = await anna.started(cart);
    await api.call('POST', '/v1/cart/lines', { body: { sku: 'CAP' }, cart: cart.token });
    await anna.bank.payByCard(checkout.paymentRef, approved);
    expect((await anna.confirm(checkout)).body.order!.lines).toHaveLength(1);
    expect((await api.call('GET', '/v1/cart', { cart: cart.token })).body.lines).toMatchObject([{ sku: 'CAP' }]);
  });
});

describe('a payment', () => {
  test.each([
    ['4000 0000 0000 0002', 'card-declined'],
    ['4000 0000 0000 9995', 'insufficient-funds'],
    ['5555 5555 5555 4444', 'card-declined'],
  ])('with %s leaves the checkout open and says %s; another card then pays it', async (number, code) => {
    const checkout = await anna.startedWith('CAP');
    await anna.bank.payByCard(checkout.paymentRef, number);
    const declined = await anna.confirm(checkout);
    expect(declined.body).toMatchObject({ state: 'open', problem: { code }, order: null, action: { kind: 'fields' } });
    expect(declined.body.problem!.text).toMatch(/addebitato nulla/);
    await anna.bank.payByCard(checkout.paymentRef, approved);
    expect((await anna.confirm(checkout)).body).toMatchObject({ state: 'confirmed', problem: null });
  });

  test('that needs a challenge waits for it, fails with it, and passes with it', async () => {
    const checkout = await anna.startedWith('CAP');
    await anna.bank.payByCard(checkout.paymentRef, '4000 0027 6000 3184');
    expect((await anna.confirm(checkout)).body).toMatchObject({ state: 'open', problem: null });
    await anna.bank.answerChallenge(checkout.paymentRef, false);
    expect((await anna.confirm(checkout)).body.problem).toMatchObject({ code: 'authentication-failed' });
    await anna.bank.payByCard(checkout.paymentRef, '4000 0027 6000 3184');
    await anna.bank.answerChallenge(checkout.paymentRef, true);
    expect((await anna.confirm(checkout)).body.state).toBe('confirmed');
  });

  test('by wallet redirects, and the way back carries the key to the checkout in its fragment', async () => {
    const checkout = await anna.startedWith('CAP', { payment: 'paypal', returnUrl: `${shopOrigin}/checkout?lang=it#pay` });
    expect(checkout.wire.action).toEqual({
      kind: 'redirect',
      url: expect.stringContaining(`https://pay.example/redirect/${checkout.paymentRef}?secret=`),
    });
    const { return_url } = await anna.bank.get(checkout.paymentRef);
    expect(return_url).toBe(`${shopOrigin}/checkout?lang=it#pay&cassa-checkout=${checkout.id}.${checkout.token}`);
    await anna.bank.answerRedirect(checkout.paymentRef, 'cancel');
    expect((await anna.read(checkout)).body.problem).toMatchObject({ code: 'payment-cancelled' });
    await anna.bank.answerRedirect(checkout.paymentRef, 'approve');
    expect((await anna.confirm(checkout)).body.order!.payment).toMatchObject({ method: 'paypal', state: 'captured' });
  });

  test('that was not made tells the key’s bearer what to go on with in any browser, until there is an order', async () => {
    const billingAddress = { name: 'Rossi S.r.l.', line1: 'Via Po 2', postalCode: '10121', city: 'Torino', region: 'TO', country: 'IT' };
    const cart = await anna.cart({ sku: 'CAP', quantity: 2 });
    const checkout = await anna.started(cart, { payment: 'paypal', billingAddress });
    expect(checkout.wire.kept, 'for whoever started it').toBeNull();
    await anna.bank.answerRedirect(checkout.paymentRef, 'cancel');
    const { kept } = (await anna.confirm(checkout)).body;
    expect(kept!.entered).toEqual({
      '/contact/email': 'anna@example.com',
      '/contact/phone': '+39 055 123456',
      '/shippingAddress/name': 'Anna Rossi',
      '/shippingAddress/line1': 'Via Roma 1',
      '/shippingAddress/postalCode': '50019',
      '/shippingAddress/city': 'Sesto Fiorentino',
      '/shippingAddress/region': 'FI',
      '/shippingAddress/country': 'IT',
      '/billingAddress/name': 'Rossi S.r.l.',
      '/billingAddress/line1': 'Via Po 2',
      '/billingAddress/postalCode': '10121',
      '/billingAddress/city': 'Torino',
      '/billingAddress/region': 'TO',
      '/billingAddress/country': 'IT',
      '/buyer/type': 'consumer',
      '/service': 'standard',
      '/payment': 'paypal',
    });
    expect((await api.call('GET', '/v1/cart', { cart: kept!.cart })).body).toMatchObject({ count: 2, lines: [{ sku: 'CAP' }] });
    await anna.bank.answerRedirect(checkout.paymentRef, 'approve');
    expect((await anna.confirm(checkout)).body).toMatchObject({ state: 'confirmed', kept: null });
  });

  test.each([
    ['HTTPS://SHOP.EXAMPLE:443/a/../checkout?x=<b>#pay', `${shopOrigin}/checkout?x=%3Cb%3E#pay&`],
    [`${shopOrigin}`, `${shopOrigin}/#`],
  ])('comes back to %s as a browser would write it', async (returnUrl, written) => {
    const checkout = await anna.startedWith('CAP', { payment: 'paypal', returnUrl });
    expect((await anna.bank.get(checkout.paymentRef)).return_url).toBe(`${written}cassa-checkout=${checkout.id}.${checkout.token}`);
  });

  test('of another amount than agreed goes back and never becomes an order', async () => {
    const checkout = await anna.startedWith('RARE');
    const stock = await anna.stock('RARE');
    await anna.bank.payByCard(checkout.paymentRef, approved);
    await sql`update sandbox.payments set amount = 1, captured_amount = 1, state = 'captured' where ref = ${checkout.paymentRef}`.execute(
      api.database.db,
    );
    expect((await anna.confirm(checkout)).body).toMatchObject({ state: 'expired', order: null, problem: { code: 'refunded' } });
    const refunds = await api.database.db
      .selectFrom('refunds')
      .select(['amount', 'reason', 'paid_at'])
      .where('payment_ref', '=', checkout.paymentRef)
      .execute();
    expect(refunds).toEqual([{ amount: 1, reason: 'amountMismatch', paid_at: expect.any(Date) }]);
    expect(await anna.stock('RARE')).toBe(stock + 1);
  });
});

describe('what may not become an order', () => {
  const refusals: [what: string, changes: Record<string, unknown>, status: number, answer: object][] = [
    ['a quote the shopper did not see', { shown: 'something else' }, 409, { code: 'quote-changed', cart: { total: { amount: 4690 } } }],
    [
      'another country than shown',
      { shippingAddress: { name: 'A', line1: 'Rue 1', city: 'Paris', postalCode: '75001', country: 'FR' } },
      409,
      { code: 'quote-changed', cart: { delivery: { fee: { amount: 1000 } } } },
    ],
    ['an unknown service', { service: 'rocket' }, 422, { code: 'service-not-offered' }],
    ['a method the profile does not offer', { payment: 'klarna' }, 422, { code: 'payment-not-offered' }],
    ['an unknown method', { payment: 'cowries' }, 422, { code: 'payment-not-offered' }],
    ['a missing consent', { consents: { age: false } }, 422, { code: 'consent-missing', errors: [{ pointer: '/consents/age' }] }],
    [
      'an invoice request nobody offers',
      { invoice: { taxCode: 'RSSNNA80A41D612X' } },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/invoice' }] },
    ],
    [
      'a return to a foreign page',
      { returnUrl: 'https://evil.example/' },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/returnUrl' }] },
    ],
    [
      'a return to the right page by another scheme',
      { returnUrl: 'ftp://shop.example/checkout' },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/returnUrl' }] },
    ],
    [
      'an address without what its country needs',
      { shippingAddress: { name: 'Anna', line1: 'Via Roma 1', city: 'Firenze', country: 'IT' } },
      422,
      {
        code: 'invalid-body',
        errors: [
          { pointer: '/shippingAddress/postalCode', code: 'required' },
          { pointer: '/shippingAddress/region', code: 'required' },
        ],
      },
    ],
    [
      'a postal code and a province that cannot be',
      { shippingAddress: { name: 'Anna', line1: 'Via Roma 1', postalCode: '5001', city: 'Firenze', region: 'QQ', country: 'IT' } },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/shippingAddress/postalCode' }, { pointer: '/shippingAddress/region' }] },
    ],
    ...['ZZ', 'QQ'].map((country): (typeof refusals)[number] => [
      `a country that is none: ${country}`,
      { shippingAddress: { name: 'Anna', line1: 'Via Roma 1', city: 'Firenze', country } },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/shippingAddress/country' }] },
    ]),
    [
      'a billing address that cannot be',
      { billingAddress: { name: 'Anna', line1: 'Rue 1', postalCode: '7500', city: 'Paris', country: 'FR' } },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/billingAddress/postalCode' }] },
    ],
    [
      'a billing address nowhere',
      { billingAddress: { name: 'Anna', line1: 'Rue 1', city: 'Paris', country: 'QQ' } },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/billingAddress/country' }] },
    ],
    [
      'consents nobody asks for',
      { consents: { age: true, 'news/letter': true } },
      422,
      { code: 'invalid-body', errors: [{ pointer: '/consents/news~1letter' }] },
    ],
    ['a mail address that is none', { contact: { email: 'anna' } }, 422, { code: 'invalid-body', errors: [{ pointer: '/contact/email' }] }],
  ];
  test.each(refusals)('%s', async (_, changes, status, answer) => {
    const cart = await anna.cart({ sku: 'CAP' });
    const stock = await anna.stock('CAP');
    const checkouts = await countCheckouts();
    const refused = await anna.start(cart, anna.order(cart, changes));
    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject(answer);
    expect(await anna.stock('CAP')).toBe(stock);
    expect(await countCheckouts()).toBe(checkouts);
  });

  test('a price that changed while the page was open: the new quote comes along, and is accepted once shown', async () => {
    await api.putProduct('moving', plainProduct('MOVING', 5000));
    const cart = await anna.cart({ sku: 'MOVING' });
    await api.putProduct('moving', plainProduct('MOVING', 5500));
    const refused = await anna.start(cart, anna.order(cart));
    expect(refused.body).toMatchObject({ code: 'quote-changed', cart: { goods: { amount: 5500 } } });
    expect((await anna.start(cart, anna.order(refused.body.cart))).status).toBe(201);
  });

  test('an empty cart, and a cart nobody has', async () => {
    const cart = await anna.cart();
    expect((await anna.start(cart, anna.order(cart))).body.code).toBe('cart-empty');
    expect((await anna.start({ token: 'nobody' }, anna.order(cart))).body.code).toBe('cart-not-found');
  });

  test('a professional where the terms sell to consumers only', async () => {
    const keys = await api.addMerchant('impronta');
    const product = putProductBody.parse(plainProduct('CAP', 4000));
    await api.database.db
      .transaction()
      .execute((tx) => putProduct(tx, { merchantId: keys.merchantId, actor: 'test', handle: 'cap', product, now: api.deps.now() }));
    const headers = { 'Cassa-Key': keys.publishableKey };
    const cart = (await api.call('POST', '/v1/carts', { body: { lines: [{ sku: 'CAP' }] }, headers })).body;
    const body = anna.order(cart, { buyer: { type: 'professional', vatNumber: 'IT12345678901' }, consents: { age: true } });
    const refused = await api.call('POST', '/v1/checkouts', { body, cart: cart.token, headers });
    expect(refused.body).toMatchObject({ code: 'buyer-refused', because: [{ code: 'buyer.consumerOnly', clause: expect.any(String) }] });
  });
});

describe('the same Idempotency-Key', () => {
  test('starts one checkout however often it is sent, and answers with the same bytes', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const stock = await anna.stock('BAG');
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => anna.start(cart, anna.order(cart), key)));
    answers.push(await anna.start(cart, anna.order(cart), key));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await anna.stock('BAG')).toBe(stock - 1);
  });

  test('with another body is refused', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const key = randomUUID();
    await anna.start(cart, anna.order(cart), key);
    const other = await anna.start(cart, anna.order(cart, { contact: { email: 'other@example.com' } }), key);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    const { id, token } = (await anna.start(cart, anna.order(cart), key)).body;
    expect((await anna.confirm({ id, token }, key)).body).toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('resumes a checkout whose start broke off before the provider answered', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const stock = await anna.stock('BAG');
    const key = randomUUID();
    const sandbox = api.deps.providers.get('sandbox')!;
    const broken = { ...sandbox, createPayment: () => Promise.reject(new Error('connection reset')) };
    (api.deps.providers as Map<string, typeof sandbox>).set('sandbox', broken);
    const failed = await anna.start(cart, anna.order(cart), key);
    (api.deps.providers as Map<string, typeof sandbox>).set('sandbox', sandbox);
    expect(failed).toMatchObject({ status: 503, body: { code: 'provider-unavailable' } });
    const resumed = await anna.start(cart, anna.order(cart), key);
    expect(resumed.status).toBe(201);
    expect(await anna.stock('BAG')).toBe(stock - 1);
  });

  test('is required', async () => {
    const cart = await anna.cart({ sku: 'BAG' });
    const answer = await api.call('POST', '/v1/checkouts', { body: anna.order(cart), cart: cart.token, key: null });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
  });
});

test('200 buyers racing for 5 units buy exactly 5', async () => {
  await api.putProduct('race', plainProduct('RACE', 1000, { stock: 5 }));
  const carts = await Promise.all(Array.from({ length: 200 }, () => anna.cart({ sku: 'RACE' })));
  const outcomes = await Promise.all(
    carts.map(async (cart) => {
      const { status, body } = await anna.start(cart, anna.order(cart));
      if (status !== 201) return body.code;
      const { payment_ref } = await api.database.db
        .selectFrom('checkouts')
        .select('payment_ref')
        .where('id', '=', body.id)
        .executeTakeFirstOrThrow();
      await anna.bank.payByCard(payment_ref!, approved);
      return (await anna.confirm(body)).body.state;
    }),
  );
  expect(outcomes.filter((outcome) => outcome === 'confirmed')).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === 'out-of-stock')).toHaveLength(195);
  expect(await anna.stock('RACE')).toBe(0);
}, 60_000);

test('orders of one moment get numbers without gap or repetition', async () => {
  const paid = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const checkout = await anna.startedWith('BAG');
      await anna.bank.payByCard(checkout.paymentRef, approved);
      return checkout;
    }),
  );
  const numbers = (await Promise.all(paid.map((checkout) => anna.confirm(checkout))))
    .map(({ body }) => Number(body.order!.number))
    .sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
});

test('a checkout takes few statements: four to start, four to place the order and have it on disk', async () => {
  const { statements } = api.database;
  // A merchant is remembered for some seconds: they are not to end in the middle.
  api.deps.shops.forget();
  const cart = await anna.cart({ sku: 'CAP' });
  const count = async (act: () => Promise<unknown>): Promise<number> => {
    statements.length = 0;
    await act();
    return statements.length;
  };
  let checkout!: { id: string; token: string };
  expect(await count(async () => (checkout = (await anna.start(cart, anna.order(cart))).body))).toBe(4);
  const { payment_ref } = await api.database.db
    .selectFrom('checkouts')
    .select('payment_ref')
    .where('id', '=', checkout.id)
    .executeTakeFirstOrThrow();
  await anna.bank.payByCard(payment_ref!, approved);
  expect(await count(() => anna.confirm(checkout))).toBe(4);
});
