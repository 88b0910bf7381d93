/** What the fields must know before anything is bought. */
export interface PaymentContext {
  /** Minor units of `currency`, as decided by the server. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly language: string;
}

/** How an attempt to pay ended for the browser. `message` is the provider's own, already in the shopper's language. */
export interface PaymentResult {
  readonly outcome: 'done' | 'declined' | 'incomplete' | 'redirecting' | 'cancelled';
  readonly message?: string;
}

/**
 * A provider's own fields on the page. One instance belongs to one mount; a changed total needs no new one, since the server
 * decides what is charged.
 */
export interface PaymentFields {
  /** Whether they hold enough to try; asked before anything is reserved. */
  readonly complete: boolean;
  /** Resolves when the fields can be used. `host` is in the light DOM of the document. Rejects when the provider cannot be loaded. */
  mount(host: HTMLElement, context: PaymentContext): Promise<void>;
  /** Shows the provider's challenge if there is one. Rejects only on a broken connection. */
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
  /** Whether the method is paid with fields on this page, so that they can be filled in before ordering. */
  hasFields(method: string): boolean;
  create(source: PaymentSource): PaymentFields;
  /** Mounts the provider's own words about paying later, where it has any. `host` is in the light DOM of the document. */
  explainPayLater?(source: PaymentSource, host: HTMLElement, context: PaymentContext): Promise<void>;
}
