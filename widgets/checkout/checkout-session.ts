import type { CartWire } from '../../api/carts/carts.wire.ts';
import type { CheckoutWire, StartCheckoutBody } from '../../api/checkouts/checkouts.wire.ts';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { Client } from '../client/client.ts';
import { Problem } from '../client/problem.ts';
import { splitAccessKey, withAccessKey, type AccessKey } from '../client/access-key.ts';
import { SessionMemory } from '../client/session-memory.ts';
import type { CheckoutDraft } from './checkout-draft.ts';
import { nextCheckoutStep, type CheckoutEvent, type CheckoutStep } from './checkout-steps.ts';
import type { PaymentFields, PaymentResult } from './payment-fields.ts';

/** Pauses between looks at a payment the provider has not settled yet, in milliseconds. */
const looksAfterMs = [1000, 2000];

/** Why the shopper is back at the form. */
export type Setback =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'changed'; readonly before: CartWire; readonly after: CartWire }
  /** `declined`: in the provider's words; `failed`: in the server's, which say what to do as well. */
  | { readonly kind: 'declined' | 'failed' | 'incomplete' | 'cancelled' | 'expired'; readonly text: string };

/** An order, and what opens it again. */
export interface PlacedOrder {
  readonly order: OrderWire;
  readonly key: AccessKey;
}

/**
 * One attempt after another to turn the cart into an order. Whatever happens to the browser in between, the server is asked
 * before anything is paid twice: an unclear answer leads to `confirming`, never back to the button.
 */
export class CheckoutSession {
  step: CheckoutStep = 'filling';
  setback?: Setback;
  placed?: PlacedOrder;
  /** Why it is still not known whether the order exists, while `waiting`. */
  silence?: Problem;
  /** An attempt left behind is being looked up, before there is a form to come back to. */
  returning = false;
  #key?: AccessKey;
  /** Body of the checkout that `#key` opens: a second try at the same pays that one instead of starting another. */
  #open?: string;
  readonly #pending: SessionMemory;

  constructor(
    private readonly client: Client,
    private readonly draft: Pick<CheckoutDraft, 'adopt'>,
    private readonly changed: () => void,
  ) {
    this.#pending = new SessionMemory(client.settings.key, 'checkout');
  }

  /** Orders what `cart` shows. Does nothing while an attempt is under way. */
  async order(body: StartCheckoutBody, cart: CartWire, fields: PaymentFields | undefined): Promise<void> {
    if (!this.#go('ordered')) return;
    this.setback = undefined;
    try {
      const obstacle = await fields?.submit?.();
      if (obstacle) return await this.#follow(obstacle);
      const checkout = await this.#start(body);
      if (checkout.state === 'confirmed') this.#settle(checkout);
      else if (checkout.action.kind === 'redirect') this.#leave(checkout.action.url);
      else if (checkout.action.kind === 'fields') await this.#pay(checkout.action.clientSecret, body.returnUrl, fields);
      else await this.#confirm('paid');
    } catch (error) {
      this.#refuse(problemOf(error), cart);
    }
  }

  /** Keeps the shopper at the form for something seen before asking anybody. */
  hold(kind: 'incomplete' | 'cancelled', text = ''): void {
    this.setback = { kind, text };
    this.changed();
  }

  /** Back from the provider's page, perhaps on another device: the server says what became of it. */
  async resume(key: AccessKey): Promise<void> {
    this.#key = key;
    this.returning = true;
    await this.#confirm('returned');
  }

  /** After a reload or the back button: shows the order if the attempt left behind has become one. */
  async recall(): Promise<void> {
    const key = this.#pending.value;
    if (!key) return;
    this.#key = key;
    this.returning = true;
    this.#go('returned');
    try {
      const checkout = await this.#ask(key, 'GET');
      if (checkout.state === 'confirmed') this.#settle(checkout);
      else this.#back();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 404) this.#back();
      else this.#doubt(problem);
    }
  }

  /** Looks again at a payment that was not settled. */
  lookAgain(): Promise<void> {
    return this.#confirm('askedAgain');
  }

  async #start(body: StartCheckoutBody): Promise<CheckoutWire> {
    const text = JSON.stringify(body);
    if (this.#open === text && this.#key) {
      const checkout = await this.#ask(this.#key, 'GET');
      // One that failed or expired and leads nowhere any more would only say so again.
      if (!checkout.problem || checkout.action.kind !== 'none') return checkout;
    }
    const checkout = await this.client.cart.send<CheckoutWire>('POST', '/checkouts', body);
    this.#key = this.#pending.value = `${checkout.id}.${checkout.token}`;
    this.#open = text;
    return checkout;
  }

