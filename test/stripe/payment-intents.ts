import type { Stripe } from 'stripe';
import { found, type AccountState, type Means } from './account-state.ts';
import { CashBalances } from './cash-balances.ts';
import { allowedTypes, redirecting, requireConfirmable, requireCreatable, reservable, unexpectedState } from './check-intent.ts';
import type { Parameters } from './check-parameters.ts';
import { meansOf } from './means-of-payment.ts';
import { endOfReservation, newCharge, newIntent } from './new-objects.ts';
import { StripeProblem, invalidRequest } from './stripe-problem.ts';
import { outcomeOf, type CardOutcome } from './test-cards.ts';
import { transferInstructions } from './transfer-instructions.ts';

type Intent = Stripe.PaymentIntent;

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
    requireCreatable(this.state, params);
    const manual = params['capture_method'] === 'manual';
    const intent = newIntent(this.state, {
      amount: amount as number,
      currency: String(currency),
      allowed_payment_method_types: (types as string[] | undefined) ?? null,
      payment_method_types: allowedTypes(params),
      payment_method_options: (options ?? {}) as Intent['payment_method_options'],
      customer: (customer as string | undefined) ?? null,
      metadata: (metadata ?? {}) as Stripe.Metadata,
      ...(manual && { capture_method: 'manual' }),
      ...(params['setup_future_usage'] !== undefined && { setup_future_usage: String(params['setup_future_usage']) }),
    });
    if (confirm === true) requireConfirmable(this.state, intent, params);
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
      throw unexpectedState(intent, 'confirm');
    requireConfirmable(this.state, intent, params);
    const means = meansOf(this.state, params);
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
    if (intent.status !== 'requires_capture' || !charge) throw unexpectedState(intent, 'capture');
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
    if (intent.status === 'succeeded' || intent.status === 'canceled' || intent.status === 'processing')
      throw unexpectedState(intent, 'cancel');
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
    intent.next_action = transferInstructions(this.state, intent, missing - cash);
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
