import type { PaymentActionWire } from '../checkouts/checkouts.wire.ts';
import type { Language } from '../http/language.ts';
import type { AddressWire } from '../orders/orders.wire.ts';
import type { ProviderAccounts } from './accounts/provider-accounts.ts';

/** Why a payment did not go through: `payment-cancelled` by the shopper, the others by bank or provider. */
export type Decline = 'card-declined' | 'insufficient-funds' | 'authentication-failed' | 'payment-cancelled' | 'payment-failed';

/** A provider's payment of a merchant. */
export interface PaymentKey {
  readonly merchantId: string;
  readonly ref: string;
}

/** Money that came by transfer. */
export interface ReceivedTransfer {
  /** Minor units. */
  readonly amount: number;
  /** Last day on which the payer can have ordered it, local date. */
  readonly orderedBy: string;
  /** ISO 8601 instant. */
  readonly arrivedAt: string;
}

/** A refund that somebody made at the provider itself. */
export interface OutsideRefund {
  /** The provider's name for it. */
  readonly ref: string;
  /** Minor units. */
  readonly amount: number;
  /** ISO 8601 instant. */
  readonly at: string;
}

/**
 * A payment as the provider sees it now. `pending` has been agreed but the money is still on its way
 * (bank transfer); `open` waits for the shopper.
 */
export interface ProviderPayment {
  readonly ref: string;
  readonly state: 'open' | 'pending' | 'authorised' | 'captured' | 'cancelled';
  /** Minor units. */
  readonly amount: number;
  /** Minor units that were taken of it; 0 until it is captured. */
  readonly capturedAmount: number;
  readonly currency: string;
  readonly method: string;
  /** The checkout it was made for; absent for a payment that this server did not ask for. */
  readonly checkoutId?: string;
  readonly action: PaymentActionWire;
  /** ISO 8601 instant until which a reservation holds, where the provider says so. */
  readonly captureBefore?: string;
  /** Why the last attempt failed, while the payment is still open. */
  readonly decline?: Decline;
  readonly transferTo?: { readonly holder: string; readonly iban: string; readonly bic?: string };
  /** What came of a transfer so far, where the provider tells it piece by piece. */
  readonly received?: readonly ReceivedTransfer[];
  /** Minor units that lie with the provider and no payment takes: more came than was asked for, or after it was given up. */
  readonly surplus?: number;
  readonly outsideRefunds?: readonly OutsideRefund[];
  /** The keys of all refunds that were asked for here and made, where the provider tells them. */
  readonly ownRefunds?: readonly string[];
}

export interface PaymentRequest {
  readonly merchantId: string;
  readonly checkoutId: string;
  readonly amount: number;
  readonly currency: string;
  readonly method: string;
  /** `manual`: the terms charge later than the order, so the money is only reserved now. */
  readonly capture: 'automatic' | 'manual';
  /** The reservation may end before the terms charge it and have to be made anew without the shopper. */
  readonly mayReauthorise: boolean;
  readonly language: Language;
  readonly email: string;
  readonly billing: AddressWire;
  /** Of the billing address. */
  readonly country: string;
  readonly returnUrl: string;
  /** Same key, same payment: a retry never charges twice. */
  readonly idempotencyKey: string;
}

/** Something happened to a payment; what, the provider is asked. Events may repeat and arrive in any order. */
export interface ProviderEvent {
  readonly id: string;
  readonly paymentRef: string;
  /** What it says has become of the payment, where it does: one that tells nothing new is not looked into. */
  readonly tells?: ProviderPayment['state'];
  /** Money moved beside the payment's state, so that it is looked into whatever is known of that. */
  readonly moved?: {
    /** Minor units that had gone back of what was taken, where it tells: nothing new where all of that is booked. */
    readonly refunded?: number;
  };
  /** The key of a refund that had been given and did not arrive. */
  readonly failedRefund?: string;
  /** The same of one that was made at the provider itself: its `ref`. */
  readonly failedOutside?: string;
  /** The payer has the payment taken back: their bank decides, after hearing the merchant. */
  readonly disputed?: boolean;
}

/** An event as the provider lists it. */
export interface ListedEvent {
  readonly id: string;
  /** What it says; undefined for one that is about no payment made here. */
  read(): Promise<ProviderEvent | undefined>;
}

