import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Shops } from '../shops/shop-cache.ts';
import { ProblemError } from './problem.ts';
import type { RequestScope } from './request-scope.ts';

const methods = 'GET, POST, PUT, PATCH, DELETE';
const requestHeaders = 'Accept-Language, Cassa-Cart, Cassa-Checkout, Cassa-Key, Cassa-Order, Content-Type, Idempotency-Key';
const exposed = 'Content-Language, Request-Id, Retry-After';

/** Answers preflights. They carry no key, so any page of any merchant gets a yes; the request itself is judged by its key. */
export function preflight(shops: Shops) {
  return createMiddleware<RequestScope>(async (c, next) => {
    if (c.req.method !== 'OPTIONS') return next();
    const origin = c.req.header('Origin');
    if (!origin || !(await shops.allowsOrigin(origin))) throw new ProblemError('origin-not-allowed');
    allow(c, origin);
    c.header('Access-Control-Allow-Methods', methods);
    c.header('Access-Control-Allow-Headers', requestHeaders);
    c.header('Access-Control-Max-Age', '7200');
    return c.body(null, 204);
  });
}

/**
 * Lets pages of any merchant read why they were refused before their own was known, as the preflight let them ask. The
 * answer to a known key is `sameMerchantOrigin`'s matter.
 */
export function readableRefusals(shops: Shops) {
  return createMiddleware<RequestScope>(async (c, next) => {
    await next();
    const origin = c.req.header('Origin');
    if (origin !== undefined && c.get('merchant') === undefined && (await shops.allowsOrigin(origin))) allow(c, origin);
  });
}

/**
 * Lets the page read the answer when its origin is one of the merchant's. Needs the merchant.
 *
 * @throws ProblemError origin-not-allowed for a page of anybody else, before anything is done
 */
export const sameMerchantOrigin = createMiddleware<RequestScope>(async (c, next) => {
  const origin = c.req.header('Origin');
  if (origin !== undefined) {
    if (!c.get('merchant').allowedOrigins.includes(origin)) throw new ProblemError('origin-not-allowed');
    allow(c, origin);
  }
  await next();
});

function allow(c: Context, origin: string): void {
  c.header('Access-Control-Allow-Origin', origin);
  c.header('Access-Control-Expose-Headers', exposed);
  c.header('Vary', 'Origin');
}
