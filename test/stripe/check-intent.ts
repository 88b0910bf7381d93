import type { Stripe } from 'stripe';
import type { AccountState } from './account-state.ts';
import type { Parameters } from './check-parameters.ts';
import { knownMeans } from './means-of-payment.ts';
import { invalidRequest, type StripeProblem } from './stripe-problem.ts';

/** Methods that send the shopper to a page of their own. */
export const redirecting: ReadonlySet<string> = new Set(['paypal', 'klarna', 'scalapay', 'satispay']);
/** Methods that can be reserved first and captured later. */
export const reservable: ReadonlySet<string> = new Set(['card', ...redirecting]);
/** Stripe's least amount for euros. */
const leastAmount = 50;

/** The types of payment that a new payment may be paid by. */
export function allowedTypes({ allowed_payment_method_types: types }: Parameters): string[] {
  return (types as string[] | undefined) ?? ['card'];
}

/** @throws StripeProblem for a payment that could never be made so, whatever its parameters are one by one */
export function requireCreatable(state: AccountState, params: Parameters): void {
  const { amount, currency, customer, confirm } = params;
  if ((amount as number) < leastAmount)
    throw invalidRequest('Amount must be at least €0.50 eur', { code: 'amount_too_small', param: 'amount' });
  if (!/^[a-z]{3}$/.test(String(currency))) throw invalidRequest(`Invalid currency: ${String(currency)}`, { param: 'currency' });
  if (customer !== undefined && !state.customers.has(String(customer)))
    throw invalidRequest(`No such customer: '${String(customer)}'`, { code: 'resource_missing', param: 'customer' });
  for (const only of ['return_url', 'off_session', 'error_on_requires_action', 'mandate'])
    if (params[only] !== undefined && confirm !== true)
      throw invalidRequest(`You can only pass ${only} when confirm is true.`, { param: only });
  const allowed = allowedTypes(params);
  const missing = allowed.find((type) => state.inactive.has(type));
  if (missing !== undefined)
    throw invalidRequest(`The payment method type "${missing}" is invalid. Please ensure it is activated in your dashboard.`, {
      param: 'allowed_payment_method_types',
    });
  const unfit = params['capture_method'] === 'manual' ? allowed.find((type) => !reservable.has(type)) : undefined;
  if (unfit !== undefined)
    throw invalidRequest(`The payment method type "${unfit}" cannot be used with capture_method manual.`, { param: 'capture_method' });
}

/** @throws StripeProblem for a try to pay that names no means, another than was agreed, or not all that the method needs */
export function requireConfirmable(state: AccountState, intent: Stripe.PaymentIntent, params: Parameters): void {
  const data = params['payment_method_data'] as { type: string; billing_details?: { address?: { country?: string } } } | undefined;
  const type = data?.type ?? knownMeans(state, params)?.type;
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
  if (type !== 'customer_balance') return;
  if (intent.customer === null) throw invalidRequest('Missing required param: customer.', { code: 'parameter_missing', param: 'customer' });
  const how = intent.payment_method_options?.customer_balance?.bank_transfer?.eu_bank_transfer?.country;
  if (!['DE', 'FR', 'IE', 'NL'].includes(how ?? ''))
    throw invalidRequest('Invalid country for eu_bank_transfer', {
      param: 'payment_method_options[customer_balance][bank_transfer][eu_bank_transfer][country]',
    });
}

/** A payment that is past what it was asked for. */
export function unexpectedState(intent: Stripe.PaymentIntent, act: string): StripeProblem {
  return invalidRequest(`You cannot ${act} this PaymentIntent because it has a status of ${intent.status}.`, {
    code: 'payment_intent_unexpected_state',
    payment_intent: structuredClone(intent),
  });
}
