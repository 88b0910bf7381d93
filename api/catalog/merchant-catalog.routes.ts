import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerOnce, send } from '../http/idempotency.ts';
import { oneLine } from '../http/plain-text.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { moveStockBody, movedStockWire, putCodeBody, putCodeWire, putProductBody, putProductWire } from './catalog.wire.ts';
import { moveStock } from './move-stock.ts';
import { putCode } from './put-code.ts';
import { putProduct } from './put-product.ts';

const handleParam = z.object({ handle: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) });
const codeParam = z.object({ code: oneLine(64).min(1) });

/** What a merchant's own systems put into the catalogue. */
export function merchantCatalogRoutes(deps: Pick<Deps, 'db' | 'now'>): Hono<RequestScope> {
  const merchant = { tag: 'Merchant: catalogue', security: 'secretKey', write: true } as const;
  return new Hono<RequestScope>()
    .put(
      '/products/:handle',
      describe({ ...merchant, summary: 'Store a product', answer: putProductWire }),
      validate('param', handleParam),
      validate('json', putProductBody),
      async (c) =>
        send(
          c,
          await answerOnce(deps.db, c.get('merchant').id, c.get('write'), async (tx) => ({
            status: 200,
            body: await putProduct(tx, { ...byMerchant(c), ...c.req.valid('param'), product: c.req.valid('json'), now: deps.now() }),
          })),
        ),
    )
    .post(
      '/stock-movements',
      describe({ ...merchant, summary: 'Move stock', answer: movedStockWire }),
      validate('json', moveStockBody),
      async (c) =>
        send(
          c,
          await answerOnce(deps.db, c.get('merchant').id, c.get('write'), async (tx) => ({
            status: 200,
            body: await moveStock(tx, { ...byMerchant(c), movement: c.req.valid('json') }),
          })),
        ),
    )
    .put(
      '/codes/:code',
      describe({ ...merchant, summary: 'Issue a discount code', answer: putCodeWire }),
      validate('param', codeParam),
      validate('json', putCodeBody),
      async (c) =>
        send(
          c,
          await answerOnce(deps.db, c.get('merchant').id, c.get('write'), async (tx) => ({
            status: 200,
            body: await putCode(tx, { ...byMerchant(c), ...c.req.valid('param'), terms: c.req.valid('json') }),
          })),
        ),
    );
}

function byMerchant(c: Context<RequestScope>) {
  return { merchantId: c.get('merchant').id, actor: c.get('actor'), requestId: c.get('requestId') };
}
