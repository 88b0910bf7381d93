import { randomBytes } from 'node:crypto';
import type { Stripe } from 'stripe';
import { apiVersion } from './check-parameters.ts';
import { invalidRequest } from './stripe-problem.ts';

/** A saved means of payment: a card by its number, or the name of a method of its own pages. */
export interface Means {
  readonly id: string;
  readonly type: string;
  readonly number?: string;
  /** The cardholder was asked when it was saved. */
  isProven?: boolean;
}

/** Everything a Stripe account holds that we ever look at, in memory. */
export class AccountState {
  readonly intents = new Map<string, Stripe.PaymentIntent>();
  readonly charges = new Map<string, Stripe.Charge>();
  readonly refunds = new Map<string, Stripe.Refund>();
  readonly customers = new Map<string, Stripe.Customer>();
  readonly domains = new Map<string, Stripe.PaymentMethodDomain>();
  readonly endpoints = new Map<string, Stripe.WebhookEndpoint & { readonly signedWith: string }>();
  readonly means = new Map<string, Means>();
  /** Money of customers that is not spent yet, minor units. */
  readonly cash = new Map<string, number>();
  /** How it came and went, oldest first. */
  readonly cashMoves: Stripe.CustomerCashBalanceTransaction[] = [];
  /** What of it has gone to payments that are not whole yet. */
  readonly applied = new Map<string, number>();
  /** Methods the merchant has not activated. */
  readonly inactive = new Set<string>();
  readonly events: Stripe.Event[] = [];
  /** Where its own pages are. */
  origin = '';
  #aheadMs = 0;
  readonly #tell: (event: Stripe.Event) => void;

  constructor(tell: (event: Stripe.Event) => void) {
    this.#tell = tell;
  }

  /** Seconds since 1970. */
  now(): number {
    return Math.floor((Date.now() + this.#aheadMs) / 1000);
  }

  /** Lets time pass. */
  pass(ms: number): void {
    this.#aheadMs += ms;
  }

  id(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('hex')}`;
  }

  /** Something happened, and whoever listens is told: as it is now, not as it will be when they hear of it. */
  happened(type: string, object: object): void {
    const event = {
      id: this.id('evt'),
      object: 'event',
      api_version: apiVersion,
      created: this.now(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: null,
      type,
    } as unknown as Stripe.Event;
    this.events.push(event);
    this.#tell(event);
  }
}

/** A thing by its id. @throws StripeProblem resource_missing */
export function found<T>(things: ReadonlyMap<string, T>, name: string, id: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw invalidRequest(`No such ${name}: '${id}'`, { code: 'resource_missing', param: 'id' }, 404);
  return thing;
}
