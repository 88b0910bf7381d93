import { Hono } from 'hono';
import { z } from 'zod';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { send } from '../http/idempotency.ts';
import { instant } from '../http/instant.ts';
import { limitGuesses, limitRequests } from '../http/limit-rate.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { presentReceipt } from './present-receipt.ts';
import { submitWithdrawal } from './submit-withdrawal.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';
import { getWithdrawalByReceipt, listWithdrawals } from './withdrawals.store.ts';
import { submitWithdrawalBody, withdrawalListWire, withdrawalReceiptWire } from './withdrawals.wire.ts';

const idParam = z.object({ id: z.string().max(64) });
const receiptQuery = z.object({ token: z.string().max(100) });
const page = z.object({ before: instant.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });

/** The statutory withdrawal function. */
export function withdrawalRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().post(
    '/withdrawals',
    describe({ summary: 'Submit a statement of withdrawal', tag: 'Withdrawals', answer: withdrawalReceiptWire, status: 201, write: true }),
    limitRequests(deps, 20, otherWays),
    validate('json', submitWithdrawalBody),
    async (c) =>
      send(
        c,
        await submitWithdrawal(deps, {
          shop: c.get('shop'),
          language: c.get('language'),
          write: c.get('write'),
          requestId: c.get('requestId'),
          body: c.req.valid('json'),
        }),
      ),
  );
}

/** A statement must reach the merchant even when this door is busy. @source CRD 11(1): any unequivocal statement will do */
function otherWays({ profile }: Shop): string {
  const emails = profile.seller.contacts?.emails ?? [];
  const byMail = emails.length > 0 ? ` A statement sent by mail to ${emails.join(' or ')} is just as valid.` : '';
  return `Wait for the seconds given in Retry-After, then send the statement again with the same Idempotency-Key.${byMail}`;
}

/** The receipt behind the link in the mail: any browser opens it, without script or key. */
export function withdrawalReceiptRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/withdrawals/:id/receipt',
    describe({ summary: 'Download the receipt of a withdrawal', tag: 'Withdrawals', security: 'none' }),
    limitGuesses(deps, 60, ['receipt-not-found']),
    validate('param', idParam),
    validate('query', receiptQuery),
    async (c) => {
      const record = await getWithdrawalByReceipt(deps.db, c.req.valid('param').id, hashToken(c.req.valid('query').token));
      const { name, profile } = await deps.shops.byId(record.merchantId);
      const { text } = presentReceipt(record, { name, timeZone: profile.calendar.timeZone });
      return c.text(text, 200, {
        'Content-Disposition': `attachment; filename="${record.id}.txt"`,
        'Cache-Control': 'private, no-store',
        'Content-Language': record.language,
      });
    },
  );
}

/** What the merchant has received. */
export function merchantWithdrawalRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/withdrawals',
    describe({
      summary: 'List statements of withdrawal, newest first',
      tag: 'Merchant: withdrawals',
      security: 'secretKey',
      answer: withdrawalListWire,
    }),
    validate('query', page),
    async (c) => {
      const { id, name } = c.get('merchant');
      const records = await listWithdrawals(deps.db, id, c.req.valid('query'));
      // Whoever received a statement has published a profile; before that there is none to read the time zone from.
      const present = async (record: WithdrawalRecord) =>
        presentReceipt(record, { name, timeZone: (await deps.shops.byId(id)).profile.calendar.timeZone });
      return c.json({ withdrawals: await Promise.all(records.map(present)) });
    },
  );
}
