import type { CheckoutWire } from '../../api/checkouts/checkouts.wire.ts';

/** A provider's payment with what of it is still on its side: taken or reserved, less what went back. Amounts in minor units. */
export interface BookedPayment {
  readonly ref: string;
  /** The checkout it was made for. */
  readonly checkout: string;
  /** In the provider's own word. */
  readonly state: string;
  readonly captured: number;
  readonly refunded: number;
  readonly reserved: number;
}

/** Money a provider gave back, and the key under which it was asked to. */
export interface BookedRefund {
  readonly key: string;
  readonly amount: number;
}

/** What a provider has written down itself. */
export interface ProviderBooks {
  /** As `merchants.provider` names it. */
  readonly name: string;
  payments(): Promise<readonly BookedPayment[]>;
  refunds(): Promise<readonly BookedRefund[]>;
}

/** Where shoppers pay. What cannot be paid any more stays as it is, as on a page that is left open for too long. */
export interface ProviderCounter {
  /** The payment a shopper was led to. */
  paymentOf(checkout: Pick<CheckoutWire, 'id' | 'action'>): Promise<string>;
  payByCard(ref: string, number: string): Promise<void>;
  /** The cardholder agrees, having been asked. */
  passChallenge(ref: string): Promise<void>;
  /** The shopper agrees on the method's own page. */
  approve(ref: string): Promise<void>;
  /** The money of a transfer arrives. */
  receiveTransfer(ref: string): Promise<void>;
  /** The money of a transfer will not arrive. */
  missTransfer(ref: string): Promise<void>;
  /** Whether the money was taken, or reserved. */
  isPaid(ref: string): Promise<boolean>;
}

/** A payment provider on machines of its own, which live on whoever dies in the shop. */
export interface OutsideProvider extends ProviderBooks, ProviderCounter {
  /** Keys that merchants have there, where they need some of their own. */
  readonly account?: { readonly publishableKey: string; readonly secretKey: string };
  /** From now on, reports to the shop that listens at `url`. */
  reportTo(url: string): void;
  /** Sets its clock so far back, milliseconds; what has ended by the new time ends. */
  setBack(ms: number): void;
  /** Lets the shop's calls go wrong so often from now on, 0 to 1. */
  trouble(rate: number): void;
  /** Calls that went wrong by its own hand, by how. */
  readonly troubles: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}
