import type { Deps } from '../../deps.ts';
import { providerOf } from '../provider-of.ts';
import { openedAccount } from './open-account.ts';
import { findPaymentAccount } from './payment-accounts.store.ts';

/** Sees to it that an account's endpoint reports what this release acts on. One that the merchant made is theirs to change. */
export async function mendEndpoint(deps: Deps, { merchantId, provider }: { readonly merchantId: string; readonly provider: string }) {
  const account = await findPaymentAccount(deps.db, merchantId, provider);
  const { accounts } = providerOf(deps, provider);
  if (!accounts || !account || account.webhook_endpoint === null) return;
  const endpoint = account.webhook_endpoint;
  const state = await accounts.mendEndpoint(openedAccount(deps.env, account, deps.now()), endpoint);
  const told = { merchant: merchantId, provider, endpoint };
  if (state === 'mended') deps.log.info(told, 'the webhook endpoint reports everything again');
  if (state === 'missing') {
    const remedy = 'Set the payment account again, and a new one is made.';
    deps.log.warn({ ...told, remedy }, 'the webhook endpoint was removed at the provider: events are read there, once an hour');
  }
}
