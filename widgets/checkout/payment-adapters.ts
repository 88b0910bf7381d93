import type { PaymentAdapter } from './payment-fields.ts';

const adapters: Readonly<Partial<Record<string, () => Promise<PaymentAdapter>>>> = {
  sandbox: async () => (await import('./payment-sandbox.ts')).sandbox,
  stripe: async () => (await import('./stripe/payment-stripe.ts')).stripe(),
};

/** The adapter of `shop.payment.provider`; only the one in use is ever loaded. Rejects a provider this build does not know. */
export async function paymentAdapter(provider: string): Promise<PaymentAdapter> {
  return adapters[provider]!();
}
