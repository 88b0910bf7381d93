import { createStripeProvider } from '../../api/payments/stripe/stripe-provider.ts';
import type { PaymentProvider } from '../../api/payments/payment-provider.ts';
import type { TestApi } from '../../api/test-api.ts';
import type { StandIn } from './stand-in.ts';

/** The keys that the merchant of a test uses. */
export const standInKeys = { publishableKey: 'pk_test_world', secretKey: 'sk_test_world' };

/**
 * Lets the merchant of a test be paid at the stand-in, with keys of their own.
 *
 * @throws Error when the keys are not taken
 */
export async function payAtStandIn({ deps, keys, call }: TestApi, standIn: StandIn): Promise<void> {
  (deps.providers as Map<string, PaymentProvider>).set('stripe', createStripeProvider(deps, { apiUrl: standIn.url }));
  await deps.db.updateTable('merchants').set({ provider: 'stripe' }).where('id', '=', keys.merchantId).execute();
  deps.shops.forget();
  const put = await call('PUT', '/v1/merchant/payment-accounts/stripe', { body: standInKeys });
  if (put.status !== 200) throw new Error(put.text);
}
