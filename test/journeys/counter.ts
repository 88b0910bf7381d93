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

const instantAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/**
 * Accepts an order, ships all of it and has it delivered.
 *
 * @param number as printed on its page
 * @param daysAgo when it came; 0 is now
 */
export async function deliver(merchant: string, number: string, daysAgo = 0): Promise<void> {
  const { id } = await orderNamed(merchant, number);
  await asMerchant(merchant, 'POST', `/orders/${id}/moves`, { event: 'accepted' });
  const parcel = (await asMerchant(merchant, 'POST', `/orders/${id}/parcels`, { carrier: 'Poste', tracking: 'RB123' })) as { id: string };
  const came = { kind: 'delivered', ...(daysAgo > 0 && { at: instantAgo(daysAgo) }) };
  await asMerchant(merchant, 'POST', `/parcels/${parcel.id}/events`, came);
}

/**
 * Delivers an order just so long ago that nobody can withdraw from it any more: a last day that is none to work on is carried over to the
 * next, so how long that is depends on today.
 */
export async function deliverTooLongAgo(merchant: string, number: string): Promise<void> {
  for (let daysAgo = 15; daysAgo < 30; daysAgo += 1) {
    if (daysAgo === 15) await deliver(merchant, number, daysAgo);
    const { parcels, lines } = await orderNamed(merchant, number);
    if (lines.every(({ withdrawal }) => !withdrawal.possible)) return;
    await asMerchant(merchant, 'POST', `/parcels/${parcels[0]!.id}/events`, { kind: 'delivered', at: instantAgo(daysAgo + 1) });
  }
  throw new Error(`${number} can be withdrawn from for a month`);
}

/** What somebody found wrong with goods that came back. */
export interface Finding {
  /** Loss of value, basis points. */
  readonly lossBps: number;
  readonly note: string;
}

/** Takes in what came back of an order, looks at it, and pays what is owed for it. @param finding absent: it is as it left */
export async function settleReturn(merchant: string, number: string, finding?: Finding): Promise<void> {
  const { returns } = await orderNamed(merchant, number);
  for (const { id, lines } of returns) {
    await asMerchant(merchant, 'POST', `/returns/${id}/reception`, {});
    const found = finding ? { ...finding, unmet: ['unworn'] } : { lossBps: 0 };
    await asMerchant(merchant, 'POST', `/returns/${id}/assessment`, { lines: lines.map(({ line }) => ({ line, ...found })) });
    await asMerchant(merchant, 'POST', `/returns/${id}/refund`, {});
  }
}

/** Pays what is owed for goods of an order that never left. */
export async function payForUnsent(merchant: string, number: string): Promise<void> {
  const { returns } = await orderNamed(merchant, number);
  for (const { id } of returns) await asMerchant(merchant, 'POST', `/returns/${id}/refund`, {});
}

/** Does something about the one return of an order. @param step the last part of its path */
export async function stepReturn(merchant: string, number: string, step: string, body: unknown = {}): Promise<void> {
  const { returns } = await orderNamed(merchant, number);
  await asMerchant(merchant, 'POST', `/returns/${returns[0]!.id}/${step}`, body);
}

/** A statement of withdrawal as the merchant reads it. */
export interface CountedStatement {
  readonly id: string;
  readonly task: boolean;
  readonly reading: { readonly match: string; readonly orderId: string | null; readonly timely: string | null } | null;
}

/** Waits until the books have been asked about a statement. @param receiptId as printed on its receipt */
export async function readStatement(merchant: string, receiptId: string): Promise<CountedStatement> {
  let found: CountedStatement | undefined;
  const look = async () => {
    found = (await asMerchant(merchant, 'GET', `/withdrawals/${receiptId}`)) as CountedStatement;
    return found.reading;
  };
  await expect.poll(look, { message: `a reading of ${receiptId}` }).not.toBeNull();
  return found!;
}

/** A report as the merchant reads it. */
export interface CountedClaim {
  readonly id: string;
  readonly kind: string;
  readonly orderNumber: string;
  readonly description: string;
  readonly chosen: string | null;
  readonly attachments: readonly { readonly url: string; readonly type: string }[];
}

/** What was reported about an order. */
export async function claimsOf(merchant: string, number: string): Promise<readonly CountedClaim[]> {
  const { claims } = (await asMerchant(merchant, 'GET', '/claims?limit=100')) as { claims: readonly CountedClaim[] };
  return claims.filter(({ orderNumber }) => orderNumber === number);
}

/** Says something about a report. */
export async function stepClaim(merchant: string, { id }: CountedClaim, event: object): Promise<void> {
  await asMerchant(merchant, 'POST', `/claims/${id}/events`, event);
}

interface CountedOrder {
  readonly id: string;
  readonly number: string;
  readonly lines: readonly { readonly withdrawal: { readonly possible: boolean } }[];
  readonly parcels: readonly { readonly id: string }[];
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
  const said = await answer.text();
  expect(answer.ok, `${method} ${path}: ${answer.status} ${said}`).toBe(true);
  return JSON.parse(said);
}
