import type { StripeElements, StripePaymentElement } from '@stripe/stripe-js';
import type { PaymentContext } from '../payment-fields.ts';
import { StripeFields } from './stripe-fields.ts';

/** Number, expiry and code of a card, in Stripe's own frame. */
export class CardFields extends StripeFields {
  #element?: StripePaymentElement;

  protected open(elements: StripeElements, host: HTMLElement, { cart }: PaymentContext): Promise<void> {
    const element = (this.#element = elements.create('payment', {
      defaultValues: { billingDetails: { address: { country: cart.destination.country } } },
      wallets: { applePay: 'never', googlePay: 'never', link: 'never' },
    }));
    element.on('change', ({ complete }) => (this.complete = complete));
    return new Promise((resolve, reject) => {
      element.on('ready', () => resolve());
      element.on('loaderror', ({ error }) => reject(new Error(error.message)));
      element.mount(host);
    });
  }

  destroy(): void {
    this.#element?.destroy();
  }
}
