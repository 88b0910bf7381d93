import type { PaymentAdapter } from './payment-fields.ts';

const adapters: Readonly<Record<string, () => Promise<PaymentAdapter>>> = {
  sandbox: async () => (await import('./payment-sandbox.ts')).sandbox,
};

/** The adapter of `shop.payment.provider`; only the one in use is ever loaded. Rejects a provider this build does not know. */
export async function paymentAdapter(provider: string): Promise<PaymentAdapter> {
  const load = adapters[provider];
  if (!load) throw new Error(`No payment adapter for "${provider}"`);
  return load();
}
