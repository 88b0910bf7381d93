import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { needsProvider } from '../payments/payable-profile.ts';
import { providerOf } from '../payments/provider-of.ts';
import { presentShop } from './present-shop.ts';
import { shopWire } from './shops.wire.ts';

/** What a page learns about the merchant whose key it carries. */
export function shopRoutes(deps: Pick<Deps, 'providers'>): Hono<RequestScope> {
  return new Hono<RequestScope>().get('/shop', describe({ summary: 'Read the shop', tag: 'Shop', answer: shopWire }), async (c) => {
    const shop = c.get('shop');
    const client = needsProvider(deps, shop) ? await providerOf(deps, shop.provider).client(shop.id) : null;
    return c.json(presentShop(shop, client, c.get('language')));
  });
}
