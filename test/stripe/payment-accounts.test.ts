import { sql } from 'kysely';
import { pino } from 'pino';
import { Stripe } from 'stripe';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../api/app.ts';
import { requirePaymentAccount, runPaymentAccountCommand } from '../../api/cli/payment-account-command.ts';
import type { PutPaymentAccountBody } from '../../api/payments/accounts/payment-accounts.wire.ts';
import { registerOrigins } from '../../api/payments/accounts/register-origins.ts';
import { setPaymentAccount } from '../../api/payments/accounts/set-payment-account.ts';
import { updateMerchant } from '../../api/shops/update-merchant.ts';
import { createSecretKey } from '../../api/shops/secret-keys.ts';
import { elsewhere, narrowKey, startStandIn, unknownKey, type StandIn } from './stand-in.ts';
import { openStripeShop, type StripeShop } from './stripe-shop.ts';

let standIn: StandIn;
let shop: StripeShop;
let writes = 0;
beforeAll(async () => {
  standIn = await startStandIn();
  shop = await openStripeShop(standIn.url);
});
afterEach(() => {
  standIn.state.endpoints.clear();
  standIn.state.domains.clear();
});
afterAll(async () => {
  await shop.stop();
  await standIn.stop();
});

/** A merchant's system, with a secret key of its own. */
async function merchantSystem(options: Parameters<StripeShop['addMerchant']>[0] = {}) {
  const merchantId = await shop.addMerchant(options);
  const { secretKey } = await shop.deps.db
    .transaction()
    .execute((tx) => createSecretKey(tx, { merchantId, mode: options.mode ?? 'test', label: 'test', actor: 'test' }));
  const app = createApp(shop.deps);
  const call = async (method: string, path: string, body?: object, key = `write-${(writes += 1)}`) => {
    const answer = await app.request(`/v1/merchant/payment-accounts/${path}`, {
      method,
      headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, body: JSON.parse(text) };
  };
  return { merchantId, call };
}

/** What signs events now. */
const secretOfEndpoint = () => [...standIn.state.endpoints.values()][0]!.signedWith;

const keys = { publishableKey: 'pk_test_shown', secretKey: 'sk_test_never_shown_1234' };

test('keys go in and never come out', async () => {
  const { merchantId, call } = await merchantSystem();
  expect(await call('GET', 'stripe')).toMatchObject({ status: 409, body: { code: 'payment-account-missing' } });
  const put = await call('PUT', 'stripe', keys, 'once');
  expect(put).toMatchObject({ status: 200, body: { provider: 'stripe', publishableKey: 'pk_test_shown', secretKey: { last4: '1234' } } });
  expect(put.body.webhook).toEqual({
    url: `https://api.shop.example/v1/webhooks/payments/stripe/${merchantId}`,
    secret: { last4: expect.stringMatching(/^.{4}$/) },
    previousSecretUntil: null,
  });
  const read = await call('GET', 'stripe');
  expect(read.body).toEqual(put.body);
  expect((await call('PUT', 'stripe', keys, 'once')).text).toBe(put.text);
  expect(standIn.state.endpoints.size).toBe(1);

  const { rows } = await shop.deps.db.executeQuery<Record<string, unknown>>(
    shop.deps.db.selectFrom('payment_accounts').selectAll().where('merchant_id', '=', merchantId).compile(),
  );
  const kept = rows
    .map((row) =>
      Object.values(row)
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
        .join(),
    )
    .join();
  for (const secret of [keys.secretKey, secretOfEndpoint()]) {
    expect(put.text).not.toContain(secret);
    expect(kept).not.toContain(secret);
  }
  expect(await shop.provider.client(merchantId)).toEqual({
    publishableKey: 'pk_test_shown',
    script: 'https://js.stripe.com/endive/stripe.js',
  });
  const audited = await shop.deps.db
    .selectFrom('audit')
    .select(['verb', 'subject'])
    .where('merchant_id', '=', merchantId)
    .where('verb', '=', 'setPaymentAccount')
    .execute();
  expect(audited).toEqual([{ verb: 'setPaymentAccount', subject: 'stripe' }]);
});

test('the shop’s domains are made known, and everything we act on is reported', async () => {
  const origins = ['https://shop.example', 'https://www.shop.example:8443', 'http://localhost:4011'];
  const { call } = await merchantSystem({ origins });
  await call('PUT', 'stripe', keys);
  await call('PUT', 'stripe', keys);
  expect([...standIn.state.domains.values()].map(({ domain_name: name }) => name)).toEqual(['shop.example', 'www.shop.example']);
  const [domain] = standIn.state.domains.values();
  domain!.enabled = false;
  const [endpoint] = standIn.state.endpoints.values();
  endpoint!.status = 'disabled';
  await call('PUT', 'stripe', { publishableKey: keys.publishableKey });
  expect(domain!.enabled).toBe(true);
  expect(standIn.state.endpoints.size).toBe(1);
  expect(endpoint).toMatchObject({
    status: 'enabled',
    enabled_events: expect.arrayContaining(['payment_intent.succeeded', 'refund.failed']),
  });
});

describe('origins that are allowed later', () => {
  const domains = () => [...standIn.state.domains.values()].map(({ domain_name: name }) => name);

  test('are registered with the next sweep, tried again where that fails, and once', async () => {
    let laterMs = 0;
    const deps = { ...shop.deps, now: () => new Date(Date.now() + laterMs).toISOString() };
    const { merchantId, call } = await merchantSystem({ origins: ['https://first.example'] });
    await call('PUT', 'stripe', keys);
    const asked = () => standIn.requests.filter(({ endpoint }) => endpoint.includes('payment_method_domains')).length;
    const before = asked();
    await registerOrigins(deps);
    expect(asked(), 'nothing to tell').toBe(before);

    await updateMerchant(deps.db, merchantId, { allowedOrigins: ['https://first.example', 'https://second.example'] });
    standIn.faults.add({ on: 'POST /v1/payment_method_domains', kind: 'error', when: 'before' });
    await registerOrigins(deps);
    expect(domains()).toEqual(['first.example']);
    laterMs = 61_000;
    await Promise.all([registerOrigins(deps), registerOrigins(deps)]);
    expect(domains()).toEqual(['first.example', 'second.example']);
    const told = asked();
    laterMs = 24 * 3600_000;
    await registerOrigins(deps);
    expect(asked()).toBe(told);
  });

  test('do not keep each other out: one that is no domain is named in the log', async () => {
    const { merchantId, call } = await merchantSystem({ origins: ['https://192.168.1.5', 'https://first.example'] });
    expect((await call('PUT', 'stripe', keys)).status).toBe(200);
    expect(domains()).toEqual(['first.example']);
    await updateMerchant(shop.deps.db, merchantId, { allowedOrigins: ['https://10.0.0.1', 'https://third.example'] });
    await registerOrigins(shop.deps);
    expect(domains()).toEqual(['first.example', 'third.example']);
    const warned = shop.logged
      .filter((line) => line.includes('no wallets there'))
      .slice(-2)
      .map((line) => JSON.parse(line).domains);
    expect(warned).toEqual([['192.168.1.5'], ['10.0.0.1']]);
  });
});

describe('keys that are not right', () => {
  test.each([
    ['live keys for a test merchant', 'test', 'pk_live_a', 'sk_live_abcdefgh', 'payment-keys-mode'],
    ['test keys for a live merchant', 'live', 'pk_test_a', 'sk_test_abcdefgh', 'payment-keys-mode'],
    ['one of each', 'test', 'pk_test_a', 'sk_live_abcdefgh', 'payment-keys-mode'],
    ['a secret key in the place of the publishable', 'test', 'sk_test_abcdefgh', 'sk_test_abcdefgh', 'payment-keys-mode'],
    ['no keys at all', 'test', 'publishable', 'something else', 'invalid-body'],
    ['keys the provider does not know', 'test', 'pk_test_a', unknownKey, 'payment-keys-refused'],
    ['keys that may not do all that is needed', 'test', 'pk_test_a', narrowKey, 'payment-keys-refused'],
  ] as const)('%s', async (_, mode, publishableKey, secretKey, code) => {
    const { merchantId, call } = await merchantSystem({ mode });
    const answer = await call('PUT', 'stripe', { publishableKey: publishableKey.padEnd(10, '0'), secretKey });
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(answer.text).not.toContain(secretKey);
    expect(await shop.deps.db.selectFrom('payment_accounts').select('provider').where('merchant_id', '=', merchantId).execute()).toEqual(
      [],
    );
    expect(standIn.state.endpoints.size).toBe(0);
  });

  test('a restricted key of the right mode is fine', async () => {
    const { call } = await merchantSystem();
    expect((await call('PUT', 'stripe', { publishableKey: 'pk_test_a', secretKey: 'rk_test_abcdefgh' })).status).toBe(200);
  });

  test('providers without keys of merchants’ own take none', async () => {
    const { call } = await merchantSystem();
    expect((await call('PUT', 'sandbox', keys)).status).toBe(404);
  });

  test('a provider that does not answer leaves everything as it was', async () => {
    const { call } = await merchantSystem();
    await call('PUT', 'stripe', keys);
    standIn.faults.add({ on: 'GET /v1/payment_intents', kind: 'error', when: 'before' });
    expect((await call('PUT', 'stripe', { ...keys, secretKey: 'sk_test_another_9999' })).body.code).toBe('provider-unavailable');
    expect((await call('GET', 'stripe')).body.secretKey).toEqual({ last4: '1234' });
  });
});

describe('rotation', () => {
  const event = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'payment_intent.succeeded',
    data: { object: { object: 'payment_intent', id: 'pi_1', metadata: {} } },
  });
  const signed = (secret: string) =>
    new Headers({ 'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload: event, secret }) });

  test('of the webhook secret: both count for three days, a third never did', async () => {
    const { merchantId, call } = await merchantSystem();
    await call('PUT', 'stripe', keys);
    const old = secretOfEndpoint();
    const rotated = await call('PUT', 'stripe', { publishableKey: keys.publishableKey, rotateWebhookSecret: true });
    const fresh = secretOfEndpoint();
    expect(standIn.state.endpoints.size).toBe(1);
    expect(fresh).not.toBe(old);
    expect(rotated.body.webhook).toMatchObject({ secret: { last4: fresh.slice(-4) } });
    const until = Date.parse(rotated.body.webhook.previousSecretUntil);
    expect(until - Date.now()).toBeGreaterThan(71 * 3600_000);

    const read = (secret: string) => shop.provider.readEvent(merchantId, event, signed(secret));
    expect(await read(fresh)).toBeUndefined();
    expect(await read(old)).toBeUndefined();
    await expect(read('whsec_of_somebody_else')).rejects.toMatchObject({ code: 'bad-signature' });
    await shop.deps.db
      .updateTable('payment_accounts')
      .set({ previous_webhook_secret_until: new Date().toISOString() })
      .where('merchant_id', '=', merchantId)
      .execute();
    await expect(read(old)).rejects.toMatchObject({ code: 'bad-signature' });
    expect(await read(fresh)).toBeUndefined();
  });

  test('asked for again under its key is the rotation there was', async () => {
    const { call } = await merchantSystem();
    await call('PUT', 'stripe', keys);
    const rotate = { publishableKey: keys.publishableKey, rotateWebhookSecret: true };
    const first = await call('PUT', 'stripe', rotate, 'rotate-once');
    const endpoints = [...standIn.state.endpoints.keys()];
    expect((await call('PUT', 'stripe', rotate, 'rotate-once')).text).toBe(first.text);
    expect([...standIn.state.endpoints.keys()]).toEqual(endpoints);
  });

  test('twice at the same moment keeps an endpoint that is there, with its secret; what nobody kept goes in time', async () => {
    const { merchantId, call } = await merchantSystem();
    await call('PUT', 'stripe', keys);
    const rotate = { publishableKey: keys.publishableKey, rotateWebhookSecret: true };
    await Promise.all([call('PUT', 'stripe', rotate), call('PUT', 'stripe', rotate)]);
    await call('PUT', 'stripe', { publishableKey: keys.publishableKey });
    const { webhook_endpoint: kept } = await shop.deps.db
      .selectFrom('payment_accounts')
      .select('webhook_endpoint')
      .where('merchant_id', '=', merchantId)
      .executeTakeFirstOrThrow();
    const endpoint = standIn.state.endpoints.get(kept!);
    expect(endpoint, 'the endpoint that is kept is there').toBeDefined();
    expect(await shop.provider.readEvent(merchantId, event, signed(endpoint!.signedWith))).toBeUndefined();
    // Newer than the kept one, and of a change that came to nothing long ago.
    standIn.registrations.createEndpoint({ url: endpoint!.url, enabled_events: ['*'] });
    for (const each of standIn.state.endpoints.values()) each.created -= 2 * 3600;
    await call('PUT', 'stripe', { publishableKey: keys.publishableKey });
    expect([...standIn.state.endpoints.keys()]).toEqual([kept]);
  });

  test('of the secret key: the new one is used from then on', async () => {
    const { merchantId, call } = await merchantSystem();
    const first = (await call('PUT', 'stripe', keys)).body;
    const second = (await call('PUT', 'stripe', { ...keys, secretKey: 'sk_test_the_next_5678' })).body;
    expect(second).toMatchObject({ secretKey: { last4: '5678' }, createdAt: first.createdAt, webhook: { secret: first.webhook.secret } });
    expect(Date.parse(second.rotatedAt)).toBeGreaterThan(Date.parse(first.rotatedAt));
    expect((await call('PUT', 'stripe', { publishableKey: keys.publishableKey })).body.rotatedAt).toBe(second.rotatedAt);
    await shop.provider.listPayments({ merchantId, since: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' });
  });

  test('an endpoint made by hand brings its own secret, and none is made', async () => {
    const { merchantId, call } = await merchantSystem();
    const answer = await call('PUT', 'stripe', { ...keys, webhookSecret: 'whsec_made_by_hand' });
    expect(answer.body.webhook.secret).toEqual({ last4: 'hand' });
    expect(standIn.state.endpoints.size).toBe(0);
    expect(await shop.provider.readEvent(merchantId, event, signed('whsec_made_by_hand'))).toBeUndefined();
  });

  test('an old signature, and none, open nothing', async () => {
    const { merchantId, call } = await merchantSystem();
    await call('PUT', 'stripe', { ...keys, webhookSecret: 'whsec_made_by_hand' });
    const timestamp = Math.floor(Date.now() / 1000) - 600;
    const stale = Stripe.webhooks.generateTestHeaderString({ payload: event, secret: 'whsec_made_by_hand', timestamp });
    for (const headers of [new Headers({ 'stripe-signature': stale }), new Headers()])
      await expect(shop.provider.readEvent(merchantId, event, headers)).rejects.toMatchObject({ code: 'bad-signature' });
  });
});

test('the command line takes the secret from what is piped in, and prints none', async () => {
  const { merchantId } = await merchantSystem();
  const asked = { merchant: merchantId, provider: 'stripe', publishableKey: keys.publishableKey, rotateWebhookSecret: false };
  const env = { ...shop.deps.env, STRIPE_API_URL: standIn.url };
  await expect(requirePaymentAccount(shop.deps.db, merchantId, 'stripe')).rejects.toMatchObject({ code: 'payment-account-missing' });
  await requirePaymentAccount(shop.deps.db, merchantId, 'sandbox');
  const printed = await runPaymentAccountCommand(shop.deps.db, env, { read: () => `${keys.secretKey}\n` }, asked);
  expect(printed).toMatchObject({
    provider: 'stripe',
    secretKey: { last4: '1234' },
    webhook: { secret: { last4: secretOfEndpoint().slice(-4) } },
  });
  expect(JSON.stringify(printed)).not.toContain(keys.secretKey);
  await requirePaymentAccount(shop.deps.db, merchantId, 'stripe');
  const again = await runPaymentAccountCommand(shop.deps.db, env, { read: () => '' }, { ...asked, rotateWebhookSecret: true });
  expect(again.secretKey).toEqual(printed.secretKey);
  expect(again.webhook.previousSecretUntil).not.toBeNull();
  const wrong = runPaymentAccountCommand(shop.deps.db, env, { read: () => 'not a key' }, asked).catch(String);
  expect(await wrong).not.toContain('not a key');
});

test('without an address that Stripe can reach there is no endpoint, and sales go on', async () => {
  const local = await openStripeShop(standIn.url, { publicUrl: 'http://localhost:4000' });
  const merchantId = await local.addMerchant({ secretKey: keys.secretKey });
  expect(standIn.state.endpoints.size).toBe(0);
  expect(await local.deps.db.selectFrom('payment_accounts').select(['webhook_secret', 'webhook_endpoint']).executeTakeFirst()).toEqual({
    webhook_secret: null,
    webhook_endpoint: null,
  });
  expect((await local.provider.client(merchantId)).publishableKey).toBe('pk_test_shop');
  await local.stop();
});

test('no line of the log holds a secret, whatever goes wrong', async () => {
  const secret = 'sk_test_must_not_be_logged_0042';
  const account: PutPaymentAccountBody = { publishableKey: 'pk_test_shown', secretKey: secret, rotateWebhookSecret: false };
  const lines: string[] = [];
  const deps = { ...shop.deps, log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }) };
  const { merchantId, call } = await merchantSystem();
  await call('PUT', 'stripe', account);
  const payment = { merchantId, ref: 'pi_unknown' };
  for (const kind of ['error', 'limited', 'reset'] as const) {
    standIn.faults.add({ on: 'GET /v1/payment_intents', kind, when: 'before', times: 2 });
    await setPaymentAccount(deps, { merchantId, provider: 'stripe', account, actor: 'test' }).catch(() => undefined);
    standIn.faults.clear();
  }
  const failure = await shop.provider.getPayment(payment).catch((error: unknown) => error);
  deps.log.error({ failure, deps: { keys: account.publishableKey } }, 'failed');
  await call('PUT', 'stripe', { ...account, secretKey: 'sk_live_must_not_be_logged_0042' });
  const told = [...lines, ...shop.logged].join('');
  const endpoints = [...standIn.state.endpoints.values()].map(({ signedWith }) => signedWith);
  expect(lines.length).toBeGreaterThan(3);
  for (const each of [secret, 'must_not_be_logged', ...endpoints]) expect(told).not.toContain(each);
});

describe('keys of another account', () => {
  /** A payment of this merchant's, which nobody has paid yet. */
  async function openPayment(merchantId: string): Promise<string> {
    const metadata = { merchant: merchantId, checkout: 'chk_open', method: 'card', key: 'chk_open' };
    const { id } = standIn.intents.create({ amount: 5000, currency: 'eur', allowed_payment_method_types: ['card'], metadata });
    await sql`
      insert into checkouts (merchant_id, id, cart_id, state, language, quote, agreed, currency, total, method, provider, payment_ref, profile_version,
        profile_hash, token_hash, expires_at, started_by_key, started_by_hash)
      values (${merchantId}, 'chk_open', 'crt_open', 'open', 'it', '{}', '{}', 'EUR', 5000, 'card', 'stripe', ${id}, 1, '', '', now(), '', '')`.execute(
      shop.deps.db,
    );
    return id;
  }

  test('are refused where the publishable key shows it: with a payment of the account, or by being none', async () => {
    const { call } = await merchantSystem();
    standIn.intents.create({ amount: 5000, currency: 'eur', allowed_payment_method_types: ['card'] });
    const mixed = await call('PUT', 'stripe', { ...keys, publishableKey: elsewhere.publishableKey });
    expect(mixed).toMatchObject({ status: 422, body: { code: 'payment-keys-refused', reason: 'publishable_key_of_another_account' } });
    const none = await call('PUT', 'stripe', { ...keys, publishableKey: unknownKey.replace('sk', 'pk') });
    expect(none).toMatchObject({ status: 422, body: { code: 'payment-keys-refused', reason: 'api_key_invalid' } });
    expect(await call('GET', 'stripe')).toMatchObject({ status: 409 });
    expect((await call('PUT', 'stripe', keys)).status).toBe(200);
  });

  test('replace an account only once nothing of its payments is open, or the merchant gives them up', async () => {
    const { merchantId, call } = await merchantSystem();
    await call('PUT', 'stripe', keys);
    const payment = await openPayment(merchantId);
    expect(await call('PUT', 'stripe', elsewhere)).toMatchObject({ status: 409, body: { code: 'payment-account-in-use', payment } });
    expect((await call('GET', 'stripe')).body.secretKey.last4).toBe('1234');
    expect((await call('PUT', 'stripe', { ...keys, secretKey: 'sk_test_rolled_5678' })).status, 'a key of the same account').toBe(200);
    expect((await call('PUT', 'stripe', { ...elsewhere, replacesAccount: true })).body.secretKey.last4).toBe('here');
    await call('PUT', 'stripe', { ...keys, replacesAccount: true });
    await shop.deps.db.updateTable('checkouts').set({ payment_open: false }).where('merchant_id', '=', merchantId).execute();
    expect((await call('PUT', 'stripe', elsewhere)).status).toBe(200);
  });
});
