import { randomUUID } from 'node:crypto';
import type { StandIn } from './stand-in.ts';

export interface RunningShop {
  /** Origin of the API. */
  readonly api: string;
  /** The merchant's secret key there. */
  readonly secretKey: string;
}

/**
 * Gives a merchant of a running server keys at the stand-in. Such a server is not https, so the endpoint is made by hand and its
 * address is led to where the server listens.
 *
 * @throws Error when the server does not take the keys
 */
export async function connectShop(standIn: StandIn, { api, secretKey }: RunningShop): Promise<void> {
  const hook = `/v1/webhooks/payments/stripe/`;
  const account = `${api}/v1/merchant/payment-accounts/stripe`;
  const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' };
  const put = async (webhookSecret: string): Promise<{ readonly webhook: { readonly url: string } }> => {
    const body = JSON.stringify({ publishableKey: 'pk_test_stand_in', secretKey: 'sk_test_stand_in', webhookSecret });
    const answer = await fetch(account, { method: 'PUT', headers: { ...headers, 'idempotency-key': randomUUID() }, body });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { webhook: { url: string } };
  };
  const { webhook } = await put('whsec_not_yet_known');
  const path = webhook.url.slice(webhook.url.indexOf(hook));
  const { id } = standIn.registrations.createEndpoint({ url: `https://reached.example${path}`, enabled_events: ['*'] });
  await put(standIn.state.endpoints.get(id)!.signedWith);
  standIn.deliveries.reach = (url) => url.replace('https://reached.example', api);
}
