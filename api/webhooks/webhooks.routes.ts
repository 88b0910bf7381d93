import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { describe } from '../http/describe.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { tellOfDispute } from '../orders/tell-of-dispute.ts';
import { providerOf } from '../payments/provider-of.ts';
import { failOutside } from '../refunds/fail-outside.ts';
import { reopenRefund } from '../refunds/reopen-refund.ts';
import { insertPaymentEvent } from './payment-events.store.ts';

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
      if (event) await insertPaymentEvent(deps.db, { merchantId, provider: provider.name, event });
      if (event?.failedRefund !== undefined) await reopenRefund(deps, { merchantId, refundId: event.failedRefund, actor: provider.name });
      if (event?.failedOutside !== undefined) await failOutside(deps, { merchantId, provider: provider.name, ref: event.failedOutside });
      if (event?.disputed) await tellOfDispute(deps, { merchantId, provider: provider.name, paymentRef: event.paymentRef });
      return c.body(null, 204);
    },
  );
}
