import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerOnce } from '../http/idempotency.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { confirmReceipt } from '../parcels/confirm-receipt.ts';
import { parcelReceiptBody } from '../parcels/parcels.wire.ts';
import { orderToken } from './bearer-order.ts';
import { chooseTransfer } from './choose-transfer.ts';
import { endLateOrder } from './end-late-order.ts';
import { giveExtraTerm } from './give-extra-term.ts';
import type { OrderRecord } from './order-record.ts';
import { getOrder, lockOrder } from './orders.store.ts';
import { lateDeliveryBody, orderWire, transferChoiceBody } from './orders.wire.ts';
import { showOrder } from './show-order.ts';

export const orderParam = z.object({ id: z.string().max(64) });

type Act = (tx: Db, order: OrderRecord) => Promise<void>;

/** An order for whoever holds its token. */
export function orderRoutes(deps: Deps): Hono<RequestScope> {
  const shopper = { tag: 'Orders', headers: ['Cassa-Order'], answer: orderWire } as const;
  /** The kept answer is empty, since links carry the order's key; a repetition reads the order anew. */
  const act = async (c: Context<RequestScope>, id: string, verb: Act) => {
    const shop = c.get('shop');
    const { token, hash } = orderToken(c);
    await answerOnce(deps.db, shop.id, c.get('write'), async (tx) => {
      await getOrder(tx, shop.id, id, hash);
      await verb(tx, await lockOrder(tx, shop.id, id));
      return { status: 200, body: {} };
    });
    const reader = { merchant: shop, language: c.get('language'), token };
    return c.json(await showOrder(deps.db, deps, await getOrder(deps.db, shop.id, id), reader));
  };
  return new Hono<RequestScope>()
    .get('/orders/:id', describe({ ...shopper, summary: 'Read an order' }), validate('param', orderParam), async (c) => {
      const { token, hash } = orderToken(c);
      const shop = c.get('shop');
      const order = await getOrder(deps.db, shop.id, c.req.valid('param').id, hash);
      return c.json(await showOrder(deps.db, deps, order, { merchant: shop, language: c.get('language'), token }));
    })
    .post(
      '/orders/:id/transfer-choice',
      describe({ ...shopper, summary: 'Choose what becomes of a transfer that came too late', write: true }),
      validate('param', orderParam),
      validate('json', transferChoiceBody),
      (c) =>
        act(c, c.req.valid('param').id, (tx, order) =>
          chooseTransfer(tx, deps, order, { ...c.req.valid('json'), requestId: c.get('requestId') }),
        ),
    )
    .post(
      '/orders/:id/late-delivery',
      describe({ ...shopper, summary: 'Give a late delivery more time, or end the order', write: true }),
      validate('param', orderParam),
      validate('json', lateDeliveryBody),
      (c) =>
        act(c, c.req.valid('param').id, (tx, order) => {
          const body = c.req.valid('json');
          const requestId = c.get('requestId');
          return body.remedy === 'terminate'
            ? endLateOrder(tx, deps, order, requestId)
            : giveExtraTerm(tx, deps, order, { until: body.until, requestId });
        }),
    )
    .post(
      '/orders/:id/parcels/:parcelId/receipt',
      describe({ ...shopper, summary: 'Say that a parcel has come', write: true }),
      validate('param', orderParam.extend({ parcelId: z.string().max(64) })),
      validate('json', parcelReceiptBody),
      (c) => {
        const { id, parcelId } = c.req.valid('param');
        const said = { parcelId, ...c.req.valid('json'), requestId: c.get('requestId') };
        return act(c, id, (tx, order) => confirmReceipt(tx, deps, order, said));
      },
    );
}
