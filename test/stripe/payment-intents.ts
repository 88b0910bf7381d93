import type { Stripe } from 'stripe';
import { found, type AccountState, type Means } from './account-state.ts';
import { CashBalances } from './cash-balances.ts';
import type { Parameters } from './check-parameters.ts';
import { endOfReservation, newCharge, newIntent } from './new-objects.ts';
import { StripeProblem, invalidRequest } from './stripe-problem.ts';
import { numberOf, outcomeOf, type CardOutcome } from './test-cards.ts';

type Intent = Stripe.PaymentIntent;

/** Methods that send the shopper to a page of their own. */
const redirecting: ReadonlySet<string> = new Set(['paypal', 'klarna', 'scalapay', 'satispay']);
const reservable: ReadonlySet<string> = new Set(['card', ...redirecting]);
/** Stripe's least amount for euros. */
const leastAmount = 50;

/** What the shopper did on a page of the method or of their bank. */
export type PageOutcome = 'approve' | 'fail' | 'cancel';

/** Payments from their making to their end. */
export class PaymentIntents {
  readonly #cash: CashBalances;

  constructor(private readonly state: AccountState) {
    this.#cash = new CashBalances(state);
  }

  get(id: string): Intent {
    return found(this.state.intents, 'payment_intent', id);
  }

  list(params: Parameters): Intent[] {
    const { created, customer } = params as { created?: { gte?: number; lte?: number }; customer?: string };
    return [...this.state.intents.values()]
      .filter((intent) => customer === undefined || intent.customer === customer)
      .filter((intent) => intent.created >= (created?.gte ?? 0) && intent.created <= (created?.lte ?? Infinity))
      .toReversed();
  }

  create(params: Parameters): Intent {
    const { amount, currency, allowed_payment_method_types: types, customer, confirm, metadata, payment_method_options: options } = params;
    if ((amount as number) < leastAmount)
      throw invalidRequest('Amount must be at least €0.50 eur', { code: 'amount_too_small', param: 'amount' });
    if (!/^[a-z]{3}$/.test(String(currency))) throw invalidRequest(`Invalid currency: ${String(currency)}`, { param: 'currency' });
    if (customer !== undefined && !this.state.customers.has(String(customer)))
      throw invalidRequest(`No such customer: '${String(customer)}'`, { code: 'resource_missing', param: 'customer' });
    for (const only of ['return_url', 'off_session', 'error_on_requires_action', 'mandate'])
      if (params[only] !== undefined && confirm !== true)
        throw invalidRequest(`You can only pass ${only} when confirm is true.`, { param: only });
    const allowed = (types as string[] | undefined) ?? ['card'];
    const missing = allowed.find((type) => this.state.inactive.has(type));
    if (missing !== undefined)
      throw invalidRequest(`The payment method type "${missing}" is invalid. Please ensure it is activated in your dashboard.`, {
        param: 'allowed_payment_method_types',
      });
    const manual = params['capture_method'] === 'manual';
    const unfit = manual ? allowed.find((type) => !reservable.has(type)) : undefined;
    if (unfit !== undefined)
      throw invalidRequest(`The payment method type "${unfit}" cannot be used with capture_method manual.`, { param: 'capture_method' });
    const intent = newIntent(this.state, {
      amount: amount as number,
      currency: String(currency),
      allowed_payment_method_types: (types as string[] | undefined) ?? null,
      payment_method_types: allowed,
      payment_method_options: (options ?? {}) as Intent['payment_method_options'],
      customer: (customer as string | undefined) ?? null,
      metadata: (metadata ?? {}) as Stripe.Metadata,
      ...(manual && { capture_method: 'manual' }),
      ...(params['setup_future_usage'] !== undefined && { setup_future_usage: String(params['setup_future_usage']) }),
    });
    if (confirm === true) this.#checkConfirmable(intent, params);
    this.state.intents.set(intent.id, intent);
    this.state.happened('payment_intent.created', intent);
    return confirm === true ? this.confirm(intent.id, params) : intent;
  }

