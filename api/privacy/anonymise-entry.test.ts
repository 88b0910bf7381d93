import { afterAll, beforeAll, expect, test } from 'vitest';
import { camtFile, TestBank } from '../bank/test-bank.ts';
import { sweepPrivacy } from './sweep-privacy.ts';

let bank: TestBank;
beforeAll(async () => {
  bank = await TestBank.start();
});
afterAll(() => bank.api.stop());

const payer = async (id: string) => {
  const { body } = await bank.api.call('GET', '/v1/merchant/bank/entries');
  return body.entries.find((entry: { id: string }) => entry.id === id).payer.name;
};
const sweepAt = async (now: string) => {
  bank.clock = now;
  // On two servers at once.
  await Promise.all([sweepPrivacy(bank.api.deps), sweepPrivacy(bank.api.deps)]);
};

test('money that was no order’s and went back says no more whose it was once its records’ day is over', async () => {
  bank.clock = '2026-11-16T10:00:00.000Z';
  const { body } = await bank.import(
    camtFile([
      { amount: 4200, text: 'regalo', name: 'Rossi Anna' },
      { amount: 4300, text: 'regalo', name: 'Bianchi Bruno' },
    ]),
  );
  const [back, owed] = body.entries.map(({ id }) => id!);
  const refundIds = [];
  for (const id of [back!, owed!]) refundIds.push((await bank.resolve(id, { as: 'refund' })).body.refundId);
  expect((await bank.api.call('POST', `/v1/merchant/refunds/${refundIds[0]}/paid`, { body: {} })).status).toBe(200);
  await sweepAt('2036-11-16T12:00:00.000Z');
  expect([await payer(back!), await payer(owed!)]).toEqual(['Rossi Anna', 'Bianchi Bruno']);
  await sweepAt('2036-11-17T12:00:00.000Z');
  expect([await payer(back!), await payer(owed!)], 'who is still to be paid is known').toEqual([null, 'Bianchi Bruno']);
  const audited = await bank.api.database.db.selectFrom('audit').select('subject').where('verb', '=', 'anonymiseEntry').execute();
  expect(audited).toEqual([{ subject: back }]);
});
