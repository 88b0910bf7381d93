import type { Stripe } from 'stripe';
import type { AccountKeys, ConnectedAccount, ProviderAccounts } from '../accounts/provider-accounts.ts';
import { PaymentRefusal } from '../payment-provider.ts';
import type { OpenStripe } from './open-stripe.ts';
import { reportedEvents } from './read-event.ts';
import { isStripeFailure, withPortErrors } from './stripe-failure.ts';

/** Longer than any change of an account takes. */
const changeSeconds = 3600;

/** Merchants' own keys at Stripe. A restricted key (`rk_`) does as well as a whole one. */
export function stripeAccounts(open: OpenStripe, now: () => string): ProviderAccounts {
  return {
    modeOf: ({ publishableKey, secretKey }) => {
      const [, published] = /^pk_(test|live)_/.exec(publishableKey) ?? [];
      const [, secret] = /^[sr]k_(test|live)_/.exec(secretKey) ?? [];
      return published === secret ? (secret as 'test' | 'live' | undefined) : undefined;
    },
    connect: ({ keys, origins, webhookUrl, endpoint }) =>
      withPortErrors(() =>
        refusingKeys(async () => {
          const stripe = await open(keys.secretKey);
          // The smallest thing that every later call needs to be allowed to do.
          const { data } = await stripe.paymentIntents.list({ limit: 1 });
          await requirePublishable(await open(keys.publishableKey), data[0]);
          const unregistered = await registerDomains(stripe, origins);
          const made = webhookUrl === undefined ? {} : await ensureEndpoint(stripe, webhookUrl, endpoint);
          return { ...made, unregistered };
        }),
      ),
    holds: (keys, paymentRef) =>
      withPortErrors(() =>
        refusingKeys(async () => {
          const stripe = await open(keys.secretKey);
          const found = stripe.paymentIntents.retrieve(paymentRef).then(() => true);
          return found.catch((error: unknown) => {
            if (isMissing(error)) return false;
            throw error;
          });
        }),
      ),
    registerOrigins: (keys, origins) =>
      withPortErrors(() => refusingKeys(async () => registerDomains(await open(keys.secretKey), origins))),
    retireEndpoints: (keys: AccountKeys, webhookUrl, keep) =>
      withPortErrors(async () => {
        const stripe = await open(keys.secretKey);
        const all = await endpointsAt(stripe, webhookUrl);
        const kept = all.findIndex(({ id }) => id === keep);
        if (kept === -1) return;
        // They are listed newest first. What is newer than the kept one, another change may be about to keep, unless it is long past.
        const stale = all.filter(
          ({ created }, index) => index > kept || (index < kept && created < Date.parse(now()) / 1000 - changeSeconds),
        );
        for (const { id } of stale) await stripe.webhookEndpoints.del(id);
      }),
  };
}

/**
 * A publishable key reads a payment of its own account whose secret it names. Where the account holds none yet, it only shows that it is
 * a key.
 *
 * @throws PaymentRefusal for one of another account; StripeFailure 401 for one that is none
 */
async function requirePublishable(published: Stripe, known: Stripe.PaymentIntent | undefined): Promise<void> {
  const { id, client_secret: secret } = known ?? { id: 'pi_none', client_secret: 'pi_none_secret_none' };
  if (secret === null) return;
  try {
    await published.paymentIntents.retrieve(id, { client_secret: secret });
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (known) throw new PaymentRefusal('publishable_key_of_another_account');
  }
}

function isMissing(error: unknown): boolean {
  return isStripeFailure(error) && error.code === 'resource_missing';
}

/** Keys that open nothing, or not all that is needed. */
async function refusingKeys<T>(connect: () => Promise<T>): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    const refused = isStripeFailure(error) && (error.statusCode === 401 || error.statusCode === 403);
    throw refused ? new PaymentRefusal(error.code ?? (error.statusCode === 401 ? 'api_key_invalid' : 'permission_missing')) : error;
  }
}

/**
 * Apple Pay and Google Pay show only on domains that are registered. A shop on this computer has none; one that is no domain to Stripe
 * does not keep the others out.
 *
 * @returns what it did not take
 */
async function registerDomains(stripe: Stripe, origins: readonly string[]): Promise<readonly string[]> {
  const secure = origins.map((origin) => new URL(origin)).filter(({ protocol }) => protocol === 'https:');
  const refused: string[] = [];
  for (const domain of new Set(secure.map(({ hostname }) => hostname))) {
    try {
      await registerDomain(stripe, domain);
    } catch (error) {
      if (!isStripeFailure(error) || error.statusCode !== 400) throw error;
      refused.push(domain);
    }
  }
  return refused;
}

async function registerDomain(stripe: Stripe, domain: string): Promise<void> {
  const { data } = await stripe.paymentMethodDomains.list({ domain_name: domain, limit: 1 });
  const [known] = data;
  if (!known) await stripe.paymentMethodDomains.create({ domain_name: domain });
  else if (!known.enabled) await stripe.paymentMethodDomains.update(known.id, { enabled: true });
}

/** An endpoint tells its secret when it is made and never again: one whose secret is not kept here is made anew. */
async function ensureEndpoint(stripe: Stripe, url: string, kept: string | undefined): Promise<Omit<ConnectedAccount, 'unregistered'>> {
  const { Stripe: Package } = await import('stripe');
  const known = (await endpointsAt(stripe, url)).find(({ id, api_version: version }) => id === kept && version === Package.API_VERSION);
  if (known) {
    await stripe.webhookEndpoints.update(known.id, { enabled_events: [...reportedEvents], disabled: false });
    return { endpoint: known.id };
  }
  const made = await stripe.webhookEndpoints.create({ url, enabled_events: [...reportedEvents], api_version: Package.API_VERSION });
  return { endpoint: made.id, ...(made.secret !== undefined && { webhookSecret: made.secret }) };
}

async function endpointsAt(stripe: Stripe, url: string): Promise<Stripe.WebhookEndpoint[]> {
  const found: Stripe.WebhookEndpoint[] = [];
  for await (const endpoint of stripe.webhookEndpoints.list({ limit: 100 })) if (endpoint.url === url) found.push(endpoint);
  return found;
}
