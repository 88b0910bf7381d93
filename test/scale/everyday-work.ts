import { sql } from 'kysely';
import type { MerchantKeys } from '../../api/index.ts';
import { skus } from '../bench/shop-for-sale.ts';
import { claim, importTransfer, sendBack, ship } from './example-lives.ts';
import type { LiveShop } from './live-shop.ts';

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: { readonly enum?: readonly string[] } }[];
}

/** The tables whose rows the paths of the interface name. */
const named: Readonly<Record<string, string>> = {
  orders: 'orders',
  withdrawals: 'withdrawal_statements',
  returns: 'returns',
  refunds: 'refunds',
  claims: 'claims',
  events: 'events',
  'webhook-endpoints': 'webhook_endpoints',
};

/**
 * All that goes on in a shop, once: what shoppers, the merchant and its systems ask, and what workers and sweeps do of themselves.
 *
 * @param keys of a merchant with many orders
 * @param transfers whether it takes transfers to its own account
 * @returns what was answered with an error of the server's
 */
export async function everydayWork(shop: LiveShop, keys: MerchantKeys, transfers: boolean): Promise<string[]> {
  await shoppersBuy(shop, keys);
  await afterTheSale(shop, keys);
  if (transfers) await moneyByTransfer(shop, keys);
  await merchantSells(shop, keys);
  return merchantReads(shop, keys);
}

async function shoppersBuy(shop: LiveShop, keys: MerchantKeys): Promise<void> {
  for (const path of ['/v1/shop', '/v1/shop/policy-text?lang=it', '/v1/products', '/v1/products/bench-1'])
    await shop.call(keys, 'GET', path);
  const created = await shop.call(keys, 'POST', '/v1/carts', { lines: [{ sku: skus[0], quantity: 2 }], country: 'IT' });
  const cart = { 'cassa-cart': String(created.token) };
  await shop.call(keys, 'PUT', '/v1/cart/code', { code: 'CODE7' }, cart);
  await shop.call(keys, 'DELETE', '/v1/cart/code', undefined, cart);
  const line = `/v1/cart/lines/${created.lines[0].id}`;
  await shop.call(keys, 'PATCH', line, { quantity: 1 }, cart);
  await shop.call(keys, 'DELETE', line, undefined, cart);
  // One is given up, and swept; of another the shopper reads how it stands.
  const givenUp = await shop.startCheckout(keys, 'card', [skus[1]!]);
  await sql`update checkouts set expires_at = now() where merchant_id = ${keys.merchantId} and id = ${givenUp.id}`.execute(shop.db);
  const started = await shop.startCheckout(keys, 'card', [skus[2]!, skus[3]!]);
  await shop.call(keys, 'GET', `/v1/checkouts/${started.id}`, undefined, { 'cassa-checkout': started.token });
}

async function afterTheSale(shop: LiveShop, keys: MerchantKeys): Promise<void> {
  const order = await shop.buy(keys, 'card', skus.slice(0, 2));
  const asks = (path: string, body: unknown = {}) =>
    shop.call(keys, 'POST', `/v1/orders/${order.id}/${path}`, body, { 'cassa-order': order.token });
  const reads = (path = '') => shop.call(keys, 'GET', `/v1/orders/${order.id}${path}`, undefined, { 'cassa-order': order.token });
  await reads();
  const parcel = await ship(shop, keys, order, false);
  const event = { kind: 'delivered', at: new Date().toISOString() };
  await shop.call(keys, 'POST', '/v1/merchant/parcel-events', { events: [{ ...event, tracking: `T-${order.id}` }] });
  await shop.call(keys, 'POST', `/v1/merchant/parcels/${parcel}/events`, event);
  await reads();
  const lines = [{ line: order.lines[0]!.id, quantity: 1 }];
  await asks('returns/simulation', { lines });
  await asks('claims/simulation', { lines, kind: 'defect' });
  const reported = await claim(shop, keys, order);
  await shop.call(keys, 'POST', `/v1/merchant/claims/${reported}/events`, { event: 'acknowledged' });
  await asks('erasure');
  await reads('/erasure');
  await asks('invoice', { taxCode: 'RSSDAA80A01F205X' });
  await shop.call(keys, 'POST', '/v1/order-access', { number: order.number, email: 'ada@example.com' });

  const other = await shop.buy(keys, 'paypal', skus.slice(0, 2));
  await ship(shop, keys, other, true);
  await sendBack(shop, keys, other);

  // One more is withdrawn from by number and address alone, and one ends before it leaves.
  const stated = await shop.buy(keys, 'card', [skus[4]!]);
  await shop.call(keys, 'POST', '/v1/withdrawals', { name: 'Ada Rossi', contract: stated.number, email: 'ada@example.com' });
  const ended = await shop.buy(keys, 'card', [skus[5]!]);
  await shop.call(keys, 'POST', `/v1/merchant/orders/${ended.id}/unavailability`, { units: [{ line: ended.lines[0]!.id, quantity: 1 }] });
}

