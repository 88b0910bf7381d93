import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { guestAccess } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import { describeError } from '../http/describe-error.ts';
import { describe } from '../http/describe.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import { limitGuesses, limitRequests } from '../http/limit-rate.ts';
import { pageAsked, pageOf } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { orderToken } from '../orders/bearer-order.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { getOrder, lockOrder } from '../orders/orders.store.ts';
import { accessWords } from './access-words.ts';
import { getErasure, listErasures } from './accounts.store.ts';
import {
  askInvoiceBody,
  erasureListQuery,
  erasureListWire,
  erasureWire,
  exchangeAccessBody,
  exchangedAccessWire,
  invoiceAnswerWire,
  orderAccessBody,
  orderAccessWire,
  type InvoiceAnswerWire,
  type OrderAccessWire,
} from './accounts.wire.ts';
import { askErasure } from './ask-erasure.ts';
import { askInvoice } from './ask-invoice.ts';
import { exchangeOrderAccess } from './exchange-order-access.ts';
import { presentErasure } from './present-erasure.ts';
import { accessMinutes, requestOrderAccess } from './request-order-access.ts';
import { sameTime } from './same-time.ts';

const idParam = z.object({ id: z.string().max(64) });
/** Far more than the work takes, and no time for a person. */
const answersAfterMs = 250;
const tag = 'Guests';

/** What somebody without an account can do: be let into an order, and ask for what the law gives them. */
export function accountRoutes(deps: Deps): Hono<RequestScope> {
  const asks = limitRequests(deps, 20, () => 'The links sent before still open the order.', { together: 'orderAccess' });
  const guesses = limitGuesses(deps, 20, ['order-link-invalid'], { together: 'orderLinks' });
  const papers = limitRequests(deps, 10, () => 'What was asked for before is on its way.', { together: 'papers' });
  const act = async (c: Context<RequestScope>, id: string, verb: (tx: Db, order: OrderRecord) => Promise<unknown>) => {
    const { id: merchantId } = c.get('shop');
    const { hash } = orderToken(c);
    return send(
      c,
      await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => {
        await getOrder(tx, merchantId, id, hash);
        return { status: 200, body: await verb(tx, await lockOrder(tx, merchantId, id)) };
      }),
    );
  };
  return new Hono<RequestScope>()
    .post(
      '/order-access',
      describe({ summary: 'Ask for a one-time link into an order', tag, answer: orderAccessWire, status: 202, write: true }),
      asks,
      validate('json', orderAccessBody),
      async (c) => {
        const { id: merchantId, profile } = c.get('shop');
        const language = c.get('language');
        const requestId = c.get('requestId');
        const ask = () => requestOrderAccess(deps, { merchantId, ...c.req.valid('json'), requestId });
        await sameTime(answersAfterMs, ask, (error) => deps.log.error({ requestId, error: describeError(error) }, 'no link was made'));
        const answer: OrderAccessWire = {
          text: accessWords(language).linkSent(accessMinutes),
          minutes: accessMinutes,
          because: reasonsOf(guestAccess(profile).because, language, wordsFormat(profile, language)),
        };
        return c.json(answer, 202);
      },
    )
    .post(
      '/order-access/exchange',
      describe({ summary: 'Open an order with the code of a one-time link', tag, answer: exchangedAccessWire, write: true }),
      guesses,
      validate('json', exchangeAccessBody),
      async (c) => {
        const { id: merchantId } = c.get('shop');
        const exchange = { merchantId, code: c.req.valid('json').code, requestId: c.get('requestId') };
        // The token is no part of what is kept.
        const { body } = await answerOnce(deps.db, merchantId, c.get('write'), async (tx) => ({
          status: 200,
          body: { id: await exchangeOrderAccess(tx, deps, exchange) },
        }));
        const { id } = JSON.parse(body) as { id: string };
        return c.json({ order: { id, token: bearerToken(deps.env, 'order', id) } });
      },
    )
    .post(
      '/orders/:id/invoice',
      describe({ summary: 'Ask for an invoice', tag, headers: ['Cassa-Order'], answer: invoiceAnswerWire, write: true }),
      papers,
      validate('param', idParam),
      validate('json', askInvoiceBody),
      (c) =>
        act(c, c.req.valid('param').id, async (tx, order) => {
          const language = c.get('language');
          const { profile } = await deps.shops.published(order.merchantId, order.profileVersion);
          const { value, because } = await askInvoice(tx, deps, order, { ...c.req.valid('json'), requestId: c.get('requestId') });
          const words = accessWords(language);
          const text = [words.invoice[value.invoice], value.sentAgain && words.sentAgain].filter(Boolean).join(' ');
          return { ...value, text, because: reasonsOf(because, language, wordsFormat(profile, language)) } satisfies InvoiceAnswerWire;
        }),
    )
    .post(
      '/orders/:id/erasure',
      describe({ summary: 'Ask to be forgotten', tag, headers: ['Cassa-Order'], answer: erasureWire, write: true }),
      validate('param', idParam),
      (c) =>
        act(c, c.req.valid('param').id, async (tx, order) => {
          await askErasure(tx, deps, order, { actor: 'shopper', requestId: c.get('requestId') });
          const erasure = await getErasure(tx, order.merchantId, order.id);
          return presentErasure(tx, deps, order, erasure, c.get('language'));
        }),
    )
    .get(
      '/orders/:id/erasure',
      describe({ summary: 'Read what became of it', tag, headers: ['Cassa-Order'], answer: erasureWire }),
      validate('param', idParam),
      async (c) => {
        const order = await getOrder(deps.db, c.get('shop').id, c.req.valid('param').id, orderToken(c).hash);
        const erasure = await getErasure(deps.db, order.merchantId, order.id);
        return c.json(await presentErasure(deps.db, deps, order, erasure, c.get('language')));
      },
    );
}

/** Who asked the merchant to be forgotten, and what has to stay until when. */
export function merchantAccountRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/erasures',
    describe({ summary: 'List who asked to be forgotten', tag: 'Merchant: guests', security: 'secretKey', answer: erasureListWire }),
    validate('query', erasureListQuery),
    async (c) => {
      const { id: merchantId } = c.get('merchant');
      const page = c.req.valid('query');
      const found = await listErasures(deps.db, merchantId, pageAsked(page));
      const { entries, nextBefore } = pageOf(
        found.map((erasure) => ({ id: erasure.orderId, erasure })),
        page,
      );
      const erasures = entries.map(async ({ id, erasure }) => {
        const order = await getOrder(deps.db, merchantId, id);
        const shown = await presentErasure(deps.db, deps, order, erasure, c.get('language'));
        return { ...shown, orderId: order.id, orderNumber: order.number, paymentsElsewhere: [...erasure.paymentsElsewhere] };
      });
      return c.json({ erasures: await Promise.all(erasures), nextBefore });
    },
  );
}
