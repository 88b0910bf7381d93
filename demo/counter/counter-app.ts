import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { z } from 'zod';
import type { Act } from './acts.ts';
import { counterOrder, type CounterOrder } from './counter-order.ts';
import { counterPage } from './counter-page.ts';
import type { CounterShop } from './counter-shop.ts';
import { mattersOf } from './matters.ts';

export interface CounterOptions {
  readonly api: string;
  readonly shops: readonly CounterShop[];
}

const pressed = z.object({ order: z.string(), act: z.string() });
const orderPage = z.object({ orders: z.array(z.object({ id: z.string() })) });
const problem = z.object({ title: z.string(), detail: z.string().optional() });

/**
 * The merchant's side of the demo: each shop's newest orders with what can be done about them, so that one person can play both. It
 * keeps the secret keys to itself and makes no call but those its own buttons stand for.
 */
export function counterApp({ api, shops }: CounterOptions): Hono {
  const app = new Hono();
  app.use(csrf(), async (c, next) => {
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.get('/:merchant', async (c) => {
    const shop = shops.find(({ merchant }) => merchant === c.req.param('merchant'));
    if (!shop) return c.notFound();
    const orders = await newestOrders(api, shop);
    return c.html(counterPage({ shop, shops, orders, now: Date.now(), said: c.req.query('said') }));
  });
  app.post('/:merchant', async (c) => {
    const shop = shops.find(({ merchant }) => merchant === c.req.param('merchant'));
    const form = pressed.safeParse(await c.req.parseBody());
    if (!shop || !form.success) return c.notFound();
    const order = await readOrder(api, shop, form.data.order);
    const acts = mattersOf(order, Date.now()).flatMap((matter) => matter.acts);
    const act = acts.find(({ path, label }) => `${path} ${label}` === form.data.act);
    const said = act ? await carryOut(api, shop, act) : 'That cannot be done any more: this is how the order stands now.';
    const answer = new URLSearchParams(said === undefined ? {} : { said });
    return c.redirect(`/counter/${shop.merchant}?${answer}#${order.id}`, 303);
  });
  return app;
}

async function newestOrders(api: string, shop: CounterShop): Promise<CounterOrder[]> {
  const { orders } = orderPage.parse(await (await call(api, shop, 'GET', '/orders?limit=20')).json());
  return Promise.all(orders.map(({ id }) => readOrder(api, shop, id)));
}

async function readOrder(api: string, shop: CounterShop, id: string): Promise<CounterOrder> {
  return counterOrder.parse(await (await call(api, shop, 'GET', `/orders/${encodeURIComponent(id)}`)).json());
}

/** @returns what the API answers where it refuses */
async function carryOut(api: string, shop: CounterShop, { path, body }: Act): Promise<string | undefined> {
  const response = await call(api, shop, 'POST', path, body);
  if (response.ok) return undefined;
  const { title, detail } = problem.parse(await response.json());
  return detail === undefined ? title : `${title}: ${detail}`;
}

function call(api: string, { secretKey }: CounterShop, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
  return fetch(`${api}/v1/merchant${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${secretKey}`,
      'Accept-Language': 'en',
      ...(method === 'POST' && { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }),
    },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  });
}