async function moneyByTransfer(shop: LiveShop, keys: MerchantKeys): Promise<void> {
  const order = await shop.buy(keys, 'bankTransfer', skus.slice(0, 1));
  const { total } = await shop.db
    .selectFrom('orders')
    .select('total')
    .where('merchant_id', '=', keys.merchantId)
    .where('id', '=', order.id)
    .executeTakeFirstOrThrow();
  await importTransfer(shop, keys, order.number, total);
  await importTransfer(shop, keys, 'nobody knows', 1234);
  const { entries } = await shop.call(keys, 'GET', '/v1/merchant/bank/entries?state=open');
  for (const { id } of entries.slice(0, 1)) await shop.call(keys, 'POST', `/v1/merchant/bank/entries/${id}/resolve`, { as: 'notOurs' });
  await shop.ask(keys, 'POST', '/v1/merchant/bank/refund-files', {});
}

async function merchantSells(shop: LiveShop, keys: MerchantKeys): Promise<void> {
  const words = { it: 'Nuovo', en: 'New' };
  const product = {
    title: words,
    description: words,
    images: [],
    options: [],
    variants: [{ sku: 'new', options: [], price: 990, stock: 5 }],
  };
  await shop.call(keys, 'PUT', '/v1/merchant/products/new', product);
  await shop.call(keys, 'POST', '/v1/merchant/stock-movements', { sku: 'new', change: 3, reason: 'received' });
  await shop.call(keys, 'PUT', '/v1/merchant/codes/SPRING', { amount: 500 });
}

/** Everything the merchant's interface lets read, as the interface describes itself: lists with each of their filters, and one of each. */
async function merchantReads(shop: LiveShop, keys: MerchantKeys): Promise<string[]> {
  const described = (await (await fetch(`${shop.server.url}/openapi.json`)).json()) as { paths: Record<string, Record<string, Operation>> };
  const failures: string[] = [];
  for (const [path, { get }] of Object.entries(described.paths)) {
    if (!get || !path.startsWith('/v1/merchant/')) continue;
    const known = await withId(shop, keys, path);
    if (known === undefined) continue;
    for (const query of queriesOf(get)) {
      const { status, text } = await shop.ask(keys, 'GET', known + query);
      if (status >= 500) failures.push(`GET ${known}${query}: ${status}`);
      const further =
        status < 300 && text.startsWith('{') ? (JSON.parse(text) as { nextBefore?: string | null; next?: string | null }) : {};
      if (further.nextBefore) await shop.ask(keys, 'GET', `${known}${query}&before=${further.nextBefore}`);
      if (further.next) await shop.ask(keys, 'GET', `${known}${query}&after=${further.next}`);
    }
  }
  return failures;
}

function queriesOf({ parameters = [] }: Operation): string[] {
  const asked = parameters.filter((each) => each.in === 'query');
  const has = (name: string) => asked.some((each) => each.name === name);
  const bare = `?${has('limit') ? 'limit=50' : ''}${has('dueBefore') ? '&dueBefore=2099-01-01' : ''}`;
  const filtered = asked.flatMap(({ name, schema }) => (schema?.enum ?? []).map((value) => `${bare}&${name}=${value}`));
  return [bare, ...filtered];
}

/** A path with the id of a row of the merchant's in it; undefined where it names what is not looked at here. */
async function withId(shop: LiveShop, { merchantId }: MerchantKeys, path: string): Promise<string | undefined> {
  if (!path.includes('{')) return path;
  const table = named[/^\/v1\/merchant\/([a-z-]+)\/\{id\}/.exec(path)?.[1] ?? ''];
  if (table === undefined) return undefined;
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where merchant_id = ${merchantId} order by id desc limit 1`.execute(shop.db);
  return rows[0] && path.replace('{id}', rows[0].id);
}
