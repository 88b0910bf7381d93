import type { Stripe } from 'stripe';
import type { AccountState } from './account-state.ts';

type Move = Stripe.CustomerCashBalanceTransaction;

/** Money that customers sent by transfer, for as long as no payment has it. */
export class CashBalances {
  constructor(private readonly state: AccountState) {}

  /** What a customer has there, minor units. */
  of(customer: string): number {
    return this.state.cash.get(customer) ?? 0;
  }

  /** Moves so much in, or out below zero; `why` is the type and what belongs to it. */
  move(customer: string, amount: number, why: Pick<Move, 'type'> & Partial<Move>): Move {
    const ending = this.of(customer) + amount;
    this.state.cash.set(customer, ending);
    const move: Move = {
      id: this.state.id('ccsbtxn'),
      object: 'customer_cash_balance_transaction',
      created: this.state.now(),
      currency: 'eur',
      customer,
      customer_account: null,
      ending_balance: ending,
      livemode: false,
      net_amount: amount,
      ...why,
    };
    this.state.cashMoves.push(move);
    this.state.happened('customer_cash_balance_transaction.created', move);
    return move;
  }

  /** Newest first. */
  list(customer: string): Move[] {
    return this.state.cashMoves.filter((move) => move.customer === customer).toReversed();
  }

  /** Tells of money that no payment has taken. */
  tellAvailable(customer: string): void {
    if (this.of(customer) <= 0) return;
    const balance: Stripe.CashBalance = {
      object: 'cash_balance',
      available: { eur: this.of(customer) },
      customer,
      customer_account: null,
      livemode: false,
      settings: { reconciliation_mode: 'automatic', using_merchant_default: true },
    };
    this.state.happened('cash_balance.funds_available', balance);
  }
}
