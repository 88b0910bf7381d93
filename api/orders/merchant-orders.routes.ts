import { Hono, type Context } from 'hono';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerMerchant } from '../http/merchant-write.ts';
import { pageAsked, pageOf, pageQuery } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { cancelRest } from './cancel-rest.ts';
import { declareUnavailable } from './declare-unavailable.ts';
import { moveByMerchant } from './move-by-merchant.ts';
import type { OrderRecord } from './order-record.ts';
import { orderParam } from './orders.routes.ts';
import { getOrder, listOrders, lockOrder } from './orders.store.ts';
import {
  orderListWire,
  orderMoveBody,
  orderWire,
  restCancellationBody,
  unavailabilityBody,
  unavailabilityWire,
  uncollectedRefundBody,
  uncollectedRefundWire,
} from './orders.wire.ts';
import { presentUnavailability, presentUncollected } from './present-ended.ts';
import { refundUncollected } from './refund-uncollected.ts';
import { showOrder, showOrders } from './show-order.ts';

/** The merchant's own view of its orders, and what it does to them. */
export function merchantOrderRoutes(deps: Deps): Hono<RequestScope> {
  const merchant = { tag: 'Merchant: orders', security: 'secretKey' } as const;
  const reader = (c: Context<RequestScope>) => ({ merchant: c.get('merchant'), language: c.get('language') });
  const show = (db: Db, c: Context<RequestScope>, order: OrderRecord) => showOrder(db, deps, order, reader(c));
  /** Locks the order, acts, and answers with what `verb` makes of it beside the order as it stands then. */
  const act = (c: Context<RequestScope>, id: string, verb: (tx: Db, order: OrderRecord) => Promise<object | null>) =>
    answerMerchant(deps.db, c, async (tx) => {
      const order = await lockOrder(tx, c.get('merchant').id, id);
      const outcome = await verb(tx, order);
      const shown = await show(tx, c, await getOrder(tx, order.merchantId, id));
      return outcome === null ? shown : { ...outcome, order: shown };
    });
  const by = (c: Context<RequestScope>) => ({ actor: c.get('actor'), requestId: c.get('requestId') });

  return new Hono<RequestScope>()
    .get(
      '/orders',
      describe({ ...merchant, summary: 'List orders, newest first', answer: orderListWire }),
      validate('query', pageQuery),
      async (c) => {
        const page = c.req.valid('query');
        const { entries, nextBefore } = pageOf(await listOrders(deps.db, c.get('merchant').id, pageAsked(page)), page);
        return c.json({ orders: await showOrders(deps.db, deps, entries, reader(c)), nextBefore });
      },
    )
    .get('/orders/:id', describe({ ...merchant, summary: 'Read an order', answer: orderWire }), validate('param', orderParam), async (c) =>
      c.json(await show(deps.db, c, await getOrder(deps.db, c.get('merchant').id, c.req.valid('param').id))),
    )
    .post(
      '/orders/:id/moves',
      describe({ ...merchant, summary: 'Accept, refuse, ask for a document, close', answer: orderWire, write: true }),
      validate('param', orderParam),
      validate('json', orderMoveBody),
      (c) =>
        act(c, c.req.valid('param').id, async (tx, order) => {
          await moveByMerchant(tx, deps, order, c.req.valid('json'), by(c));
          return null;
        }),
    )
    .post(
      '/orders/:id/unavailability',
      describe({ ...merchant, summary: 'Say that goods of an order cannot be had', answer: unavailabilityWire, write: true }),
      validate('param', orderParam),
      validate('json', unavailabilityBody),
      (c) =>
        act(c, c.req.valid('param').id, async (tx, order) =>
          presentUnavailability(
            deps,
            order,
            await declareUnavailable(tx, deps, order, { ...c.req.valid('json'), ...by(c) }),
            c.get('language'),
          ),
        ),
    )
    .post(
      '/orders/:id/rest-cancellation',
      describe({ ...merchant, summary: 'Cancel the rest of an order whose accessories cannot be had', answer: orderWire, write: true }),
      validate('param', orderParam),
      validate('json', restCancellationBody),
      (c) =>
        act(c, c.req.valid('param').id, async (tx, order) => {
          await cancelRest(tx, deps, order, { ...c.req.valid('json'), ...by(c) });
          return null;
        }),
    )
    .post(
      '/orders/:id/uncollected-refund',
      describe({ ...merchant, summary: 'Refund an order nobody collected', answer: uncollectedRefundWire, write: true }),
      validate('param', orderParam),
      validate('json', uncollectedRefundBody),
      (c) =>
        act(c, c.req.valid('param').id, async (tx, order) =>
          presentUncollected(
            deps,
            order,
            await refundUncollected(tx, deps, order, { ...c.req.valid('json'), actor: c.get('actor') }),
            c.get('language'),
          ),
        ),
    );
}
