import { randomUUID } from 'node:crypto';
import type { CartWire } from '../carts/carts.wire.ts';
import { SandboxBank } from '../payments/sandbox/sandbox-bank.ts';
import { shopOrigin, type Called, type TestApi } from '../test-api.ts';
import type { ShopWire } from '../shops/shops.wire.ts';
import type { CheckoutWire } from './checkouts.wire.ts';

export interface StartedCheckout {
  readonly id: string;
  readonly token: string;
  readonly wire: CheckoutWire;
  readonly paymentRef: string;
}

/** Plays a shopper against the API, and the bank the shopper pays with. */
export class TestShopper {
  readonly bank: SandboxBank;
  country = 'IT';
  language = 'it';

  constructor(readonly api: TestApi) {
    this.bank = new SandboxBank(api.database.db, undefined, api.deps.now);
  }

  async cart(...lines: { sku: string; quantity?: number; personalisation?: string }[]): Promise<CartWire & { token: string }> {
    const { body } = await this.api.call('POST', '/v1/carts', { body: { lines, country: this.country }, language: this.language });
    return body;
  }

  /** A body that would place an order of this cart, but for the consents. */
  order(cart: CartWire, changes: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      shown: cart.shown,
      contact: { email: 'anna@example.com', phone: '+39 055 123456' },
      shippingAddress: {
        name: 'Anna Rossi',
        line1: 'Via Roma 1',
        postalCode: '50019',
        city: 'Sesto Fiorentino',
        region: 'FI',
        country: this.country,
      },
      service: 'standard',
      payment: 'card',
      returnUrl: `${shopOrigin}/checkout`,
      ...changes,
    };
  }

  /** Starts a checkout with every consent the shop asks for, unless the body says otherwise. */
  async start(cart: { token: string }, body: Record<string, unknown>, key: string = randomUUID()): Promise<Called> {
    const shop = await this.api.call<ShopWire>('GET', '/v1/shop');
    const consents = Object.fromEntries(shop.body.consents.map(({ id }) => [id, true]));
    return this.api.call('POST', '/v1/checkouts', { body: { consents, ...body }, cart: cart.token, key, language: this.language });
  }

  /** Fills a cart and starts its checkout, which must succeed. */
  async startedWith(sku: string, changes: Record<string, unknown> = {}, quantity = 1): Promise<StartedCheckout> {
    return this.started(await this.cart({ sku, quantity }), changes);
  }

  async started(cart: CartWire & { token: string }, changes: Record<string, unknown> = {}): Promise<StartedCheckout> {
    // A payment method or service may change the quote; a page shows the new one before it orders.
    let { status, body, text } = await this.start(cart, this.order(cart, changes));
    if (body.code === 'quote-changed') ({ status, body, text } = await this.start(cart, this.order(body.cart, changes)));
    if (status !== 201) throw new Error(text);
    const { payment_ref } = await this.api.database.db
      .selectFrom('checkouts')
      .select('payment_ref')
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    return { id: body.id, token: body.token, wire: body, paymentRef: payment_ref! };
  }

  confirm({ id, token }: Pick<StartedCheckout, 'id' | 'token'>, key: string = randomUUID()): Promise<Called<CheckoutWire>> {
    return this.api.call('POST', `/v1/checkouts/${id}/confirm`, { key, language: this.language, headers: { 'Cassa-Checkout': token } });
  }

  read({ id, token }: Pick<StartedCheckout, 'id' | 'token'>): Promise<Called<CheckoutWire>> {
    return this.api.call('GET', `/v1/checkouts/${id}`, { language: this.language, headers: { 'Cassa-Checkout': token } });
  }

  /** From an empty cart to a confirmed order by card. */
  async orderByCard(sku: string, changes: Record<string, unknown> = {}): Promise<{ checkout: StartedCheckout; wire: CheckoutWire }> {
    const checkout = await this.startedWith(sku, changes);
    await this.bank.payByCard(checkout.paymentRef, '4242 4242 4242 4242');
    return { checkout, wire: (await this.confirm(checkout)).body };
  }

  async stock(sku: string): Promise<number> {
    const { stock } = await this.api.database.db.selectFrom('variants').select('stock').where('sku', '=', sku).executeTakeFirstOrThrow();
    return stock;
  }
}
