import type { CartWire } from '../../api/carts/carts.wire.ts';

/** What the fields must know before anything is bought. */
export interface PaymentContext {
  /** The quote on the page: what is to be paid, and how it may be. */
  readonly cart: Pick<CartWire, 'total' | 'currency' | 'destination' | 'payments'>;
  /** The chosen method; empty when none is. */
  readonly method: string;
  readonly language: string;
}

/** How an attempt to pay ended for the browser. `message` is the provider's own, already in the shopper's language. */
export interface PaymentResult {
  readonly outcome: 'done' | 'declined' | 'incomplete' | 'redirecting' | 'cancelled';
  readonly message?: string;
}

/** The checkout, to fields that bring a button of their own, which orders in place of the shop's. */
export interface Ordering {
  /** Whether everything is filled in; if not, the shopper is shown what is missing. */
  ready(): boolean;
  /** Orders what is shown, and pays through `confirm`. Resolves when the attempt is over. */
  order(): Promise<void>;
  /** The shopper turned back before anything was ordered. */
  cancelled(): void;
}

/** A provider's own fields on the page. One instance belongs to one mount. */
export interface PaymentFields {
  /** Whether they hold enough to try; asked before anything is reserved. */
  readonly complete: boolean;
  /** Why they can never be complete here, in the shopper's words. */
  readonly obstacle?: string;
  /** Whether they show a button that orders: the shop's own then gives way to it. */
  readonly orders?: boolean;
  /** Resolves when the fields can be used. `host` is in the light DOM of the document. Rejects when the provider cannot be loaded. */
  mount(host: HTMLElement, context: PaymentContext): Promise<void>;
  /** The quote may have changed, also while they are being mounted. Absent where only the server needs to know what is to be paid. */
  update?(context: PaymentContext): void;
  /** The button was pressed; nothing has been asked of the server yet. Answers what is in the way, if anything is. */
  submit?(): Promise<PaymentResult | undefined>;
  /** Shows the provider's challenge if there is one. Rejects when it is not known what became of it. */
  confirm(payment: { readonly clientSecret: string; readonly returnUrl: string }): Promise<PaymentResult>;
  destroy(): void;
}

/** Where the provider's client comes from, as the shop says. */
export interface PaymentSource {
  readonly publishableKey: string;
  readonly script: string;
}

/** A payment provider as the checkout knows it. */
export interface PaymentAdapter {
  /** Which fields on this page pay by the method, so that they can be filled in before ordering; none: empty. */
  fieldsFor(method: string): string;
  create(source: PaymentSource, method: string, ordering: Ordering): PaymentFields;
  /** Mounts the provider's own words about paying later, where it has any. `host` is in the light DOM of the document. */
  explainPayLater?(source: PaymentSource, host: HTMLElement, context: PaymentContext): Promise<void>;
}
