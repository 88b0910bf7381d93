import type { Deps } from '../deps.ts';
import type { PaymentProvider } from './payment-provider.ts';
import { createStripeProvider } from './stripe/stripe-provider.ts';

/** The payment providers that merchants use with keys of their own. */
export function paymentProviders(deps: Pick<Deps, 'db' | 'env' | 'now'>): readonly PaymentProvider[] {
  return [createStripeProvider(deps, { apiUrl: deps.env.STRIPE_API_URL })];
}
