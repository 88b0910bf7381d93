import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestClaims } from '../claims/test-claims.ts';
import type { TestReturns } from '../returns/test-returns.ts';

let claims: TestClaims;
let shop: TestReturns;
beforeAll(async () => {
  claims = await TestClaims.open('restelli');
  shop = claims.shop;
});
afterAll(() => shop.stop());

/** An order with a parcel, a statement, a return, a refund and a claim. */
async function eventfulOrder(): Promise<void> {
  const order = await shop.order({ goods: { A: 3000, B: 4000 }, placedAt: '2026-10-20T09:00:00Z', deliveredAt: '2026-10-28T11:00:00Z' });
  shop.at('2026-11-02T09:00:00Z');
  const { id } = await shop.withdraw(order, [{ line: order.lines[0]!, quantity: 1 }]);
  await shop.desk(id, 'reception');
  await shop.desk(id, 'refund');
  await shop.ask(order, 'erasure');
  await claims.report(order, { kind: 'defect', lines: claims.units(order, 1, 1), attachments: [await claims.photo(order)] });
}

/** Statements that a page of each of the merchant's lists takes, and how many rows it has. */
async function pages(): Promise<Record<string, { readonly statements: number; readonly rows: number }>> {
  const { api } = shop;
  const counted: Record<string, { statements: number; rows: number }> = {};
  for (const list of ['orders', 'returns', 'claims', 'refunds', 'withdrawals']) {
    api.deps.shops.forget();
    await api.call('GET', '/v1/merchant/links');
    api.database.statements.length = 0;
    const { body } = await api.call<Record<string, unknown[]>>('GET', `/v1/merchant/${list}`);
    counted[list] = { statements: api.database.statements.length, rows: body[list]!.length };
  }
  return counted;
}

test('a page of a merchant’s list takes as many statements for many rows as for one', async () => {
  await eventfulOrder();
  const one = await pages();
  for (const _ of [1, 2, 3]) await eventfulOrder();
  const many = await pages();
  for (const [list, { statements, rows }] of Object.entries(many)) {
    expect({ list, rows, statements }).toEqual({ list, rows: one[list]!.rows * 4, statements: one[list]!.statements });
  }
  expect(many['orders']!.statements).toBeLessThanOrEqual(3);
});

const listed = ['orders', 'returns', 'claims', 'refunds', 'withdrawals', 'notices?state=unsent', 'erasures'];

test.each(listed)('the list of %s is read page by page, newest first, each entry once', async (list) => {
  const [path, query = ''] = list.split('?');
  const read = async (more: string) => (await shop.api.call('GET', `/v1/merchant/${path}?${query}&${more}`)).body;
  type Entry = { id?: string; orderId?: string };
  const all: Entry[] = (await read('limit=100'))[path!];
  const paged: Entry[] = [];
  const sizes = [];
  const cursors: [given: string, last: string | undefined][] = [];
  for (let before: string | null = ''; before !== null;) {
    const body = await read(`limit=3${before && `&before=${before}`}`);
    paged.push(...body[path!]);
    sizes.push(body[path!].length);
    before = body.nextBefore;
    if (before !== null) cursors.push([before, paged.at(-1)!.id ?? paged.at(-1)!.orderId]);
  }
  expect(all.length).toBeGreaterThan(3);
  expect(paged).toEqual(all);
  expect(sizes).not.toContain(0);
  for (const [given, last] of cursors) expect(given).toBe(last);
});

test('late pages of a filtered list are as full as early ones', async () => {
  const states = (query: string) =>
    shop.api
      .call('GET', `/v1/merchant/returns?${query}`)
      .then(({ body }) => body as { returns: { state: string }[]; nextBefore: string | null });
  const first = await states('limit=1&state=received');
  const [state] = first.returns.length > 0 ? ['received'] : ['resolved'];
  for (let before: string | null = ''; before !== null;) {
    const page = await states(`limit=1&state=${state}${before && `&before=${before}`}`);
    expect(page.returns.map((each) => each.state)).toEqual([state]);
    before = page.nextBefore;
  }
});
