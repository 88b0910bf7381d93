import { randomUUID } from 'node:crypto';
import { expect, inject } from 'vitest';
import { readCatalog } from '../../demo/catalog/catalog-file.ts';
import { putProduct } from '../../demo/catalog/put-product.ts';

/** How many orders a shop has from this address, asked from behind the counter. */
export async function ordersOf(merchant: string, email: string): Promise<number> {
  const { orders } = (await asMerchant(merchant, 'GET', '/orders?limit=100')) as { orders: { email: string }[] };
  return orders.filter((order) => order.email === email).length;
}

/** Raises a product's price while shoppers are looking at it. `by` in minor units. */
export async function raisePrice(merchant: string, handle: string, by: number): Promise<void> {
  const catalog = readCatalog(merchant);
  const product = catalog.products.find((each) => each.handle === handle)!;
  await asMerchant(merchant, 'PUT', `/products/${handle}`, putProduct({ ...product, price: product.price + by }, catalog, Date.now()));
}

/** Accepts an order, ships all of it and has it delivered, now. @param number as printed on its page */
export async function deliver(merchant: string, number: string): Promise<void> {
  const { id } = await orderNamed(merchant, number);
  await asMerchant(merchant, 'POST', `/orders/${id}/moves`, { event: 'accepted' });
  const parcel = (await asMerchant(merchant, 'POST', `/orders/${id}/parcels`, { carrier: 'Poste', tracking: 'RB123' })) as { id: string };
  await asMerchant(merchant, 'POST', `/parcels/${parcel.id}/events`, { kind: 'delivered' });
}

/** Takes in what came back of an order, finds it as it left, and pays what is owed for it. */
export async function settleReturn(merchant: string, number: string): Promise<void> {
  const { returns } = await orderNamed(merchant, number);
  for (const { id, lines } of returns) {
    await asMerchant(merchant, 'POST', `/returns/${id}/reception`, {});
    await asMerchant(merchant, 'POST', `/returns/${id}/assessment`, { lines: lines.map(({ line }) => ({ line, lossBps: 0 })) });
    await asMerchant(merchant, 'POST', `/returns/${id}/refund`, {});
  }
}

interface CountedOrder {
  readonly id: string;
  readonly number: string;
  readonly returns: readonly { readonly id: string; readonly lines: readonly { readonly line: string }[] }[];
}

async function orderNamed(merchant: string, number: string): Promise<CountedOrder> {
  const { orders } = (await asMerchant(merchant, 'GET', '/orders?limit=100')) as { orders: CountedOrder[] };
  return orders.find((order) => order.number.replace(/\s/g, '') === number.replace(/\s/g, ''))!;
}

async function asMerchant(merchant: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const { api, shops } = inject('demo');
  const answer = await fetch(`${api}/v1/merchant${path}`, {
    method,
    headers: { authorization: `Bearer ${shops[merchant]!.secretKey}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
  return answer.json();
}
