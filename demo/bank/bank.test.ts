import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeEmbeddedPostgres } from '../../api/index.ts';
import { repositoryFolder } from '../demo-folder.ts';
import { anyPorts } from '../ports.ts';
import { startDemo, type Demo } from '../start-demo.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'cassa-demo-bank-'));
const merchant = 'restelli';
let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ ports: anyPorts, dataDir, quiet: true });
}, 60_000);
afterAll(async () => {
  await demo.stop();
  await removeEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

async function call(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<any> {
  const { origin, publishableKey } = demo.shops.find((shop) => shop.merchant === merchant)!;
  const response = await fetch(`${demo.api}/v1${path}`, {
    method,
    headers: {
      Origin: origin,
      'Cassa-Key': publishableKey,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      'Accept-Language': 'en',
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

/** An order by bank transfer, as the shop's page places it. */
async function ordered(): Promise<{ id: string; number: string; token: string; iban: string }> {
  const { products } = await call('GET', '/products');
  const { variants } = await call('GET', `/products/${products[0].handle}`);
  const sku = variants.find(({ available }: any) => available !== false).sku;
  const cart = await call('POST', '/carts', { lines: [{ sku, quantity: 1 }], country: 'IT' });
  const { consents } = await call('GET', '/shop');
  const order = (shown: string) => ({
    shown,
    contact: { email: 'anna@example.com', phone: '+39 055 123456' },
    shippingAddress: {
      name: 'Anna Rossi',
      line1: 'Via Roma 1',
      postalCode: '50019',
      city: 'Sesto Fiorentino',
      region: 'FI',
      country: 'IT',
    },
    service: 'standard',
    payment: 'bankTransfer',
    returnUrl: `${demo.shops.find((shop) => shop.merchant === merchant)!.origin}/checkout`,
    consents: Object.fromEntries(consents.map(({ id }: any) => [id, true])),
  });
  let checkout = await call('POST', '/checkouts', order(cart.shown), { 'Cassa-Cart': cart.token });
  if (checkout.code === 'quote-changed')
    checkout = await call('POST', '/checkouts', order(checkout.cart.shown), { 'Cassa-Cart': cart.token });
  const placed = await call('POST', `/checkouts/${checkout.id}/confirm`, {}, { 'Cassa-Checkout': checkout.token });
  if (!placed.order) throw new Error(JSON.stringify([checkout, placed]));
  const { id, number, payment } = placed.order;
  return { id, number, token: placed.orderToken, iban: payment.instructions.iban };
}

const stateOf = async ({ id, token }: { id: string; token: string }) =>
  (await call('GET', `/orders/${id}`, undefined, { 'Cassa-Order': token })).state;

async function press(fields: Record<string, string>): Promise<string> {
  const page = await fetch(`${demo.notes}/bank/${merchant}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: demo.notes },
    body: new URLSearchParams(fields).toString(),
  });
  expect(page.status).toBe(200);
  return page.text();
}

test('the bank lets money come, too much of it, and back, each by a button', async () => {
  const order = await ordered();
  expect(order.iban).toBe('IT07 X054 2811 1010 0000 0654 321');
  const page = await press({ order: order.id, arrival: 'excess' });
  expect(page).toContain('value="returnExcess"');
  const entry = /name="entry" value="([^"]+)"/.exec(page)![1]!;
  const settled = await press({ entry, as: 'returnExcess', number: order.number });
  expect(await stateOf(order)).toBe('paid');
  const refund = /name="refund" value="([^"]+)"/.exec(settled)![1]!;
  expect(await press({ refund })).toContain('refunds paid: 1');
});

test('after a part of it, what is still missing stands at the counter and at the bank, and comes by itself', async () => {
  const order = await ordered();
  const entry = /name="entry" value="([^"]+)"/.exec(await press({ order: order.id, arrival: 'short' }))![1]!;
  const atCounter = async () => {
    const page = await (await fetch(`${demo.notes}/counter/${merchant}`)).text();
    const article = new RegExp(`<article class="order" id="${order.id}">.*?</article>`, 's').exec(page)![0];
    return /: ([^:]*) still to come/.exec(article)![1]!;
  };
  expect(await atCounter()).not.toMatch(/^\D*10[.,]00\D*$/);
  expect(await press({ entry, as: 'askRest', number: order.number })).toMatch(new RegExp(`${order.number} <span>\\D*10[.,]00\\D*</span>`));
  expect(await atCounter()).toMatch(/^\D*10[.,]00\D*$/);
  await press({ order: order.id, arrival: 'exact' });
  expect(await stateOf(order)).toBe('paid');
});

test('a transfer that names no order is said to pay the one it is enough for', async () => {
  const order = await ordered();
  const page = await press({ order: order.id, arrival: 'unnamed' });
  expect(page).toContain(`<option>${order.number}</option>`);
  const entry = /name="entry" value="([^"]+)"/.exec(page)![1]!;
  expect(await press({ entry, as: 'payment', number: order.number })).not.toContain(`<option>${order.number}</option>`);
  expect(await stateOf(order)).toBe('paid');
});

test('its statement can be imported by one command, while the demo runs', async () => {
  const order = await ordered();
  const file = join(dataDir, 'statement.xml');
  writeFileSync(file, await (await fetch(`${demo.notes}/bank/${merchant}/statement.xml`)).text());
  const { merchantId } = JSON.parse(readFileSync(join(dataDir, 'merchants.json'), 'utf8'))[merchant];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(repositoryFolder, 'api', 'cli', 'bin.mjs'), 'bank', 'import', file, '--merchant', merchantId],
    { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: demo.databaseUrl } },
  );
  expect(stdout).toContain(`#${order.number}`);
  expect(await stateOf(order)).toBe('paid');
}, 60_000);
