import { Hono } from 'hono';
import { z } from 'zod';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import type { OrderRecord } from './order-record.ts';
import { getOrder, listOrders } from './orders.store.ts';
import { orderListWire, orderWire } from './orders.wire.ts';
import { presentOrder } from './present-order.ts';

const idParam = z.object({ id: z.string().max(64) });
const page = z.object({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** An order for whoever holds its token. */
export function orderRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/orders/:id',
    describe({ summary: 'Read an order', tag: 'Orders', headers: ['Cassa-Order'], answer: orderWire }),
    validate('param', idParam),
    async (c) => {
      const token = c.req.header('Cassa-Order');
      if (!token) throw new ProblemError('order-not-found');
      const shop = c.get('shop');
      const order = await getOrder(deps.db, shop.id, c.req.valid('param').id, hashToken(token));
      const { profile } = await deps.shops.published(shop.id, order.profileVersion);
      return c.json(presentOrder(order, { profile, links: shop.links, language: c.get('language'), token }));
    },
  );
}

/** The merchant's own view of its orders. */
export function merchantOrderRoutes(deps: Deps): Hono<RequestScope> {
  const present = async (
    order: OrderRecord,
    merchant: RequestScope['Variables']['merchant'],
    language: RequestScope['Variables']['language'],
  ) => {
    const { profile } = await deps.shops.published(merchant.id, order.profileVersion);
    return presentOrder(order, { profile, links: merchant.links, language });
  };
  return new Hono<RequestScope>()
    .get(
      '/orders',
      describe({ summary: 'List orders, newest first', tag: 'Merchant: orders', security: 'secretKey', answer: orderListWire }),
      validate('query', page),
      async (c) => {
        const merchant = c.get('merchant');
        const orders = await listOrders(deps.db, merchant.id, c.req.valid('query'));
        return c.json({ orders: await Promise.all(orders.map((order) => present(order, merchant, c.get('language')))) });
      },
    )
    .get(
      '/orders/:id',
      describe({ summary: 'Read an order', tag: 'Merchant: orders', security: 'secretKey', answer: orderWire }),
      validate('param', idParam),
      async (c) =>
        c.json(await present(await getOrder(deps.db, c.get('merchant').id, c.req.valid('param').id), c.get('merchant'), c.get('language'))),
    );
}
