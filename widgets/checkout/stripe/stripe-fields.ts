import type { Stripe, StripeElementLocale, StripeElements, StripeError } from '@stripe/stripe-js';
import type { PaymentContext, PaymentFields, PaymentResult, PaymentSource } from '../payment-fields.ts';
import { openStripe } from './open-stripe.ts';
import { stripeAppearance } from './stripe-appearance.ts';

/** What Stripe is told of a payment before there is one; a payment that is made otherwise it does not confirm. */
interface Announced {
  readonly amount: number;
  readonly currency: string;
  readonly setupFutureUsage: 'off_session' | null;
}

/** Elements of Stripe's that were mounted before there was a payment. */
export abstract class StripeFields implements PaymentFields {
  complete = false;
  #stripe!: Stripe;
  #elements?: StripeElements;
  #context!: PaymentContext;
  #announced?: Announced;

  constructor(private readonly source: PaymentSource) {}

  /** Mounts the element; resolves once it can be used. */
  protected abstract open(elements: StripeElements, host: HTMLElement, context: PaymentContext): Promise<void>;

  abstract destroy(): void;

  async mount(host: HTMLElement, context: PaymentContext): Promise<void> {
    this.#context = context;
    this.#stripe = await openStripe(this.source);
    this.#announced = announce(this.#context);
    this.#elements = this.#stripe.elements({
      mode: 'payment',
      ...this.#announced,
      allowedPaymentMethodTypes: ['card'],
      locale: context.language as StripeElementLocale,
      appearance: stripeAppearance(host),
    });
    await this.open(this.#elements, host, this.#context);
  }

  update(context: PaymentContext): void {
    this.#context = context;
    const announced = announce(context);
    if (!this.#announced || context.cart.total.amount === 0 || isSame(announced, this.#announced)) return;
    this.#announced = announced;
    this.#elements?.update({ ...announced });
  }

  /** What the element says is to be paid, minor units. */
  protected get amount(): number {
    return this.#announced?.amount ?? 0;
  }

  async submit(): Promise<PaymentResult | undefined> {
    const { error } = await this.#elements!.submit();
    return error && { outcome: 'incomplete', message: error.message };
  }

  async confirm({ clientSecret, returnUrl }: { clientSecret: string; returnUrl: string }): Promise<PaymentResult> {
    const { error, paymentIntent } = await this.#stripe.confirmPayment({
      elements: this.#elements!,
      clientSecret,
      confirmParams: { return_url: returnUrl },
      redirect: 'if_required',
    });
    return error ? resultOf(error) : { outcome: paymentIntent ? 'done' : 'redirecting' };
  }
}

function announce({ cart, method }: PaymentContext): Announced {
  const isReused = cart.payments.some((payment) => payment.method === method && payment.offSession);
  return { amount: cart.total.amount, currency: cart.currency.toLowerCase(), setupFutureUsage: isReused ? 'off_session' : null };
}

const isSame = (one: Announced, other: Announced): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What an error says of the payment.
 *
 * @throws Error when it says nothing, as on a broken connection, or for a payment that was confirmed elsewhere
 */
function resultOf({ type, message, payment_intent: payment }: StripeError): PaymentResult {
  if (type === 'validation_error') return { outcome: 'incomplete', message };
  if (type === 'card_error' || payment?.status === 'requires_payment_method') return { outcome: 'declined', message };
  throw new Error(message);
}
