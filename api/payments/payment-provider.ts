import type { PaymentActionWire } from '../checkouts/checkouts.wire.ts';

/** Why a payment did not go through: `payment-cancelled` by the shopper, the others by bank or provider. */
export type Decline = 'card-declined' | 'insufficient-funds' | 'authentication-failed' | 'payment-cancelled' | 'payment-failed';

/**
 * A payment as the provider sees it now. `pending` has been agreed but the money is still on its way
 * (bank transfer); `open` waits for the shopper.
 */
export interface ProviderPayment {
  readonly ref: string;
  readonly state: 'open' | 'pending' | 'authorised' | 'captured' | 'cancelled';
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly method: string;
  readonly action: PaymentActionWire;
  /** Why the last attempt failed, while the payment is still open. */
  readonly decline?: Decline;
  readonly transferTo?: { readonly holder: string; readonly iban: string };
}

export interface PaymentRequest {
  readonly merchantId: string;
  readonly checkoutId: string;
  readonly amount: number;
  readonly currency: string;
  readonly method: string;
  /** `manual`: the terms charge later than the order, so the money is only reserved now. */
  readonly capture: 'automatic' | 'manual';
  readonly returnUrl: string;
  /** Same key, same payment: a retry never charges twice. */
  readonly idempotencyKey: string;
}

/** Something happened to a payment; what, the provider is asked. Events may repeat and arrive in any order. */
export interface ProviderEvent {
  readonly id: string;
  readonly paymentRef: string;
}

/** A provider's no, which asking again does not change. */
export class PaymentRefusal extends Error {
  constructor(
    /** The provider's own code, such as `charge_disputed`. */
    readonly code: string,
  ) {
    super(code);
  }
}

/** The port every payment provider stands behind. Errors are thrown; the caller may retry with the same key. */
export interface PaymentProvider {
  readonly name: string;
  /** What the browser needs to mount the provider's own fields. */
  client(merchantId: string): { readonly publishableKey: string; readonly script: string };
  createPayment(request: PaymentRequest): Promise<ProviderPayment>;
  getPayment(ref: string): Promise<ProviderPayment>;
  /** Gives the payment up as far as that is still possible; the answer says what became of it. */
  cancelPayment(ref: string): Promise<ProviderPayment>;
  /**
   * Gives money back, in any number of parts that sum to at most what was paid; the same key never gives it twice. Of money that is
   * only reserved, that much is let go: it cannot be captured any more, and once nothing is left the reservation ends.
   *
   * @throws PaymentRefusal when it will not do so however often it is asked
   */
  refundPayment(ref: string, amount: number, idempotencyKey: string): Promise<void>;
  /** @throws ProblemError bad-signature */
  readEvent(rawBody: string, headers: Headers): ProviderEvent;
}
