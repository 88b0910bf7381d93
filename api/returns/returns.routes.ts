import { timingSafeEqual } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { clientAddress } from '../http/client-address.ts';
import { describe } from '../http/describe.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import { limitGuesses } from '../http/limit-rate.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder } from '../orders/orders.store.ts';
import { presentReceipt } from '../withdrawals/present-receipt.ts';
import type { WithdrawalRecord } from '../withdrawals/withdrawal-record.ts';
import { cancelReturn } from './cancel-return.ts';
import { chooseWay } from './choose-way.ts';
import { dispatchReturn } from './dispatch-return.ts';
import { presentReturn } from './present-return.ts';
import { presentSimulation } from './present-simulation.ts';
import { requestReturn } from './request-return.ts';
import { readOrderCase } from './return-case.ts';
import type { ReturnRecord } from './return-record.ts';
import { getReturn } from './returns.store.ts';
import {
  cancelBody,
  chooseWayBody,
  dispatchBody,
  requestReturnBody,
  requestedReturnsWire,
  returnWire,
  simulateReturnBody,
  simulationWire,
} from './returns.wire.ts';
import { returnSlip } from './return-slip.ts';
import { slipUrl } from './slip-url.ts';
import { simulateReturn } from './simulate-return.ts';
import { stateWithdrawal } from './state-withdrawal.ts';

const tag = 'Returns';
const headers = ['Cassa-Order'];
const orderParam = z.object({ id: z.string().max(64) });
const returnParam = z.object({ id: z.string().max(64), returnId: z.string().max(64) });
const slipParam = z.object({ merchantId: z.string().max(64), id: z.string().max(64) });
const slipQuery = z.object({ token: z.string().max(100) });

/** What the shopper asks about goods that go back, with the order's token. */
export function returnRoutes(deps: Deps): Hono<RequestScope> {
  const present = async (db: Deps['db'], order: OrderRecord, records: readonly ReturnRecord[], c: Context<RequestScope>) => {
    const found = await readOrderCase(db, deps, await getOrder(db, order.merchantId, order.id));
    return records.map((record) => presentReturn(found, record, { language: c.get('language'), slipOf: (each) => slipUrl(deps, each) }));
  };
  const step = async (c: Context<RequestScope>, orderId: string, verb: (tx: Deps['db'], order: OrderRecord) => Promise<ReturnRecord>) => {
    const order = await openedOrder(deps, c, orderId);
    const answer = await answerOnce(deps.db, order.merchantId, c.get('write'), async (tx) => {
      const record = await verb(tx, order);
      return { status: 200, body: (await present(tx, order, [record], c))[0] };
    });
    return send(c, answer);
  };
  const receiptOf = (statement: WithdrawalRecord, c: Context<RequestScope>) => {
    const { name, profile } = c.get('shop');
    return presentReceipt(deps, statement, { name, timeZone: profile.calendar.timeZone });
  };
  const stepOf = (c: Context<RequestScope>, { id, returnId }: z.infer<typeof returnParam>) => ({
    merchantId: c.get('shop').id,
    orderId: id,
    returnId,
    actor: 'shopper',
    requestId: c.get('requestId'),
  });
  return new Hono<RequestScope>()
    .post(
      '/orders/:id/returns/simulation',
      describe({ summary: 'Show what a return would bring', tag, headers, answer: simulationWire, write: true }),
      validate('param', orderParam),
      validate('json', simulateReturnBody),
      async (c) => {
        const { lines, ...ask } = c.req.valid('json');
        const order = await openedOrder(deps, c, c.req.valid('param').id);
        return c.json(presentSimulation(await simulateReturn(deps.db, deps, order, { ...ask, units: lines }), c.get('language')));
      },
    )
    .post(
      '/orders/:id/returns',
      describe({ summary: 'Ask to send goods back', tag, headers, answer: requestedReturnsWire, status: 201, write: true }),
      validate('param', orderParam),
      validate('json', requestReturnBody),
      async (c) => {
        const { lines: units, withdraw, ...ask } = c.req.valid('json');
        const order = await openedOrder(deps, c, c.req.valid('param').id);
        const [language, requestId] = [c.get('language'), c.get('requestId')];
        const from = clientAddress(c, deps.env);
        const by = { shop: c.get('shop'), key: c.get('write').key, language, requestId, from };
        const statement = withdraw ? await stateWithdrawal(deps, order, { ...ask, units }, by) : undefined;
        const answer = await answerOnce(deps.db, order.merchantId, c.get('write'), async (tx) => {
          const request = { ...ask, units, statement, merchantId: order.merchantId, orderId: order.id, language };
          const returns = await present(tx, order, await requestReturn(tx, deps, request), c);
          return { status: 201, body: { returns, receipt: statement ? receiptOf(statement, c) : null } };
        });
        return send(c, answer);
      },
    )
    .post(
      '/orders/:id/returns/:returnId/way',
      describe({ summary: 'Choose how goods go back', tag, headers, answer: returnWire, write: true }),
      validate('param', returnParam),
      validate('json', chooseWayBody),
      async (c) => {
        const param = c.req.valid('param');
        return step(c, param.id, (tx) => chooseWay(tx, deps, { ...stepOf(c, param), ...c.req.valid('json') }));
      },
    )
    .post(
      '/orders/:id/returns/:returnId/dispatch',
      describe({ summary: 'Say that goods were sent off', tag, headers, answer: returnWire, write: true }),
      validate('param', returnParam),
      validate('json', dispatchBody),
      async (c) => {
        const param = c.req.valid('param');
        return step(c, param.id, (tx) => dispatchReturn(tx, deps, { ...stepOf(c, param), ...c.req.valid('json') }));
      },
    )
    .post(
      '/orders/:id/returns/:returnId/cancel',
      describe({ summary: 'Drop a return', tag, headers, answer: returnWire, write: true }),
      validate('param', returnParam),
      validate('json', cancelBody.omit({ consent: true })),
      async (c) => {
        const param = c.req.valid('param');
        return step(c, param.id, (tx) => cancelReturn(tx, deps, { ...stepOf(c, param), ...c.req.valid('json'), by: 'buyer' }));
      },
    );
}

/** The slip behind the link of a return: any browser opens it, without script or key. */
export function returnSlipRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/returns/:merchantId/:id/slip',
    describe({ summary: 'Download the slip of a return', tag, security: 'none' }),
    limitGuesses(deps, 60, ['return-not-found']),
    validate('param', slipParam),
    validate('query', slipQuery),
    async (c) => {
      const { merchantId, id } = c.req.valid('param');
      if (!isSame(c.req.valid('query').token, bearerToken(deps.env, 'slip', id))) throw new ProblemError('return-not-found');
      const record = await getReturn(deps.db, merchantId, id);
      const found = await readOrderCase(deps.db, deps, await getOrder(deps.db, merchantId, record.orderId));
      const pdf = await returnSlip(deps, found, record);
      return c.body(new Uint8Array(pdf), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename="${record.id}.pdf"`,
        'Cache-Control': 'private, no-store',
        'Content-Language': record.language,
      });
    },
  );
}

async function openedOrder(deps: Deps, c: Context<RequestScope>, id: string): Promise<OrderRecord> {
  const token = c.req.header('Cassa-Order');
  if (!token) throw new ProblemError('order-not-found');
  return getOrder(deps.db, c.get('shop').id, id, hashToken(token));
}

function isSame(given: string, kept: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(kept)];
  return one.length === other.length && timingSafeEqual(one, other);
}
