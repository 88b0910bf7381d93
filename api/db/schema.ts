import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Destination, Quote, TransferDeadline } from '../../policy/index.ts';
import type { AddressWire } from '../orders/orders.wire.ts';
import type { MerchantLinks } from '../shops/merchant-links.ts';

/** Text by language tag. */
export type Words = Readonly<Record<string, string>>;

type Json<T extends object> = JSONColumnType<T>;
type Instant = ColumnType<Date, string | Date, string | Date>;
type DefaultedInstant = ColumnType<Date, string | Date | undefined, string | Date>;

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

/** How an order is paid by bank transfer, as said when it was placed. */
export interface PaymentDue {
  readonly holder: string;
  readonly iban: string;
  /** As policy computed it; null when the terms set none. */
  readonly deadline: TransferDeadline | null;
}

/** Why money goes back that no order keeps. */
export type RefundReason = 'outOfStock' | 'codeSpent' | 'replaced' | 'amountMismatch' | 'afterLapse';

export interface Database {
  merchants: {
    id: string;
    name: string;
    mode: 'test' | 'live';
    publishable_key: string;
    allowed_origins: string[];
    language: string;
    links: Json<MerchantLinks>;
    provider: string;
    profile_version: number | null;
    created_at: DefaultedInstant;
  };
  secret_keys: { merchant_id: string; id: string; hash: Buffer; label: string; created_at: DefaultedInstant; revoked_at: Instant | null };
  profiles: { merchant_id: string; version: number; hash: string; document: Json<object>; published_at: DefaultedInstant };
  products: {
    merchant_id: string;
    handle: string;
    title: Json<Words>;
    description: Json<Words>;
    images: Json<{ src: string; alt: Words }[]>;
    options: Json<{ name: Words; values: Words[] }[]>;
    tags: string[];
    personalisable: boolean;
    sealed_hygiene: boolean;
    payment_exclusions: string[];
    active: boolean;
    position: number;
    updated_at: DefaultedInstant;
  };
  variants: {
    merchant_id: string;
    sku: string;
    product: string;
    options: number[];
    price: number;
    price_by_country: Json<Record<string, number>>;
    list_price: number | null;
    promoted: boolean;
    stock: number;
    image: string | null;
    position: number;
  };
  price_history: { merchant_id: string; sku: string; applies_from: Instant; amount: number };
  stock_movements: { merchant_id: string; id: string; sku: string; change: number; reason: string; at: DefaultedInstant };
  discount_codes: {
    merchant_id: string;
    code: string;
    amount: number | null;
    rate_bps: number | null;
    valid_from: Instant | null;
    valid_until: Instant | null;
    single_use: boolean;
    excluded_tags: Generated<string[]>;
    spent_by: string | null;
  };
  carts: {
    merchant_id: string;
    id: string;
    token_hash: Buffer;
    version: number;
    lines: Json<CartLine[]>;
    codes: Generated<string[]>;
    destination: Json<Destination>;
    service: string | null;
    payment: string | null;
    updated_at: DefaultedInstant;
  };
  checkouts: {
    merchant_id: string;
    id: string;
    cart_id: string;
    token_hash: Buffer;
    state: 'open' | 'confirmed' | 'expired' | 'replaced';
    language: string;
    quote: Json<Quote>;
    agreed: Json<Agreed>;
    currency: string;
    total: number;
    method: string | null;
    provider: string;
    payment_ref: string | null;
    profile_version: number;
    profile_hash: string;
    expires_at: Instant;
    order_id: string | null;
    started_by_key: string;
    started_by_hash: Buffer;
    payment_open: Generated<boolean>;
    payment_asked_at: Instant | null;
    created_at: DefaultedInstant;
  };
  holds: { merchant_id: string; checkout_id: string; sku: string; quantity: number };
  order_counters: { merchant_id: string; last_number: number };
  orders: {
    merchant_id: string;
    id: string;
    number: string;
    checkout_id: string;
    token_hash: Buffer;
    state: 'awaitingPayment' | 'received' | 'lapsed';
    language: string;
    email: string;
    quote: Json<Quote>;
    agreed: Json<Agreed>;
    currency: string;
    total: number;
    method: string | null;
    provider: string;
    payment_ref: string | null;
    payment_state: 'notDue' | 'pending' | 'authorised' | 'captured';
    payment_due: Json<PaymentDue> | null;
    profile_version: number;
    profile_hash: string;
    placed_at: Instant;
  };
  order_events: { merchant_id: string; order_id: string; seq: number; at: Instant; actor: string; kind: string };
  withdrawal_statements: {
    merchant_id: string;
    id: string;
    submitted_at: Instant;
    name: string;
    contract: string;
    email: string;
    scope: string | null;
    language: string;
    receipt_hash: Buffer;
  };
  notices: {
    merchant_id: string;
    id: string;
    step: string;
    steps: string[];
    subject: 'order' | 'checkout' | 'withdrawal';
    subject_id: string;
    recipient: string;
    language: string;
    created_at: DefaultedInstant;
    attempts: Generated<number>;
    due_at: DefaultedInstant;
    sent_at: Instant | null;
    message_id: string | null;
  };
  payment_refunds: {
    merchant_id: string;
    provider: string;
    payment_ref: string;
    checkout_id: string;
    amount: number;
    reason: RefundReason;
    owed_at: Instant;
    paid_at: Instant | null;
  };
  payment_events: {
    provider: string;
    event_id: string;
    payment_ref: string;
    payload: Json<object>;
    received_at: DefaultedInstant;
    attempts: Generated<number>;
    due_at: DefaultedInstant;
    processed_at: Instant | null;
  };
  answers: { merchant_id: string; key: string; request_hash: Buffer; status: number; body: string; at: DefaultedInstant };
  audit: { merchant_id: string; id: string; at: DefaultedInstant; actor: string; verb: string; subject: string; request_id: string | null };
}
