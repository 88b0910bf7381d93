import { afterAll, beforeAll, expect, test } from 'vitest';
import { camtFile, TestBank, type TransferOrder } from '../bank/test-bank.ts';

let bank: TestBank;
beforeAll(async () => {
  bank = await TestBank.start();
});
afterAll(() => bank.api.stop());

async function unavailable({ order }: TransferOrder): Promise<{ whole: boolean; refund: { amount: number } }> {
  const units = order.lines.map(({ id, quantity }) => ({ line: id, quantity }));
  const { status, body, text } = await bank.api.call('POST', `/v1/merchant/orders/${order.id}/unavailability`, { body: { units } });
  expect(status, text).toBe(200);
  return body;
}
const owed = async ({ order }: TransferOrder) =>
  (await bank.refunds()).filter((each) => each.order_id === order.id).map(({ amount }) => amount);

test('of an order that was paid in part, and for less, no more is said to go back than came in', async () => {
  const placed = await bank.ordered();
  await bank.import(camtFile([{ amount: 5000, text: placed.order.number, reference: 'half' }]));
  const entry = (await bank.openEntries()).find((each) => each.order?.number === placed.order.number);
  await bank.resolve(entry!.id, { as: 'acceptShort', order: placed.order.number });
  expect(await unavailable(placed)).toMatchObject({ whole: true, refund: { amount: 5000 } });
  expect(await owed(placed)).toEqual([5000]);
});

test('of one that was not paid, nothing', async () => {
  const placed = await bank.ordered();
  expect(await unavailable(placed)).toMatchObject({ whole: true, refund: { amount: 0 } });
  expect(await owed(placed)).toEqual([]);
});
