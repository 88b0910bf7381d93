import { randomUUID } from 'node:crypto';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { routeStripe } from '../stripe/route-stripe.ts';
import { cents } from './bank.ts';
import { Shopper, type Visit } from './shopper.ts';
import { soldByStripe, type StripeMerchant, type StripeShop } from './stripe-shops.ts';

/** An order as the merchant's books have it. */
export interface BookedOrder {
  readonly id: string;
  readonly number: string;
  readonly email: string;
  readonly total: { readonly amount: number };
  readonly payment: { readonly method: string | null; readonly state: string };
}

/** A person in a shop that takes payments by Stripe. */
export class StripeShopper {
  /** Addresses of the provider's that the page asked for. */
  readonly asked: string[] = [];
  readonly card: FrameLocator;
  readonly challenge: FrameLocator;

  private constructor(
    readonly shopper: Shopper,
    readonly merchant: StripeMerchant,
  ) {
    this.card = shopper.card;
    this.challenge = shopper.page.frameLocator('iframe[name=stripe-challenge]');
  }

  static async in(merchant: StripeMerchant, visit: Visit = {}): Promise<StripeShopper> {
    const { origin } = shopOf(merchant);
    const shopper = await Shopper.in(merchant, { origin, ...visit });
    const person = new StripeShopper(shopper, merchant);
    await person.watch(shopper.page);
    return person;
  }

  /** Leads a page's way to the provider, and notes when it is taken. */
  async watch(page: Page): Promise<void> {
    await routeStripe(page, { url: inject('demo').stripe });
    page.on('request', (request) => {
      if (request.url().startsWith('https://js.stripe.com/')) this.asked.push(request.url());
    });
  }

  /** With something in the cart, to the checkout, filled in but for the payment. @returns what is to be paid, minor units */
  async toCheckout(): Promise<number> {
    const { shopper } = this;
    await shopper.fillCheckout('IT', `/checkout#cassa-cart=${await cartOf(this.merchant)}`);
    return this.shownTotal();
  }

  async shownTotal(): Promise<number> {
    const { shopper } = this;
    await shopper.main.locator('cassa-checkout [part=review][aria-busy=false]').waitFor();
    return cents(await shopper.fact(shopper.words.checkout.total).last().innerText());
  }

  async typeCard(number: string): Promise<void> {
    await this.card.getByLabel('Card number').fill(number);
    await this.card.getByLabel('Expiration date').fill('12 / 39');
    await this.card.getByLabel('Security code').fill('123');
  }

  /** The wallet's own button, which takes the place of the shop's. */
  wallet(name: 'Apple Pay' | 'Google Pay'): Locator {
    return this.shopper.page.locator('cassa-checkout [slot=payment]').getByRole('button', { name });
  }

  sheet(choice: RegExp | string): Locator {
    return this.shopper.page.locator('dialog[open]').getByRole('button', { name: choice });
  }

  /** What the page of a method asks, once the shopper is there. */
  async answer(choice: 'Authorize test payment' | 'Fail test payment' | 'Cancel'): Promise<void> {
    await this.shopper.page.getByRole('button', { name: choice, exact: true }).click();
  }

  get setback(): Locator {
    return this.shopper.main.locator('#setback');
  }

  /** Chooses a way to pay and goes it to the end. */
  async payBy(method: string): Promise<void> {
    const { shopper } = this;
    await shopper.method(method).check();
    if (method === 'card') await this.typeCard('4242 4242 4242 4242');
    if (method === 'applePay' || method === 'googlePay') {
      await this.wallet(method === 'applePay' ? 'Apple Pay' : 'Google Pay').click();
      return this.sheet(/^Pay /).click();
    }
    await shopper.orderButton.click();
    if (!['card', 'bankTransfer'].includes(method)) await this.answer('Authorize test payment');
  }

  /** The one order of this person, as the merchant has it. @throws Error when there is none, or another */
  async order(): Promise<BookedOrder> {
    const orders = await this.orders();
    if (orders.length !== 1) throw new Error(`${orders.length} orders instead of one`);
    return orders[0]!;
  }

  async orders(): Promise<readonly BookedOrder[]> {
    const { secretKey } = shopOf(this.merchant);
    const { api } = inject('demo');
    const answer = await fetch(`${api}/v1/merchant/orders?limit=100`, { headers: { authorization: `Bearer ${secretKey}` } });
    const { orders } = (await answer.json()) as { orders: readonly BookedOrder[] };
    return orders.filter(({ email }) => email === this.shopper.email);
  }
}

const shopOf = (merchant: StripeMerchant): StripeShop => inject('demo').stripeShops[merchant]!;

/** A cart with two pieces of what the shop sells. @returns its token */
async function cartOf(merchant: StripeMerchant): Promise<string> {
  const { origin, publishableKey } = shopOf(merchant);
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${inject('demo').api}/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'cassa-key': publishableKey, 'idempotency-key': randomUUID(), 'content-type': 'application/json', origin },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return answer.json();
  };
  const { variants } = (await ask(`/products/${soldByStripe[merchant]}`)) as { variants: readonly { sku: string; available: boolean }[] };
  const { sku } = variants.find(({ available }) => available)!;
  const { token } = (await ask('/carts', { lines: [{ sku, quantity: 2 }], country: 'IT' })) as { token: string };
  return token;
}
