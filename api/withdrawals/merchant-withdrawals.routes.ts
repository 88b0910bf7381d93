import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { send } from '../http/idempotency.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
import { pageAsked, pageOf, pageQuery } from '../http/page.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { linkWithdrawal } from './link-withdrawal.ts';
import { logWithdrawal } from './log-withdrawal.ts';
import { noteInformation } from './note-information.ts';
import { presentPeriod, presentStatement, presentStatementInFull } from './present-statement.ts';
import { listMerchantStatements } from './withdrawals.store.ts';
import {
  linkWithdrawalBody,
  logWithdrawalBody,
  withdrawalDetailWire,
  withdrawalInformationBody,
  withdrawalListWire,
  withdrawalPeriodWire,
} from './withdrawals.wire.ts';

const tag = 'Merchant: withdrawals';
const idParam = z.object({ id: z.string().max(64) });
const listQuery = pageQuery.extend({ match: z.enum(['matched', 'unverified', 'unmatched', 'unread']).optional() });

/** What the merchant has received, and what it does about it. */
export function merchantWithdrawalRoutes(deps: Deps): Hono<RequestScope> {
  const shopOf = (c: Context<RequestScope>) => deps.shops.byId(c.get('merchant').id);
  return new Hono<RequestScope>()
    .get(
      '/withdrawals',
      describe({ summary: 'List statements of withdrawal, newest first', tag, security: 'secretKey', answer: withdrawalListWire }),
      validate('query', listQuery),
      async (c) => {
        const page = c.req.valid('query');
        const found = await listMerchantStatements(deps.db, c.get('merchant').id, pageAsked(page));
        const { entries, nextBefore } = pageOf(
          found.map((statement) => ({ id: statement.record.id, statement })),
          page,
        );
        // Whoever received a statement has published a profile; before that there is none to read the time zone from.
        if (entries.length === 0) return c.json({ withdrawals: [], nextBefore });
        const shop = await shopOf(c);
        return c.json({ withdrawals: entries.map(({ statement }) => presentStatement(statement, shop)), nextBefore });
      },
    )
    .post(
      '/withdrawals',
      describe({
        summary: 'Write down a statement that came in another way',
        tag,
        security: 'secretKey',
        answer: withdrawalDetailWire,
        status: 201,
        write: true,
      }),
      validate('json', logWithdrawalBody),
      async (c) => {
        const shop = await shopOf(c);
        const by = { actor: c.get('actor'), requestId: c.get('requestId') };
        const { id } = await logWithdrawal(deps, { shop, key: c.get('write').key, ...by, body: c.req.valid('json') });
        return c.json(await presentStatementInFull(deps, deps.db, shop, id), 201);
      },
    )
    .get(
      '/withdrawals/:id',
      describe({ summary: 'Read a statement of withdrawal', tag, security: 'secretKey', answer: withdrawalDetailWire }),
      validate('param', idParam),
      async (c) => c.json(await presentStatementInFull(deps, deps.db, await shopOf(c), c.req.valid('param').id)),
    )
    .post(
      '/withdrawals/:id/link',
      describe({
        summary: 'Say whose contract a statement is about',
        tag,
        security: 'secretKey',
        answer: withdrawalDetailWire,
        write: true,
      }),
      validate('param', idParam),
      validate('json', linkWithdrawalBody),
      async (c) => {
        const shop = await shopOf(c);
        const { id } = c.req.valid('param');
        const by = { actor: c.get('actor'), requestId: c.get('requestId'), write: c.get('write') };
        const link = { merchantId: shop.id, statementId: id, ...c.req.valid('json'), ...by };
        return send(c, await linkWithdrawal(deps, link, (tx) => presentStatementInFull(deps, tx, shop, id)));
      },
    )
    .post(
      '/orders/:id/withdrawal-information',
      describe({
        summary: 'Say that the right of withdrawal was not explained before an order, or when it was after it',
        tag,
        security: 'secretKey',
        answer: withdrawalPeriodWire,
        write: true,
      }),
      validate('param', idParam),
      validate('json', withdrawalInformationBody),
      async (c) => {
        const shop = await shopOf(c);
        const { id: orderId } = c.req.valid('param');
        const { givenAt } = c.req.valid('json');
        const noted = { ...merchantActor(c), orderId, givenAt };
        return answerMerchant(deps.db, c, async (tx) => presentPeriod(deps, tx, shop, await noteInformation(tx, deps, noted)));
      },
    );
}
