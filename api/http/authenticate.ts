import { createMiddleware } from 'hono/factory';
import { hashToken } from '../db/new-id.ts';
import type { Shops } from '../shops/shop-cache.ts';
import { negotiateLanguage } from './language.ts';
import { ProblemError } from './problem.ts';
import type { RequestScope } from './request-scope.ts';

/** Finds the shop by the publishable key in Cassa-Key and settles the language of the answer. */
export function publishableKey(shops: Shops) {
  return createMiddleware<RequestScope>(async (c, next) => {
    const shop = await shops.byKey(c.req.header('Cassa-Key') ?? '');
    const language = negotiateLanguage(c.req.header('Accept-Language'), shop.languages);
    c.set('shop', shop);
    c.set('merchant', shop);
    c.set('language', language);
    c.header('Content-Language', language);
    await next();
  });
}

/** Finds the merchant by the secret key in `Authorization: Bearer sk_…`. A browser must never send one, so no origin is let in. */
export function secretKey(shops: Shops) {
  return createMiddleware<RequestScope>(async (c, next) => {
    const key = /^Bearer (sk_\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
    if (key === undefined) throw new ProblemError('unknown-key');
    const { merchant, keyId } = await shops.bySecretKey(hashToken(key));
    c.set('merchant', merchant);
    c.set('actor', keyId);
    c.set('language', negotiateLanguage(c.req.header('Accept-Language'), [merchant.language]));
    await next();
  });
}
