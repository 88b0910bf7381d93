import type { RefundGround, TransferDeadline } from '../../policy/index.ts';
import type { AddressWire } from '../orders/orders.wire.ts';

/** Text by language tag. */
export type Words = Readonly<Record<string, string>>;

export interface CartLine {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly personalisation?: string;
}

/** An agreed line in words, beside the figures of the quote's line with the same id. */
export interface AgreedLine {
  readonly id: string;
  readonly sku: string;
  readonly product: string;
  readonly title: string;
  readonly options: string;
  readonly personalisation: string | null;
  readonly image: string | null;
}

/** What buyer and merchant agreed besides the figures; copied from checkout to order, never changed. */
export interface Agreed {
  readonly email: string;
  readonly phone?: string;
  readonly shippingAddress: AddressWire;
  readonly billingAddress: AddressWire;
  readonly buyer: { readonly type: 'consumer' | 'professional'; readonly vatNumber?: string };
  readonly consents: Readonly<Record<string, boolean>>;
  readonly invoice?: { readonly taxCode: string; readonly recipient?: string };
  readonly lines: readonly AgreedLine[];
}

/** A bank account in the standard's own terms. */
export interface BankAccount {
  readonly holder: string;
  /** Without spaces. */
  readonly iban: string;
  readonly bic?: string;
}

/** How an order is paid by bank transfer, as said when it was placed. */
export interface PaymentDue {
  readonly holder: string;
  readonly iban: string;
  readonly bic?: string;
  /** As policy computed it; null when the terms set none. */
  readonly deadline: TransferDeadline | null;
}

/** Why a whole payment goes back that no order keeps. */
export type PaymentRefundReason = 'outOfStock' | 'codeSpent' | 'replaced' | 'amountMismatch' | 'afterLapse';

/** Why money goes back. */
export type RefundReason =
  | PaymentRefundReason
  | 'excess'
  | 'notOwed'
  | 'atProvider'
  | RefundGround
  | 'guarantee'
  | 'uncollected'
  | 'orderRefused'
  | 'orderTerminated'
  | 'lateDelivery';

/** Pieces of one line of an order. */
export interface Units {
  readonly line: string;
  readonly quantity: number;
  /** The hygiene seal was broken. */
  readonly opened?: boolean;
}

/** Something that travels with a parcel without being sold. */
export interface Gift {
  readonly id: string;
  readonly title: string;
  /** Minor units. */
  readonly declaredValue: number;
}

/** What a failed delivery cost the merchant. */
export interface ParcelCost {
  readonly kind: 'outbound' | 'failedAttempt' | 'returnLeg' | 'returnCustoms' | 'other';
  /** Minor units. */
  readonly amount: number;
  /** There is a paper that shows it. */
  readonly documented: boolean;
}

export type ParcelEventKind = 'shipped' | 'attempted' | 'atPickupPoint' | 'delivered' | 'notCollected' | 'returned' | 'lost';
export type ParcelEventSource = 'carrier' | 'merchant' | 'buyer' | 'import';
export type StatementMatch = 'matched' | 'unverified' | 'unmatched';
export type ReturnState = 'requested' | 'approved' | 'declined' | 'received' | 'resolved' | 'lapsed' | 'cancelled';
export type ClaimKind = 'visibleDamage' | 'hiddenDamage' | 'tampering' | 'missing' | 'wrong' | 'defect';
export type ClaimState = 'reported' | 'acknowledged' | 'remedyChosen' | 'reduced' | 'terminated' | 'settled' | 'unfounded' | 'closed';
