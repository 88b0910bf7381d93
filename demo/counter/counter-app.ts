import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { z } from 'zod';
import { deskHeaders } from '../desk-headers.ts';
import { readAsMerchant, refusalOf, writeAsMerchant, type MerchantAccess } from '../merchant-api.ts';
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
const orderPage = z.object({ orders: z.array(counterOrder) });

/**
 * The merchant's side of the demo: each shop's newest orders with what can be done about them, so that one person can play both. It
 * keeps the secret keys to itself and makes no call but those its own buttons stand for.
 */
export function counterApp({ api, shops }: CounterOptions): Hono {
  const app = new Hono();
  const shopOf = (merchant: string) => shops.find((each) => each.merchant === merchant);
  app.use(csrf(), deskHeaders);
  app.get('/:merchant', async (c) => {
    const shop = shopOf(c.req.param('merchant'));
    if (!shop) return c.notFound();
    const orders = await newestOrders({ api, ...shop });
    return c.html(counterPage({ shop, shops, orders, now: Date.now(), said: c.req.query('said') }));
  });
  app.post('/:merchant', async (c) => {
    const shop = shopOf(c.req.param('merchant'));
    const form = pressed.safeParse(await c.req.parseBody());
    const order = shop && form.success && (await readOrder({ api, ...shop }, form.data.order));
    if (!order) return c.notFound();
    const acts = mattersOf(order, Date.now()).flatMap((matter) => matter.acts);
    const act = acts.find(({ path, label }) => `${path} ${label}` === form.data.act);
    const said = act ? await carryOut({ api, ...shop }, act) : 'That cannot be done any more: this is how the order stands now.';
    const answer = new URLSearchParams(said === undefined ? {} : { said });
    return c.redirect(`/counter/${shop.merchant}?${answer}#${order.id}`, 303);
  });
  return app;
}

async function newestOrders(access: MerchantAccess): Promise<CounterOrder[]> {
  return orderPage.parse(await readAsMerchant(access, '/orders?limit=20')).orders;
}

/** Undefined for one that is not the shop's. */
async function readOrder(access: MerchantAccess, id: string): Promise<CounterOrder | undefined> {
  return counterOrder.safeParse(await readAsMerchant(access, `/orders/${encodeURIComponent(id)}`)).data;
}

/** @returns what the API answers where it refuses */
async function carryOut(access: MerchantAccess, { path, body }: Act): Promise<string | undefined> {
  const response = await writeAsMerchant(access, path, JSON.stringify(body));
  return response.ok ? undefined : refusalOf(response);
}
