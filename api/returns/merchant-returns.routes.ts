import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
import { pageAsked, pageOf, pageQuery } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { getOrder } from '../orders/orders.store.ts';
import { approveRefund } from '../refunds/approve-refund.ts';
import { approveRefundBody } from '../refunds/refunds.wire.ts';
import { approveReturn } from './approve-return.ts';
import { assessReturn } from './assess-return.ts';
import { cancelReturn } from './cancel-return.ts';
import { chargeReturn } from './charge-return.ts';
import { declineReturn } from './decline-return.ts';
import { keepGift } from './keep-gift.ts';
import { keepUnclaimed } from './keep-unclaimed.ts';
import { presentMerchantReturn } from './present-return.ts';
import { receiveReturn } from './receive-return.ts';
import { refuseGoods } from './refuse-goods.ts';
import { readOrderCase, readOrderCases, type OrderCase } from './return-case.ts';
import type { ReturnRecord } from './return-record.ts';
import { getReturn, listMerchantReturns } from './returns.store.ts';
import {
  assessmentBody,
  cancelBody,
  chargeBody,
  declineBody,
  emptyBody,
  giftBody,
  labelBody,
  merchantReturnListWire,
  merchantReturnWire,
  pickupBody,
  receptionBody,
  refusalBody,
  unclaimedBody,
} from './returns.wire.ts';
import { sendLabel } from './send-label.ts';
import { setPickup } from './set-pickup.ts';
import { slipUrl } from './slip-url.ts';
import type { ReturnStep } from './step-return.ts';

const tag = 'Merchant: returns';
const idParam = z.object({ id: z.string().max(64) });
const listQuery = pageQuery.extend({
  state: z.enum(['requested', 'approved', 'declined', 'received', 'resolved', 'lapsed', 'cancelled']).optional(),
});

/** What of a step is its body's, and what to do with it. */
interface StepRoute<Body extends z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly body: Body;
  readonly verb: (tx: Db, deps: Deps, step: ReturnStep, body: z.output<Body>) => Promise<unknown>;
}

/** The merchant's desk for goods that come back: reception, assessment, and the refund. */
export function merchantReturnRoutes(deps: Deps): Hono<RequestScope> {
  const present = (found: OrderCase, record: ReturnRecord, c: Context<RequestScope>) =>
    presentMerchantReturn(found, record, { language: c.get('language'), slipOf: (each) => slipUrl(deps, each) });
  const show = async (db: Db, record: ReturnRecord, c: Context<RequestScope>) =>
    present(await readOrderCase(db, deps, await getOrder(db, record.merchantId, record.orderId)), record, c);
  const routes = new Hono<RequestScope>()
    .get(
      '/returns',
      describe({ summary: 'List returns, newest first', tag, security: 'secretKey', answer: merchantReturnListWire }),
      validate('query', listQuery),
      async (c) => {
        const merchantId = c.get('merchant').id;
        const page = c.req.valid('query');
        const { entries, nextBefore } = pageOf(await listMerchantReturns(deps.db, merchantId, pageAsked(page)), page);
        const cases = await readOrderCases(deps.db, deps, merchantId, entries);
        return c.json({ returns: entries.map((record) => present(cases.get(record.orderId)!, record, c)), nextBefore });
      },
    )
    .get(
      '/returns/:id',
      describe({ summary: 'Read a return', tag, security: 'secretKey', answer: merchantReturnWire }),
      validate('param', idParam),
      async (c) => c.json(await show(deps.db, await getReturn(deps.db, c.get('merchant').id, c.req.valid('param').id), c)),
    );
  const add = <Body extends z.ZodType>({ path, summary, body, verb }: StepRoute<Body>) =>
    routes.post(
      `/returns/:id/${path}`,
      describe({ summary, tag, security: 'secretKey', answer: merchantReturnWire, write: true }),
      validate('param', idParam),
      validate('json', body),
      (c) => {
        const step = { ...merchantActor(c), returnId: c.req.param('id') };
        return answerMerchant(deps.db, c, async (tx) => {
          await verb(tx, deps, step, c.req.valid('json' as never) as z.output<Body>);
          return show(tx, await getReturn(tx, step.merchantId, step.returnId), c);
        });
      },
    );

  add({ path: 'approval', summary: 'Agree to a return', body: emptyBody, verb: (tx, d, step) => approveReturn(tx, d, step) });
  add({
    path: 'decline',
    summary: 'Turn a return down',
    body: declineBody,
    verb: (tx, d, step, body) => declineReturn(tx, d, { ...step, ...body }),
  });
  add({ path: 'label', summary: 'Send the label', body: labelBody, verb: (tx, d, step, label) => sendLabel(tx, d, { ...step, label }) });
  add({
    path: 'pickup',
    summary: 'Arrange the collection',
    body: pickupBody,
    verb: (tx, d, step, { on }) => setPickup(tx, d, { ...step, on }),
  });
  add({
    path: 'reception',
    summary: 'Book what came back',
    body: receptionBody,
    verb: (tx, d, step, body) => receiveReturn(tx, d, { ...step, ...body }),
  });
  add({
    path: 'assessment',
    summary: 'Book what was found',
    body: assessmentBody,
    verb: (tx, d, step, body) => assessReturn(tx, d, { ...step, ...body }),
  });
  add({
    path: 'charges',
    summary: 'Book a cost',
    body: chargeBody,
    verb: (tx, d, step, body) => chargeReturn(tx, d, { ...step, ...body }),
  });
  add({
    path: 'gifts',
    summary: 'Book a gift that stayed',
    body: giftBody,
    verb: (tx, d, step, body) => keepGift(tx, d, { ...step, ...body }),
  });
  add({
    path: 'refusal',
    summary: 'Take goods not back',
    body: refusalBody,
    verb: (tx, d, step, body) => refuseGoods(tx, d, { ...step, ...body }),
  });
  add({
    path: 'unclaimed',
    summary: 'Book goods that were not fetched',
    body: unclaimedBody,
    verb: (tx, d, step, body) => keepUnclaimed(tx, d, { ...step, ...body }),
  });
  add({
    path: 'cancel',
    summary: 'Cancel a return that both sides give up, or that lapsed',
    body: cancelBody,
    verb: (tx, d, step, body) => cancelReturn(tx, d, { ...step, ...body, by: 'merchant' }),
  });
  add({
    path: 'refund',
    summary: 'Approve the refund of a return',
    body: approveRefundBody,
    verb: (tx, d, step, body) => approveRefund(tx, d, { ...step, ...body }),
  });
  return routes;
}
