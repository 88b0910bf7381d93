import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
import { pageAsked, pageOf, pageQuery } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { lockOrder } from '../orders/orders.store.ts';
import { captureNow } from './capture-now.ts';
import type { CaptureRecord } from './capture-record.ts';
import { listCaptures } from './captures.store.ts';
import { captureBody, captureListWire, captureWire } from './captures.wire.ts';
import { presentCapture } from './present-capture.ts';
import { retryCapture } from './retry-capture.ts';

const tag = 'Merchant: captures';
const idParam = z.object({ id: z.string().max(64) });
const listQuery = pageQuery.extend({ state: z.enum(['owed', 'captured', 'stuck']).optional() });

/** The merchant's view of money that is taken later than it was reserved, and what to do where that fails. */
export function merchantCaptureRoutes(deps: Deps): Hono<RequestScope> {
  const present = async (capture: CaptureRecord, c: Context<RequestScope>) => {
    const { profile } = await deps.shops.byId(capture.merchantId);
    return presentCapture(capture, c.get('language'), profile.calendar.timeZone);
  };
  return new Hono<RequestScope>()
    .get(
      '/captures',
      describe({ summary: 'List captures, newest first', tag, security: 'secretKey', answer: captureListWire }),
      validate('query', listQuery),
      async (c) => {
        const page = c.req.valid('query');
        const { entries, nextBefore } = pageOf(await listCaptures(deps.db, c.get('merchant').id, pageAsked(page)), page);
        return c.json({ captures: await Promise.all(entries.map((capture) => present(capture, c))), nextBefore });
      },
    )
    .post(
      '/captures/:id/retry',
      describe({ summary: 'Try a stuck capture again', tag, security: 'secretKey', answer: captureWire, write: true }),
      validate('param', idParam),
      validate('json', captureBody),
      (c) => {
        const step = { ...merchantActor(c), captureId: c.req.valid('param').id };
        return answerMerchant(deps.db, c, async (tx) => present(await retryCapture(tx, deps, step), c));
      },
    )
    .post(
      '/orders/:id/capture',
      describe({
        summary: 'Charge an order now whose reservation could not be renewed',
        tag,
        security: 'secretKey',
        answer: captureWire,
        write: true,
      }),
      validate('param', idParam),
      validate('json', captureBody),
      (c) => {
        const { merchantId, ...by } = merchantActor(c);
        return answerMerchant(deps.db, c, async (tx) =>
          present(await captureNow(tx, deps, await lockOrder(tx, merchantId, c.req.valid('param').id), by), c),
        );
      },
    );
}
