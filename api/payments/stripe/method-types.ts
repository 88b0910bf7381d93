import type { Stripe } from 'stripe';

/** How a method is paid: in fields on our page, at the method's own page, or by a transfer the shopper makes at a bank. */
export type PaymentFlow = 'fields' | 'redirect' | 'transfer';

export interface MethodType {
  /** What Stripe calls it. */
  readonly type: keyof Stripe.PaymentIntentCreateParams.PaymentMethodOptions & Stripe.PaymentIntentCreateParams.AllowedPaymentMethodType;
  readonly flow: PaymentFlow;
}

/** Wallets are cards that are kept elsewhere; Maestro comes as a card too. */
const types: Readonly<Record<string, MethodType>> = {
  card: { type: 'card', flow: 'fields' },
  applePay: { type: 'card', flow: 'fields' },
  googlePay: { type: 'card', flow: 'fields' },
  paypal: { type: 'paypal', flow: 'redirect' },
  klarna: { type: 'klarna', flow: 'redirect' },
  scalapay: { type: 'scalapay', flow: 'redirect' },
  satispay: { type: 'satispay', flow: 'redirect' },
  bankTransfer: { type: 'customer_balance', flow: 'transfer' },
};

/** What becomes of one of our methods there; undefined for one that Stripe does not have. */
export function methodType(method: string): MethodType | undefined {
  return Object.hasOwn(types, method) ? types[method] : undefined;
}

/** Our name of a method, for a payment that does not say how we called it. */
export function methodOfType(type: string | undefined): string {
  return Object.keys(types).find((method) => types[method]!.type === type) ?? 'card';
}
