import type { Stripe } from 'stripe';
import type { ProviderAccounts } from '../accounts/provider-accounts.ts';
import { PaymentRefusal } from '../payment-provider.ts';
import type { OpenStripe } from './open-stripe.ts';
import { ensureEndpoint, mendEndpoint, retireEndpoints } from './stripe-endpoints.ts';
import { isMissing, isStripeFailure, withPortErrors } from './stripe-failure.ts';

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
          // The smallest things that every later call needs to be allowed to do.
          const { data } = await stripe.paymentIntents.list({ limit: 1 });
          await stripe.events.list({ limit: 1 });
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
    mendEndpoint: (keys, endpoint) => withPortErrors(async () => mendEndpoint(await open(keys.secretKey), endpoint)),
    retireEndpoints: (keys, url, keep) =>
      withPortErrors(async () => retireEndpoints(await open(keys.secretKey), { url, keep }, Date.parse(now()) / 1000)),
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
