import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import { answerMerchant, merchantActor } from '../http/merchant-write.ts';
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
      (c) =>
        answerMerchant(deps.db, c, (tx) =>
          putProduct(tx, { ...merchantActor(c), ...c.req.valid('param'), product: c.req.valid('json'), now: deps.now() }),
        ),
    )
    .post(
      '/stock-movements',
      describe({ ...merchant, summary: 'Move stock', answer: movedStockWire }),
      validate('json', moveStockBody),
      (c) => answerMerchant(deps.db, c, (tx) => moveStock(tx, { ...merchantActor(c), movement: c.req.valid('json') })),
    )
    .put(
      '/codes/:code',
      describe({ ...merchant, summary: 'Issue a discount code', answer: putCodeWire }),
      validate('param', codeParam),
      validate('json', putCodeBody),
      (c) => answerMerchant(deps.db, c, (tx) => putCode(tx, { ...merchantActor(c), ...c.req.valid('param'), terms: c.req.valid('json') })),
    );
}
