import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
import { pageAsked, pageOf, pageQuery } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { confirmRefundPaid } from './confirm-refund-paid.ts';
import { getOrder } from '../orders/orders.store.ts';
import { readOrderCase } from '../returns/return-case.ts';
import { presentOrderPlan } from './present-plan.ts';
import { presentMerchantRefund } from './present-refund.ts';
import type { RefundRecord } from './refund-record.ts';
import { listMerchantRefunds } from './refunds.store.ts';
import { merchantRefundListWire, merchantRefundWire, orderPlanWire, refundPaidBody, retryRefundBody } from './refunds.wire.ts';
import { retryRefund } from './retry-refund.ts';

const tag = 'Merchant: refunds';
const idParam = z.object({ id: z.string().max(64) });
const listQuery = pageQuery.extend({ state: z.enum(['owed', 'paid', 'stuck']).optional() });

/** The merchant's view of money on its way back, and what to do where it does not get there. */
export function merchantRefundRoutes(deps: Deps): Hono<RequestScope> {
  const present = async (refund: RefundRecord, c: Context<RequestScope>) => {
    const { profile } = await deps.shops.byId(refund.merchantId);
    return presentMerchantRefund(refund, c.get('language'), profile.calendar.timeZone);
  };
  return new Hono<RequestScope>()
    .get(
      '/refunds',
      describe({ summary: 'List refunds, newest first', tag, security: 'secretKey', answer: merchantRefundListWire }),
      validate('query', listQuery),
      async (c) => {
        const page = c.req.valid('query');
        const { entries, nextBefore } = pageOf(await listMerchantRefunds(deps.db, c.get('merchant').id, pageAsked(page)), page);
        return c.json({ refunds: await Promise.all(entries.map((refund) => present(refund, c))), nextBefore });
      },
    )
    .get(
      '/orders/:id/refund-plan',
      describe({ summary: 'Read what goes back on an order, and why', tag, security: 'secretKey', answer: orderPlanWire }),
      validate('param', idParam),
      async (c) => {
        const found = await readOrderCase(deps.db, deps, await getOrder(deps.db, c.get('merchant').id, c.req.valid('param').id));
        return c.json(presentOrderPlan(found.plan, { ...found, language: c.get('language') }));
      },
    )
    .post(
      '/refunds/:id/retry',
      describe({ summary: 'Try a stuck refund again', tag, security: 'secretKey', answer: merchantRefundWire, write: true }),
      validate('param', idParam),
      validate('json', retryRefundBody),
      (c) => {
        const step = { ...merchantActor(c), refundId: c.req.valid('param').id };
        return answerMerchant(deps.db, c, async (tx) => present(await retryRefund(tx, deps, { ...step, ...c.req.valid('json') }), c));
      },
    )
    .post(
      '/refunds/:id/paid',
      describe({ summary: 'Book a refund paid in another way', tag, security: 'secretKey', answer: merchantRefundWire, write: true }),
      validate('param', idParam),
      validate('json', refundPaidBody),
      (c) => {
        const step = { ...merchantActor(c), refundId: c.req.valid('param').id };
        return answerMerchant(deps.db, c, async (tx) => present(await confirmRefundPaid(tx, deps, step), c));
      },
    );
}
