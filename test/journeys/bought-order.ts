import { randomUUID } from 'node:crypto';
import { expect, inject } from 'vitest';
import { readCatalog } from '../../demo/catalog/catalog-file.ts';
import { putProduct } from '../../demo/catalog/put-product.ts';

/** An order as whoever bought it knows it. */
export interface BoughtOrder {
  readonly id: string;
  /** As printed on its page. */
  readonly number: string;
  readonly email: string;
  /** Fragment of the order's link. */
  readonly key: string;
  /** What was paid, minor units. */
  readonly total: number;
  /** The payment's reference at the bank. */
  readonly payment: string;
}

interface Basket {
  readonly product: string;
  readonly quantity?: number;
}

const address = { name: 'Ada Rossi', line1: 'Via Garibaldi 1', postalCode: '20121', city: 'Milano', region: 'MI', country: 'IT' };

/**
 * Buys as the shop's own page does, in its calls, for stories that begin after the sale.
 *
 * @param language of the mails
 */
export async function buy(merchant: string, basket: readonly Basket[], language = 'it'): Promise<BoughtOrder> {
  const { api, pay, shops } = inject('demo');
  const { origin, publishableKey } = shops[merchant]!;
  const email = `ada.${randomUUID().slice(0, 8)}@example.com`;
  const ask = async (url: string, method: string, headers: Record<string, string>, body?: unknown) => {
    const answer = await fetch(url, {
      method,
      headers: {
        'cassa-key': publishableKey,
        'idempotency-key': randomUUID(),
        'accept-language': language,
        'content-type': 'application/json',
        origin,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expect(answer.ok, `${method} ${url}: ${answer.status} ${text}`).toBe(true);
    return JSON.parse(text);
  };
  const catalog = readCatalog(merchant);
  const lines = basket.map(({ product, quantity = 1 }) => {
    const found = catalog.products.find(({ handle }) => handle === product)!;
    return { sku: putProduct(found, catalog, Date.now()).variants[0]!.sku, quantity };
  });
  const { consents } = await ask(`${api}/v1/shop`, 'GET', {});
  const { token } = await ask(`${api}/v1/carts`, 'POST', {}, { lines, country: 'IT' });
  const cart = { 'cassa-cart': token };
  const { delivery } = await ask(`${api}/v1/cart`, 'GET', cart);
  const { service } = delivery.options[0];
  const to = { country: 'IT', region: 'MI', postalCode: address.postalCode, service, payment: 'card' };
  const { shown } = await ask(`${api}/v1/cart/destination`, 'PUT', cart, to);
  const checkout = await ask(`${api}/v1/checkouts`, 'POST', cart, {
    shown,
    contact: { email },
    shippingAddress: address,
    service,
    payment: 'card',
    consents: Object.fromEntries(consents.map(({ id }: { id: string }) => [id, true])),
    returnUrl: `${origin}/checkout`,
  });
  const { clientSecret } = checkout.action;
  await ask(`${pay}/v1/payments/confirm`, 'POST', {}, { clientSecret, number: '4242424242424242' });
  const { order, orderToken } = await ask(`${api}/v1/checkouts/${checkout.id}/confirm`, 'POST', { 'cassa-checkout': checkout.token });
  const { id, number, total } = order;
  return { id, number, email, key: `${id}.${orderToken}`, total: total.amount, payment: clientSecret.split('_secret_')[0] };
}
