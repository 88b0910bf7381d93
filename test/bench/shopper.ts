import { randomUUID } from 'node:crypto';
import { ask, type Answer } from './ask.ts';

/** Where a shopper buys, and what. */
export interface Shop {
  readonly apiPort: number;
  readonly payPort: number;
  readonly publishableKey: string;
  /** Page the shopper is on; its origin is one the merchant allows. */
  readonly page: string;
  readonly skus: readonly string[];
}

/** One complete checkout: the order it was answered with and the milliseconds it took. */
export interface Purchase {
  readonly orderId: string;
  readonly journeyMs: number;
  readonly placeMs: number;
}

/** Calls of one checkout, the payment at the provider among them. */
export const callsPerCheckout = 6;

const address = { name: 'Ada Rossi', line1: 'Via Garibaldi 1', postalCode: '20121', city: 'Milano', region: 'MI', country: 'IT' };

/** Somebody who knows what to buy, and where. */
export class Shopper {
  readonly #shop: Shop;

  constructor(shop: Shop) {
    this.#shop = shop;
  }

  /** Cart, two items, address, delivery, pay, place. @throws when any answer is not the one a shopper hopes for */
  async buy(): Promise<Purchase> {
    const started = performance.now();
    const created = await this.#write('POST', '/v1/carts', {}, { lines: [{ sku: this.#anySku(), quantity: 1 }], country: 'IT' });
    const cart = { 'cassa-cart': String(created.token) };
    const filled = await this.#write('POST', '/v1/cart/lines', cart, { sku: this.#anySku(), quantity: 1 });
    const service = filled.delivery.options[0].service;
    const quoted = await this.#write('PUT', '/v1/cart/destination', cart, { country: 'IT', postalCode: '20121', service, payment: 'card' });
    const checkout = await this.#write('POST', '/v1/checkouts', cart, this.#order(quoted.shown, service));
    await this.#payByCard(checkout.action.clientSecret);
    const placing = performance.now();
    const placed = await this.#write(
      'POST',
      `/v1/checkouts/${checkout.id}/confirm`,
      { 'cassa-checkout': String(checkout.token) },
      undefined,
    );
    const ended = performance.now();
    if (!placed.order) throw new Error(`No order: ${JSON.stringify(placed)}`);
    return { orderId: placed.order.id, journeyMs: ended - started, placeMs: ended - placing };
  }

  #order(shown: string, service: string): unknown {
    return {
      shown,
      contact: { email: 'ada@example.com' },
      shippingAddress: address,
      service,
      payment: 'card',
      consents: { age: true },
      returnUrl: this.#shop.page,
    };
  }

  async #payByCard(clientSecret: string): Promise<void> {
    parse(await ask(this.#shop.payPort, 'POST', '/v1/payments/confirm', {}, { clientSecret, number: '4242424242424242' }));
  }

  async #write(method: string, path: string, headers: Record<string, string>, body: unknown) {
    const all = {
      ...headers,
      'cassa-key': this.#shop.publishableKey,
      'idempotency-key': randomUUID(),
      'accept-language': 'it',
      origin: new URL(this.#shop.page).origin,
    };
    return parse(await ask(this.#shop.apiPort, method, path, all, body));
  }

  #anySku(): string {
    return this.#shop.skus[Math.floor(Math.random() * this.#shop.skus.length)]!;
  }
}

// eslint-disable-next-line typescript/no-explicit-any -- a shopper reads answers as a browser does, untyped
function parse({ status, body }: Answer): any {
  if (status >= 300) throw new Error(`${status} ${body}`);
  return JSON.parse(body);
}
