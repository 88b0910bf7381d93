import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestDeadlines } from '../deadlines/test-deadlines.ts';
import type { PlacedOrder } from '../returns/test-returns.ts';
import { TestClaims } from './test-claims.ts';

let claims: TestClaims;
let clocks: TestDeadlines;
beforeAll(async () => {
  claims = await TestClaims.open('backboneprostore');
  clocks = new TestDeadlines(claims.shop);
});
afterAll(() => claims.shop.stop());

async function delivered(goods: Parameters<TestClaims['shop']['order']>[0]['goods']): Promise<PlacedOrder> {
  const order = await claims.shop.order({ goods, placedAt: '2026-10-20T09:00:00+02:00', deliveredAt: '2026-10-28T11:00:00+01:00' });
  claims.shop.at('2026-11-02T10:00:00+01:00');
  return order;
}

/** Brings the price of a piece of a line down, after a replacement that came to nothing. */
async function reduce(order: PlacedOrder, line: number, reducedBps: number): Promise<void> {
  const claim = await claims.report(order, { kind: 'defect', lines: claims.units(order, 1, line), wanted: 'replacement' });
  await claims.tell(order, claim, { event: 'failed', failure: 'refused' });
  await claims.choose(order, claim, 'priceReduction');
  expect((await claims.desk(claim, { event: 'reduced', reducedBps })).status).toBe(200);
  await claims.shop.pay();
}

async function withdrawAndPay(order: PlacedOrder, line: number) {
  const { shop } = claims;
  const { id } = await shop.withdraw(order, claims.units(order, 1, line));
  await shop.desk(id, 'refund');
  await shop.desk(id, 'reception');
  await shop.pay();
  return shop.read(id);
}

test('a price that comes down leaves a piece of the same line that went back before as it was', async () => {
  const { shop } = claims;
  const order = await delivered({ A: { price: 5000, quantity: 2 } });
  const first = await withdrawAndPay(order, 0);
  expect(first).toMatchObject({ state: 'resolved', refund: { total: { amount: 5000 } } });
  await reduce(order, 0, 3000);
  expect(await shop.read(first.id)).toMatchObject({ state: 'resolved', refund: { total: { amount: 5000 } }, overpaid: { amount: 0 } });
  const second = await withdrawAndPay(order, 0);
  expect(second.refund!.total.amount).toBe(3500);
  expect(await shop.givenBack(order)).toBe(10_000);
});

test('a price that comes down does not change the delivery that came back with other goods', async () => {
  const { shop } = claims;
  const order = await delivered({ A: 4000, B: 3000 });
  const b = await withdrawAndPay(order, 1);
  expect(b.refund!.total.amount).toBe(3296);
  await reduce(order, 0, 5000);
  expect(await shop.read(b.id)).toMatchObject({ state: 'resolved', payable: { amount: 0 }, refund: { total: { amount: 3296 } } });
  expect((await withdrawAndPay(order, 0)).refund!.total.amount).toBe(2394);
  expect(await shop.givenBack(order)).toBe(7690);
});

test('pieces that were withdrawn from leave nothing to choose, and the merchant can close what was reported', async () => {
  const order = await delivered({ A: 4000, B: 3000 });
  const claim = await claims.report(order, { kind: 'defect', wanted: 'replacement' });
  expect((await claims.desk(claim, { event: 'closed', text: 'No' })).body.code).toBe('claim-stands');
  await withdrawAndPay(order, 0);
  expect(await claims.read(claim)).toMatchObject({ state: 'remedyChosen', remedies: [], next: [] });
  expect((await claims.choose(order, claim, 'repair')).body.code).toBe('nothing-to-claim');
  expect((await claims.desk(claim, { event: 'closed', text: 'La merce è tornata' })).body.state).toBe('closed');
});

test('whoever chose a remedy with the report is to be answered all the same, also where the merchant wrote it down', async () => {
  const { shop } = claims;
  const order = await delivered({ A: 4000 });
  const claim = await claims.report(order, { kind: 'defect', wanted: 'replacement' });
  expect(await clocks.kept(order, 'claimReply')).toMatchObject({ state: 'running', lastDay: '2026-11-16' });
  await claims.desk(claim, { event: 'answered', text: 'La mandiamo domani' });
  expect(await clocks.kept(order, 'claimReply')).toMatchObject({ state: 'met' });

  const logged = await delivered({ A: 4000 });
  const body = { kind: 'defect', lines: claims.units(logged), description: 'Per telefono', channel: 'phone', wanted: 'replacement' };
  const { status, text } = await shop.api.call('POST', `/v1/merchant/orders/${logged.id}/claims`, { body });
  expect(status, text).toBe(201);
  expect(await clocks.kept(logged, 'claimReply')).toMatchObject({ state: 'running' });

  const dropped = await delivered({ A: 4000 });
  const nothing = await claims.report(dropped, { kind: 'defect', wanted: 'replacement' });
  await claims.tell(dropped, nothing, { event: 'dropped' });
  expect(await clocks.kept(dropped, 'claimReply')).toMatchObject({ state: 'met' });
});

test('whoever does not agree with an answer is to be answered again', async () => {
  const { shop } = claims;
  const order = await delivered({ A: 4000 });
  const claim = await claims.report(order, { kind: 'defect' });
  const evidence = [await claims.photo(order, 'merchant')];
  await claims.desk(claim, { event: 'unfounded', text: 'Nessun difetto', evidence });
  expect(await clocks.kept(order, 'claimReply')).toMatchObject({ state: 'met', lastDay: '2026-11-16' });
  shop.at('2026-11-17T10:00:00+01:00');
  await claims.tell(order, claim, { event: 'contested', text: 'Si vede bene' });
  expect(await clocks.kept(order, 'claimReply')).toMatchObject({ state: 'running', lastDay: '2026-12-01' });
  expect((await claims.read(claim)).reply.answerBy!.iso).toBe('2026-12-01');
  await claims.desk(claim, { event: 'answered', text: 'Guardiamo ancora' });
  expect(await clocks.kept(order, 'claimReply')).toMatchObject({ state: 'met' });
});