/** What a provider lists of its events at one time. */
export interface EventList {
  /** Oldest first. */
  readonly events: readonly ListedEvent[];
  /** All that happened before this is among them, ISO 8601 instant: earlier than was asked for where that was too much for one time. */
  readonly until: string;
}

/** What happened to payments made through this server within a stretch of time. */
export interface PaymentSearch {
  readonly merchantId: string;
  /** ISO 8601 instants; both included. */
  readonly since: string;
  readonly until: string;
}

/** A checkout whose shopper is to be forgotten; what was made for it was made within that time. */
export interface ForgottenCheckout extends PaymentSearch {
  readonly checkoutId: string;
}

/** A provider's no, which asking again does not change. */
export class PaymentRefusal extends Error {
  constructor(
    /** The provider's own code, such as `charge_disputed`. */
    readonly code: string,
    /** What the merchant can do about it, for the log. */
    readonly remedy?: string,
  ) {
    super(code);
  }
}

/** A refusal as an answer, for whoever goes on with it; any other error is thrown on. */
export function refusalOf(error: unknown): PaymentRefusal {
  if (error instanceof PaymentRefusal) return error;
  throw error;
}

/** What the browser needs to mount the provider's own fields. */
export interface ProviderClient {
  readonly publishableKey: string;
  readonly script: string;
}

/**
 * The port every payment provider stands behind. Errors are thrown; the caller may retry with the same key. A payment of another
 * merchant is one the provider does not know.
 */
export interface PaymentProvider {
  readonly name: string;
  /** Of a provider that merchants use with keys of their own. */
  readonly accounts?: ProviderAccounts;
  client(merchantId: string): Promise<ProviderClient>;
  /** @throws PaymentRefusal when it takes no such payment: not by this method, in this currency or of this amount */
  createPayment(request: PaymentRequest): Promise<ProviderPayment>;
  getPayment(payment: PaymentKey): Promise<ProviderPayment>;
  /** Payments that carry a checkout of this merchant, made in that time, in any order: for those nobody remembers here. */
  listPayments(search: PaymentSearch): Promise<readonly ProviderPayment[]>;
  /** Gives the payment up as far as that is still possible; the answer says what became of it. */
  cancelPayment(payment: PaymentKey): Promise<ProviderPayment>;
  /**
   * Takes so much of what is reserved, once; what is left over is released. The same key does it once.
   *
   * @throws PaymentRefusal when it will not do so however often it is asked, such as for a reservation that has ended
   */
  capturePayment(payment: PaymentKey, amount: number, idempotencyKey: string): Promise<ProviderPayment>;
  /**
   * Reserves so much anew without the shopper, for a reservation about to end; the old one is let go. The answer's `ref` may be
   * another one and is the payment's from then on. The same key does it once.
   *
   * @throws PaymentRefusal when it will not; the old reservation stands as it was
   */
  reauthorisePayment(payment: PaymentKey, amount: number, idempotencyKey: string): Promise<ProviderPayment>;
  /**
   * Gives back money that was captured, in any number of parts that sum to at most what was captured; the same key never gives it twice.
   *
   * @throws PaymentRefusal when it will not do so however often it is asked
   */
  refundPayment(payment: PaymentKey, amount: number, idempotencyKey: string): Promise<void>;
  /**
   * Gives back money that came by transfer and that no payment takes; the same key never gives it twice. Absent of a provider that
   * keeps none.
   *
   * @throws PaymentRefusal when it will not do so however often it is asked, such as for money that is not there any more
   */
  returnSurplus?(payment: PaymentKey, amount: number, idempotencyKey: string): Promise<void>;
  /**
   * Removes who paid or meant to, as far as it is no part of the payment itself: names, addresses, what was saved of a card. Money that
   * comes late is still found. May be repeated. Absent of a provider that keeps nothing of the kind.
   */
  forgetShopper?(checkout: ForgottenCheckout): Promise<void>;
  /**
   * Events come to `/v1/webhooks/payments/<provider>/<merchantId>`. One that is about no payment made here is `undefined`.
   *
   * @throws ProblemError bad-signature where none of that merchant's secrets signed it
   */
  readEvent(merchantId: string, rawBody: string, headers: Headers): Promise<ProviderEvent | undefined>;
  /**
   * The same events as the provider keeps them, whether they came or not, as far back as it keeps any. Absent of one whose events cannot
   * be lost.
   */
  listEvents?(search: PaymentSearch): Promise<EventList>;
}
