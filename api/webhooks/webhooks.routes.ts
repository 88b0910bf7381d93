import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { providerOf } from '../payments/provider-of.ts';
import { receiveEvent } from './receive-event.ts';

/** Where payment providers report. An event is kept, acknowledged, and processed afterwards; the signature, made with
 * a secret of that merchant's, is its only key. */
export function webhookRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().post(
    '/payments/:provider/:merchantId',
    describe({ summary: 'Report a payment event', tag: 'Webhooks', security: 'none', status: 204 }),
    async (c) => {
      const provider = providerOf(deps, c.req.param('provider'));
      const { id: merchantId } = await deps.shops.byId(c.req.param('merchantId'));
      const body = await c.req.text();
      const event = await provider.readEvent(merchantId, body, c.req.raw.headers);
      if (event) await receiveEvent(deps, { merchantId, provider: provider.name, event });
      return c.body(null, 204);
    },
  );
}
