import { Hono } from 'hono';
import { z } from 'zod';
import { hashToken } from '../db/new-id.ts';
import type { Deps } from '../deps.ts';
import { clientAddress } from '../http/client-address.ts';
import { describe } from '../http/describe.ts';
import { limitGuesses } from '../http/limit-rate.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { presentReceipt, receiptFormats } from './present-receipt.ts';
import { receiptFile } from './receipt-file.ts';
import { submitWithdrawal } from './submit-withdrawal.ts';
import { getWithdrawalByReceipt } from './withdrawals.store.ts';
import { submitWithdrawalBody, withdrawalReceiptWire } from './withdrawals.wire.ts';

const idParam = z.object({ id: z.string().max(64) });
const receiptQuery = z.object({ token: z.string().max(100), format: z.enum(receiptFormats).default('text') });

/** The statutory withdrawal function. */
export function withdrawalRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().post(
    '/withdrawals',
    describe({ summary: 'Submit a statement of withdrawal', tag: 'Withdrawals', answer: withdrawalReceiptWire, status: 201, write: true }),
    validate('json', submitWithdrawalBody),
    async (c) => {
      const shop = c.get('shop');
      const record = await submitWithdrawal(deps, {
        shop,
        language: c.get('language'),
        channel: 'function',
        key: c.get('write').key,
        requestId: c.get('requestId'),
        from: clientAddress(c, deps.env),
        body: c.req.valid('json'),
        orderToken: c.req.header('Cassa-Order'),
      });
      return c.json(presentReceipt(deps, record, { name: shop.name, timeZone: shop.profile.calendar.timeZone }), 201);
    },
  );
}

/** The receipt behind the link in the mail: any browser opens it, without script or key, as often as its bearer likes. */
export function withdrawalReceiptRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().get(
    '/withdrawals/:id/receipt',
    describe({ summary: 'Download the receipt of a withdrawal', tag: 'Withdrawals', security: 'none' }),
    limitGuesses(deps, 60, ['receipt-not-found']),
    validate('param', idParam),
    validate('query', receiptQuery),
    async (c) => {
      const { token, format } = c.req.valid('query');
      const record = await getWithdrawalByReceipt(deps.db, c.req.valid('param').id, hashToken(token));
      const { type, ending, content } = await receiptFile(format, record, await deps.shops.byId(record.merchantId));
      return c.body(content, 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${record.id}.${ending}"`,
        'Cache-Control': 'private, no-store',
        'Content-Language': record.language,
      });
    },
  );
}
