import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { countryCode } from '../http/country-code.ts';
import { describe } from '../http/describe.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { validate } from '../http/validate.ts';
import { findProducts } from './catalog.store.ts';
import { productListWire, productWire } from './catalog.wire.ts';
import { presentProduct } from './present-product.ts';

const destination = z.object({ country: countryCode.optional() });
const handleParam = z.object({ handle: z.string() });

/** What a shop sells, at the prices of a destination. */
export function catalogRoutes(deps: Pick<Deps, 'db' | 'now'>): Hono<RequestScope> {
  return new Hono<RequestScope>()
    .get(
      '/products',
      describe({ summary: 'List the products', tag: 'Catalogue', answer: productListWire }),
      validate('query', destination),
      async (c) => {
        const shop = c.get('shop');
        const { country = shop.profile.shipping.home } = c.req.valid('query');
        const products = await findProducts(deps.db, shop.id);
        const now = deps.now();
        return c.json({ products: products.map((product) => presentProduct(shop, c.get('language'), product, country, now)) });
      },
    )
    .get(
      '/products/:handle',
      describe({ summary: 'Read a product', tag: 'Catalogue', answer: productWire }),
      validate('param', handleParam),
      validate('query', destination),
      async (c) => {
        const shop = c.get('shop');
        const { country = shop.profile.shipping.home } = c.req.valid('query');
        const [product] = await findProducts(deps.db, shop.id, [c.req.valid('param').handle]);
        if (!product) throw new ProblemError('product-not-found');
        return c.json(presentProduct(shop, c.get('language'), product, country, deps.now()));
      },
    );
}
