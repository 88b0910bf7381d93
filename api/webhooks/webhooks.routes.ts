import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { providerOf } from '../payments/provider-of.ts';
import { insertPaymentEvent } from './payment-events.store.ts';

/** Where payment providers report. An event is kept, acknowledged, and processed afterwards; the signature is its only key. */
export function webhookRoutes(deps: Deps): Hono<RequestScope> {
  return new Hono<RequestScope>().post(
    '/payments/:provider',
    describe({ summary: 'Report a payment event', tag: 'Webhooks', security: 'none', status: 204 }),
    async (c) => {
      const provider = providerOf(deps, c.req.param('provider'));
      const body = await c.req.text();
      const event = provider.readEvent(body, c.req.raw.headers);
      await insertPaymentEvent(deps.db, provider.name, event, body);
      return c.body(null, 204);
    },
  );
}
