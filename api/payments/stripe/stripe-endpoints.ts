import type { Stripe } from 'stripe';
import type { ConnectedAccount, EndpointState } from '../accounts/provider-accounts.ts';
import { reportedEvents } from './read-event.ts';
import { isMissing } from './stripe-failure.ts';

/** Longer than any change of an account takes. */
const changeSeconds = 3600;

/** An endpoint tells its secret when it is made and never again: one whose secret is not kept here is made anew. */
export async function ensureEndpoint(
  stripe: Stripe,
  url: string,
  kept: string | undefined,
): Promise<Omit<ConnectedAccount, 'unregistered'>> {
  const { Stripe: Package } = await import('stripe');
  const known = (await endpointsAt(stripe, url)).find(({ id, api_version: version }) => id === kept && version === Package.API_VERSION);
  if (known) {
    await stripe.webhookEndpoints.update(known.id, { enabled_events: [...reportedEvents], disabled: false });
    return { endpoint: known.id };
  }
  const made = await stripe.webhookEndpoints.create({ url, enabled_events: [...reportedEvents], api_version: Package.API_VERSION });
  return { endpoint: made.id, ...(made.secret !== undefined && { webhookSecret: made.secret }) };
}

/**
 * Lets an endpoint report what it did not yet, and again after Stripe gave it up. What it reports beyond stays: another release of this
 * server, still or already running, may need it.
 */
export async function mendEndpoint(stripe: Stripe, id: string): Promise<EndpointState> {
  const endpoint = await stripe.webhookEndpoints.retrieve(id).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!endpoint) return 'missing';
  const { enabled_events: reported, status } = endpoint;
  const lacking = reported.includes('*') ? [] : reportedEvents.filter((type) => !reported.includes(type));
  if (lacking.length === 0 && status === 'enabled') return 'whole';
  const wanted = [...reported, ...lacking] as Stripe.WebhookEndpointUpdateParams.EnabledEvent[];
  await stripe.webhookEndpoints.update(id, { enabled_events: wanted, disabled: false });
  return 'mended';
}

/** Removes the endpoints at an address but for one. @param now seconds since 1970 */
export async function retireEndpoints(stripe: Stripe, { url, keep }: { readonly url: string; readonly keep: string }, now: number) {
  const all = await endpointsAt(stripe, url);
  const kept = all.findIndex(({ id }) => id === keep);
  if (kept === -1) return;
  // They are listed newest first. What is newer than the kept one, another change may be about to keep, unless it is long past.
  const stale = all.filter(({ created }, index) => index > kept || (index < kept && created < now - changeSeconds));
  for (const { id } of stale) await stripe.webhookEndpoints.del(id);
}

async function endpointsAt(stripe: Stripe, url: string): Promise<Stripe.WebhookEndpoint[]> {
  const found: Stripe.WebhookEndpoint[] = [];
  for await (const endpoint of stripe.webhookEndpoints.list({ limit: 100 })) if (endpoint.url === url) found.push(endpoint);
  return found;
}