  #ask(key: AccessKey, method: 'GET' | 'POST'): Promise<CheckoutWire> {
    const { api } = this.client;
    const [id, token] = splitAccessKey(key);
    const headers = { 'Cassa-Checkout': token };
    return method === 'GET' ? api.get(`/checkouts/${id}`, headers) : api.send(method, `/checkouts/${id}/confirm`, undefined, headers);
  }

  #leave(url: string): void {
    this.#go('redirected');
    location.assign(url);
  }

  async #pay(clientSecret: string, page: string, fields: PaymentFields | undefined): Promise<void> {
    this.#go('fieldsNeeded');
    const returnUrl = withAccessKey(page, 'cassa-checkout', this.#key!);
    // A broken connection says nothing about the payment, so the server is asked.
    await this.#follow(await fields?.confirm({ clientSecret, returnUrl }).catch((): PaymentResult => ({ outcome: 'done' })));
  }

  /** Goes on from how it ended for the browser. */
  async #follow({ outcome, message = '' }: PaymentResult = { outcome: 'incomplete' }): Promise<void> {
    if (outcome === 'redirecting') this.#go('redirected');
    else if (outcome === 'done') await this.#confirm('paid');
    else this.#back({ kind: outcome, text: message });
  }

  async #confirm(event: CheckoutEvent): Promise<void> {
    const key = this.#key;
    if (!key || !this.#go(event)) return;
    try {
      for (const pause of [...looksAfterMs, 0]) {
        const checkout = await this.#ask(key, 'POST');
        if (checkout.state === 'confirmed') return this.#settle(checkout);
        if (checkout.kept) await this.#adopt(checkout.kept);
        if (checkout.problem) return this.#decline(checkout);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      // The provider knows of no payment: the shopper has not made it.
      this.#back({ kind: 'cancelled', text: '' });
    } catch (error) {
      this.#doubt(problemOf(error));
    }
  }

  /** What the shopper chose comes along, where this browser knows nothing of it. */
  async #adopt({ cart, entered }: NonNullable<CheckoutWire['kept']>): Promise<void> {
    const { token, current } = this.client.cart;
    this.draft.adopt(entered);
    if (token.value) return;
    token.keep(cart, 0);
    await current.load();
  }

  #settle({ order, orderToken }: CheckoutWire): void {
    if (!order || !orderToken) return this.#doubt(new Problem('server-error'));
    const mine = this.#pending.value === this.#key;
    this.#pending.value = null;
    this.placed = { order, key: `${order.id}.${orderToken}` };
    this.#go('confirmed');
    // Another browser may hold another cart: then the server says whether that one still exists.
    if (mine) this.client.cart.forget();
    else void this.client.cart.current.load();
  }

  #refuse(problem: Problem, before: CartWire): void {
    const { current } = this.client.cart;
    const after = problem.document?.['cart'] as CartWire | undefined;
    if (after) current.set(after);
    else if (!problem.unsettled) void current.load();
    this.#back(after ? { kind: 'changed', before, after } : { kind: 'problem', problem });
  }

  /** Nobody answered whether it is paid: wait and let the shopper look again, rather than offer to pay anew. */
  #doubt(problem: Problem): void {
    if (!problem.unsettled && problem.status < 500) return this.#back({ kind: 'problem', problem });
    this.silence = problem;
    this.#go('unsettled');
  }

  #decline({ state, problem }: CheckoutWire): void {
    const kind = problem?.code === 'payment-cancelled' ? 'cancelled' : 'failed';
    this.#back({ kind: state === 'expired' ? 'expired' : kind, text: problem?.text ?? '' });
  }

  #back(setback?: Setback): void {
    this.setback = setback;
    this.#go('refused');
  }

  /** Takes a step; false when the event means nothing where the attempt stands. */
  #go(event: CheckoutEvent): boolean {
    const next = nextCheckoutStep(this.step, event);
    const moved = next !== this.step;
    this.step = next;
    this.returning &&= next === 'confirming';
    this.changed();
    return moved;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}
