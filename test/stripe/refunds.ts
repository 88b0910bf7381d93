import type { Stripe } from 'stripe';
import { found, type AccountState } from './account-state.ts';
import { CashBalances } from './cash-balances.ts';
import type { Parameters } from './check-parameters.ts';
import { newDispute, newRefund } from './new-objects.ts';
import { invalidRequest } from './stripe-problem.ts';

/** Money on its way back. */
export class Refunds {
  /** What becomes of the next refunds, each in its turn; then all go through. */
  readonly next: ('pending' | 'disputed' | 'noBalance')[] = [];

  readonly #cash: CashBalances;

  constructor(private readonly state: AccountState) {
    this.#cash = new CashBalances(state);
  }

  get(id: string): Stripe.Refund {
    return found(this.state.refunds, 'refund', id);
  }

  list({ payment_intent: intent, charge, created }: Parameters): Stripe.Refund[] {
    const { gte = 0 } = (created ?? {}) as { gte?: number };
    return [...this.state.refunds.values()]
      .filter((refund) => refund.created >= gte)
      .filter((refund) => (intent === undefined || refund.payment_intent === intent) && (charge === undefined || refund.charge === charge))
      .toReversed();
  }

  create(params: Parameters): Stripe.Refund {
    if (params['origin'] === 'customer_balance') return this.#fromBalance(params);
    const { payment_intent: id, amount: wanted, metadata } = params;
    const intent = found(this.state.intents, 'payment_intent', String(id));
    const charge = this.state.charges.get(intent.latest_charge as string);
    if (intent.status !== 'succeeded' || !charge)
      throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
        code: 'charge_not_refundable',
      });
    const outcome = this.next.shift();
    if (outcome === 'disputed' || charge.disputed) throw invalidRequest('The charge has been charged back.', { code: 'charge_disputed' });
    if (outcome === 'noBalance') throw invalidRequest('Insufficient funds in Stripe account.', { code: 'balance_insufficient' });
    const left = charge.amount - charge.amount_refunded;
    const amount = (wanted as number | undefined) ?? left;
    if (left === 0) throw invalidRequest('The charge has already been refunded.', { code: 'charge_already_refunded' });
    if (amount > left) throw invalidRequest('Refund amount is greater than unrefunded amount on charge.', { param: 'amount' });
    const status = outcome === 'pending' ? 'pending' : 'succeeded';
    const refund = newRefund(this.state, charge, { amount, status, metadata: (metadata ?? {}) as Stripe.Metadata });
    this.state.refunds.set(refund.id, refund);
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount;
    this.state.happened('refund.created', refund);
    this.state.happened('charge.refunded', charge);
    return refund;
  }

  /** The payer's bank takes a payment back until it has heard the merchant. */
  dispute(ref: string): Stripe.Dispute {
    const intent = found(this.state.intents, 'payment_intent', ref);
    const charge = this.state.charges.get(intent.latest_charge as string)!;
    charge.disputed = true;
    const dispute = newDispute(this.state, charge);
    this.state.happened('charge.dispute.created', dispute);
    return dispute;
  }

  /** Money that no payment took, back to where it came from. */
  #fromBalance({ customer, amount, currency, metadata }: Parameters): Stripe.Refund {
    for (const [param, value] of Object.entries({ customer, amount, currency }))
      if (value === undefined) throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
    const { id } = found(this.state.customers, 'customer', String(customer));
    if ((amount as number) > this.#cash.of(id))
      throw invalidRequest('The customer’s cash balance does not hold so much.', { param: 'amount' });
    const status = this.next.shift() === 'pending' ? 'pending' : 'succeeded';
    const refund = newRefund(this.state, null, { amount: amount as number, status, metadata: (metadata ?? {}) as Stripe.Metadata });
    Object.assign(refund, { customer: id, currency: String(currency) });
    this.state.refunds.set(refund.id, refund);
    this.#cash.move(id, -refund.amount, { type: 'return_initiated' });
    this.state.happened('refund.created', refund);
    return refund;
  }

  /** How a pending refund ends. One that fails is money back on the merchant's side. */
  settle(id: string, status: 'succeeded' | 'failed'): Stripe.Refund {
    const refund = this.get(id);
    const charge = this.state.charges.get(refund.charge as string);
    refund.status = status;
    if (status === 'failed') {
      refund.failure_reason = 'declined';
      if (charge) Object.assign(charge, { amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
      else this.#cash.move(refund.customer as string, refund.amount, { type: 'return_canceled' });
    }
    this.state.happened(status === 'failed' ? 'refund.failed' : 'refund.updated', refund);
    return refund;
  }

  /** What has gone back of a payment, minor units. */
  sum(intent: string): number {
    return this.list({ payment_intent: intent })
      .filter(({ status }) => status !== 'failed')
      .reduce((sum, { amount }) => sum + amount, 0);
  }
}
