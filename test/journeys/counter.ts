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

async function asMerchant(merchant: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const { api, shops } = inject('demo');
  const answer = await fetch(`${api}/v1/merchant${path}`, {
    method,
    headers: { authorization: `Bearer ${shops[merchant]!.secretKey}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(answer.status, `${method} ${path}`).toBe(200);
  return answer.json();
}