  update(id: string, { metadata }: Parameters): Intent {
    const intent = this.get(id);
    // An empty text takes a name away.
    const marks = Object.entries({ ...intent.metadata, ...(metadata as Stripe.Metadata | undefined) }).filter(([, text]) => text !== '');
    intent.metadata = Object.fromEntries(marks);
    return intent;
  }

  /** A try to pay. @throws StripeProblem 402 when the bank says no: the payment waits for another try */
  confirm(id: string, params: Parameters): Intent {
    const intent = this.get(id);
    if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
      throw unexpected(intent, 'confirm');
    this.#checkConfirmable(intent, params);
    const means = this.#meansOf(params);
    intent.last_payment_error = null;
    intent.next_action = null;
    intent.payment_method = means.id;
    if (means.type === 'customer_balance') return this.#awaitTransfer(intent);
    if (redirecting.has(means.type)) return this.#redirect(intent, String(params['return_url']));
    return this.#askBank(intent, outcomeOf(means.number ?? ''), means, params);
  }

  /** The shopper was on the page that the payment led to. */
  answer(id: string, outcome: PageOutcome): Intent {
    const intent = this.get(id);
    if (intent.status !== 'requires_action') return intent;
    const means = this.state.means.get(intent.payment_method as string)!;
    if (outcome === 'approve') {
      means.isProven = true;
      return this.#authorise(intent, means);
    }
    return this.#fail(intent, {
      type: 'invalid_request_error',
      code: outcome === 'cancel' ? 'payment_method_customer_decline' : 'payment_intent_authentication_failure',
      message: 'The provided PaymentMethod has failed authentication.',
    });
  }

  capture(id: string, { amount_to_capture: wanted }: Parameters): Intent {
    const intent = this.get(id);
    const charge = this.state.charges.get(intent.latest_charge as string);
    if (intent.status !== 'requires_capture' || !charge) throw unexpected(intent, 'capture');
    const amount = (wanted as number | undefined) ?? intent.amount_capturable;
    if (amount > intent.amount_capturable)
      throw invalidRequest('You cannot capture more than is authorised.', { code: 'amount_too_large', param: 'amount_to_capture' });
    if (amount <= 0) throw invalidRequest('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount_to_capture' });
    Object.assign(charge, { captured: true, amount_captured: amount, amount_refunded: charge.amount - amount });
    Object.assign(intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 });
    this.state.happened('charge.captured', charge);
    this.state.happened('payment_intent.succeeded', intent);
    return intent;
  }

  cancel(id: string, { cancellation_reason: reason }: Parameters): Intent {
    const intent = this.get(id);
    if (intent.status === 'succeeded' || intent.status === 'canceled' || intent.status === 'processing') throw unexpected(intent, 'cancel');
    return this.#end(intent, (reason as string | undefined) ?? null);
  }

  /** Reservations that were not captured in time are over. */
  expire(): void {
    for (const intent of this.state.intents.values()) {
      const charge = this.state.charges.get(intent.latest_charge as string);
      if (intent.status === 'requires_capture' && charge && endOfReservation(charge) <= this.state.now()) this.#end(intent, 'automatic');
    }
  }

  /** Money for a customer: it goes to what they owe, oldest first, and the rest waits. */
  fund(customer: string, amount: number): Stripe.CustomerCashBalanceTransaction {
    const from = { bic: 'BANKDEAAXXX', iban_last4: '3000', sender_name: 'Anna Rossi' };
    const funded = { bank_transfer: { type: 'eu_bank_transfer', eu_bank_transfer: from, reference: null } };
    const move = this.#cash.move(customer, amount, { type: 'funded', funded });
    for (const intent of this.state.intents.values()) {
      const isOwed = intent.customer === customer && intent.next_action?.type === 'display_bank_transfer_instructions';
      if (isOwed) this.#awaitTransfer(intent);
    }
    this.#cash.tellAvailable(customer);
    return move;
  }

  #checkConfirmable(intent: Intent, params: Parameters): void {
    const data = params['payment_method_data'] as { type: string; billing_details?: { address?: { country?: string } } } | undefined;
    const type = data?.type ?? this.#known(params)?.type;
    if (type === undefined)
      throw invalidRequest('You cannot confirm this PaymentIntent because it’s missing a payment method.', {
        code: 'payment_intent_unexpected_state',
      });
    if (!intent.payment_method_types.includes(type))
      throw invalidRequest(`The payment method type ${type} is not allowed here.`, {
        code: 'payment_intent_incompatible_payment_method',
        param: 'payment_method',
      });
    if (redirecting.has(type) && params['return_url'] === undefined)
      throw invalidRequest('This PaymentIntent requires a return_url.', { code: 'parameter_missing', param: 'return_url' });
    if (type === 'klarna' && data?.billing_details?.address?.country === undefined)
      throw invalidRequest('Missing required param: payment_method_data[billing_details][address][country].', {
        code: 'parameter_missing',
        param: 'payment_method_data[billing_details][address][country]',
      });
    if (type === 'customer_balance') {
      if (intent.customer === null)
        throw invalidRequest('Missing required param: customer.', { code: 'parameter_missing', param: 'customer' });
      const how = intent.payment_method_options?.customer_balance?.bank_transfer?.eu_bank_transfer?.country;
      if (!['DE', 'FR', 'IE', 'NL'].includes(how ?? ''))
        throw invalidRequest('Invalid country for eu_bank_transfer', {
          param: 'payment_method_options[customer_balance][bank_transfer][eu_bank_transfer][country]',
        });
    }
  }

  #known({ payment_method: id }: Parameters): Means | undefined {
    if (typeof id !== 'string') return undefined;
    const number = numberOf(id);
    if (number !== undefined) return { id: this.state.id('pm'), type: 'card', number };
    return found(this.state.means, 'PaymentMethod', id);
  }

  #meansOf(params: Parameters): Means {
    const data = params['payment_method_data'] as { type: string; number?: string } | undefined;
    const means = this.#known(params) ?? {
      id: this.state.id('pm'),
      type: data!.type,
      ...(data!.number !== undefined && { number: data!.number }),
    };
    this.state.means.set(means.id, means);
    return means;
  }

  #askBank(intent: Intent, outcome: CardOutcome, means: Means, params: Parameters): Intent {
    const offSession = params['off_session'] === true;
    if (typeof outcome === 'object') {
      throw this.#declined(intent, {
        type: 'card_error',
        code: 'card_declined',
        decline_code: outcome.declined,
        message: 'Your card was declined.',
      });
    }
    const asks = outcome === 'challenge' || (outcome === 'challengeOnce' && !means.isProven);
    if (!asks) return this.#authorise(intent, means);
    if (offSession) {
      throw this.#declined(intent, {
        type: 'card_error',
        code: 'authentication_required',
        decline_code: 'authentication_required',
        message: 'This transaction requires authentication.',
      });
    }
    intent.status = 'requires_action';
    const url = `${this.state.origin}/redirect/${intent.id}?secret=${intent.client_secret}`;
    const returnUrl = params['return_url'] as string | undefined;
    intent.next_action =
      params['use_stripe_sdk'] === true || returnUrl === undefined
        ? {
            type: 'use_stripe_sdk',
            use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } as Stripe.PaymentIntent.NextAction.UseStripeSdk,
          }
        : { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } };
    this.state.happened('payment_intent.requires_action', intent);
    return intent;
  }

  #redirect(intent: Intent, returnUrl: string): Intent {
    intent.status = 'requires_action';
    const url = `${this.state.origin}/redirect/${intent.id}?secret=${intent.client_secret}`;
    intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } };
    this.state.happened('payment_intent.requires_action', intent);
    return intent;
  }

  #awaitTransfer(intent: Intent): Intent {
    const customer = intent.customer as string;
    const paid = this.state.applied.get(intent.id) ?? 0;
    const missing = intent.amount - paid;
    const cash = Math.min(this.#cash.of(customer), missing);
    if (cash > 0) this.#cash.move(customer, -cash, { type: 'applied_to_payment', applied_to_payment: { payment_intent: intent.id } });
    if (cash === missing) return this.#authorise(intent, this.state.means.get(intent.payment_method as string)!);
    const isFirst = intent.status !== 'requires_action';
    this.state.applied.set(intent.id, paid + cash);
    intent.status = 'requires_action';
    intent.next_action = {
      type: 'display_bank_transfer_instructions',
      display_bank_transfer_instructions: {
        amount_remaining: missing - cash,
        currency: intent.currency,
        financial_addresses: [{ type: 'iban', supported_networks: ['sepa'], iban: ibanOf(customer) }],
        hosted_instructions_url: `${this.state.origin}/instructions/${intent.id}`,
        reference: customer.slice(-10).toUpperCase(),
        type: 'eu_bank_transfer',
      },
    };
    if (isFirst) this.state.happened('payment_intent.requires_action', intent);
    else if (cash > 0) this.state.happened('payment_intent.partially_funded', intent);
    return intent;
  }

  #authorise(intent: Intent, { type }: Means): Intent {
    const options = (intent.payment_method_options as Record<string, { capture_method?: string } | undefined> | null)?.[type];
    const isManual = options?.capture_method === 'manual' || (intent.capture_method === 'manual' && reservable.has(type));
    const charge = newCharge(this.state, intent, type, !isManual);
    this.state.charges.set(charge.id, charge);
    Object.assign(intent, {
      latest_charge: charge.id,
      next_action: null,
      last_payment_error: null,
      ...(isManual
        ? { status: 'requires_capture', amount_capturable: intent.amount }
        : { status: 'succeeded', amount_received: intent.amount }),
    });
    this.state.happened('charge.succeeded', charge);
    this.state.happened(isManual ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded', intent);
    return intent;
  }

  #declined(intent: Intent, error: Intent['last_payment_error'] & { readonly message: string }): StripeProblem {
    this.#fail(intent, error);
    return new StripeProblem(402, { ...(error as StripeProblem['body']), payment_intent: structuredClone(intent) });
  }

  #fail(intent: Intent, error: NonNullable<Intent['last_payment_error']>): Intent {
    Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error, next_action: null, payment_method: null });
    this.state.happened('payment_intent.payment_failed', intent);
    return intent;
  }

  /** What had come of a transfer that is cancelled is its payer's again. */
  #end(intent: Intent, reason: string | null): Intent {
    const unapplied = this.state.applied.get(intent.id) ?? 0;
    this.state.applied.delete(intent.id);
    if (unapplied > 0)
      this.#cash.move(intent.customer as string, unapplied, {
        type: 'unapplied_from_payment',
        unapplied_from_payment: { payment_intent: intent.id },
      });
    Object.assign(intent, {
      status: 'canceled',
      canceled_at: this.state.now(),
      cancellation_reason: reason,
      amount_capturable: 0,
      next_action: null,
    });
    this.state.happened('payment_intent.canceled', intent);
    return intent;
  }
}

function unexpected(intent: Intent, act: string): StripeProblem {
  return invalidRequest(`You cannot ${act} this PaymentIntent because it has a status of ${intent.status}.`, {
    code: 'payment_intent_unexpected_state',
    payment_intent: structuredClone(intent),
  });
}

/** An account number nobody has, another for each customer. */
function ibanOf(customer: string): Stripe.PaymentIntent.NextAction.DisplayBankTransferInstructions.FinancialAddress.Iban {
  const digits = BigInt(`0x${customer.slice(-12)}`)
    .toString()
    .padStart(18, '0')
    .slice(-18);
  const address = { city: null, country: 'DE', line1: null, line2: null, postal_code: null, state: null };
  return {
    account_holder_name: 'Stripe Technology Europe Limited',
    account_holder_address: address,
    bank_address: address,
    bic: 'SXPYDEHH',
    country: 'DE',
    iban: `DE00${digits}`,
  };
}
