import type { Stripe } from 'stripe';
import type { AccountState } from './account-state.ts';

/** A payment as it is made, before anything has happened to it. */
export function newIntent(
  state: AccountState,
  given: Pick<Stripe.PaymentIntent, 'amount' | 'currency'> & Partial<Stripe.PaymentIntent>,
): Stripe.PaymentIntent {
  const id = state.id('pi');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${state.id('s').slice(2)}`,
    confirmation_method: 'automatic',
    created: state.now(),
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: [],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_group: null,
    ...given,
  };
}

const daySeconds = 24 * 3600;
/** How many days a reservation holds; only that of a card says so. */
const reservationDays: Readonly<Record<string, number>> = { klarna: 28, scalapay: 5 };

/** The second from which on what was not captured of a charge is lost. */
export function endOfReservation({ created, payment_method_details: means }: Stripe.Charge): number {
  return created + (reservationDays[means!.type] ?? 7) * daySeconds;
}

/** The charge of an attempt that went through. */
export function newCharge(state: AccountState, intent: Stripe.PaymentIntent, type: string, isCaptured: boolean): Stripe.Charge {
  const card = { brand: 'visa', last4: '4242', ...(!isCaptured && { capture_before: state.now() + 7 * daySeconds }) };
  return {
    id: state.id('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: isCaptured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: null,
    captured: isCaptured,
    created: state.now(),
    currency: intent.currency,
    customer: intent.customer as string | null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: null,
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: intent.id,
    payment_method: intent.payment_method as string | null,
    payment_method_details: { type, [type]: type === 'card' ? card : {} } as Stripe.Charge.PaymentMethodDetails,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  };
}

/** A refund that has been made, or is on its way. */
export function newRefund(
  state: AccountState,
  /** Null for money that no payment took. */
  charge: Stripe.Charge | null,
  given: Pick<Stripe.Refund, 'amount' | 'status' | 'metadata'>,
): Stripe.Refund {
  return {
    id: state.id('re'),
    object: 'refund',
    balance_transaction: null,
    charge: charge?.id ?? null,
    created: state.now(),
    currency: charge?.currency ?? 'eur',
    customer: null,
    customer_account: null,
    payment_intent: (charge?.payment_intent as string | undefined) ?? null,
    payment_method: charge?.payment_method ?? null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    transfer_reversal: null,
    ...given,
  };
}

/** A customer who has bought nothing yet. */
export function newCustomer(state: AccountState, given: Pick<Stripe.Customer, 'email' | 'name' | 'metadata'>): Stripe.Customer {
  return {
    id: state.id('cus'),
    object: 'customer',
    balance: 0,
    created: state.now(),
    default_source: null,
    description: null,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    shipping: null,
    ...given,
  };
}

/** A payment that the payer has taken back, all of it. */
export function newDispute(state: AccountState, charge: Stripe.Charge): Stripe.Dispute {
  return {
    id: state.id('du'),
    object: 'dispute',
    amount: charge.amount,
    charge: charge.id,
    created: state.now(),
    currency: charge.currency,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: 'fraudulent',
    status: 'needs_response',
  } as unknown as Stripe.Dispute;
}
