import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setPaymentAccount } from '../../api/payments/accounts/set-payment-account.ts';
import { reportedEvents } from '../../api/payments/stripe/read-event.ts';
import { catchUpEvents } from '../../api/webhooks/catch-up-events.ts';
import { deafKey, startStandIn, type StandIn } from './stand-in.ts';
import { openStripeShop, type StripeShop } from './stripe-shop.ts';

let standIn: StandIn;
let shop: StripeShop;
let hours = 0;
beforeAll(async () => {
  standIn = await startStandIn();
  shop = await openStripeShop(standIn.url);
});
afterEach(async () => {
  standIn.faults.clear();
  standIn.state.endpoints.clear();
  await shop.deps.db.deleteFrom('payment_event_cursors').execute();
});
afterAll(async () => {
  await shop.stop();
  await standIn.stop();
});

/** A merchant whose endpoint was made for them. */
async function merchantWithEndpoint() {
  const merchantId = await shop.addMerchant({ secretKey: 'sk_test_endpoint' });
  return { merchantId, endpoint: [...standIn.state.endpoints.values()].at(-1)! };
}

/** What two servers do an hour later. */
async function nextHour(): Promise<void> {
  hours += 1;
  const ahead = hours * 3_600_000;
  const deps = { ...shop.deps, now: () => new Date(Date.now() + ahead).toISOString() };
  await Promise.all([catchUpEvents(deps), catchUpEvents(deps)]);
}

const changes = () => standIn.requests.filter(({ endpoint }) => endpoint === 'POST /v1/webhook_endpoints/{}').length;
const logged = (what: string, merchantId: string) =>
  shop.logged
    .filter((line) => line.includes(what))
    .map((line) => JSON.parse(line))
    .filter(({ merchant }) => merchant === merchantId);

test('an endpoint made before an event was acted on reports it within the hour, and keeps what it reported', async () => {
  const { merchantId, endpoint } = await merchantWithEndpoint();
  Object.assign(endpoint, { enabled_events: ['payment_intent.succeeded', 'charge.captured'] });
  const before = changes();
  for (const _ of [1, 2]) await nextHour();
  expect(endpoint.enabled_events.toSorted()).toEqual([...new Set([...reportedEvents, 'charge.captured'])].toSorted());
  expect(changes()).toBe(before + 1);
  expect(logged('reports everything again', merchantId)).toMatchObject([{ level: 30, provider: 'stripe', endpoint: endpoint.id }]);
});

test('one that Stripe gave up, or that lacks something while Stripe fails, is mended with the next turn', async () => {
  const { merchantId, endpoint } = await merchantWithEndpoint();
  Object.assign(endpoint, { status: 'disabled' });
  standIn.faults.add({ on: 'POST /v1/webhook_endpoints', kind: 'error', when: 'before' });
  await nextHour();
  expect(endpoint.status).toBe('disabled');
  expect(logged('could not be looked after', merchantId)).toMatchObject([{ level: 50, provider: 'stripe' }]);
  await nextHour();
  expect(endpoint.status).toBe('enabled');
});

test('one that was removed is named in the log, with what to do', async () => {
  const { merchantId, endpoint } = await merchantWithEndpoint();
  standIn.state.endpoints.clear();
  await nextHour();
  expect(logged('was removed at the provider', merchantId)).toMatchObject([
    { level: 40, endpoint: endpoint.id, remedy: expect.stringContaining('Set the payment account again') },
  ]);
});

test('one that the merchant made is theirs', async () => {
  const merchantId = await shop.addMerchant();
  const account = {
    publishableKey: 'pk_test_hand',
    secretKey: 'sk_test_by_hand',
    webhookSecret: 'whsec_by_hand',
    rotateWebhookSecret: false,
  };
  standIn.registrations.createEndpoint({ url: 'https://by.hand.example', enabled_events: ['payment_intent.succeeded'] });
  await setPaymentAccount(shop.deps, { merchantId, provider: 'stripe', account, actor: 'test' });
  const before = changes();
  await nextHour();
  expect(changes()).toBe(before);
});

test('an account at which Stripe fails keeps no other from its turn', async () => {
  const { merchantId } = await merchantWithEndpoint();
  const { endpoint } = await merchantWithEndpoint();
  standIn.faults.add({ on: 'GET /v1/events', kind: 'error', when: 'before' });
  Object.assign(endpoint, { enabled_events: ['payment_intent.succeeded'] });
  await nextHour();
  const turns = await shop.deps.db.selectFrom('payment_event_cursors').select(['merchant_id', 'attempts']).execute();
  expect(turns.map(({ attempts }) => attempts).toSorted()).toEqual([0, 1]);
  expect(turns.map(({ merchant_id: id }) => id)).toContain(merchantId);
  expect(endpoint.enabled_events).toHaveLength(reportedEvents.length);
});

test('a key that may not read events is refused when it is set', async () => {
  await expect(shop.addMerchant({ secretKey: deafKey })).rejects.toMatchObject({ code: 'payment-keys-refused' });
});
