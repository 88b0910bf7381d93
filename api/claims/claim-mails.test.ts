import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { openTestInbox, type TestInbox } from '../mail/test-inbox.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { TestClaims } from './test-claims.ts';

let claims: TestClaims;
let inbox: TestInbox;
let mailer: Mailer;
beforeAll(async () => {
  claims = await TestClaims.open('impronta');
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
  await claims.shop.stop();
});

/** Mails that came in the meantime, by recipient. */
async function mails(): Promise<{ to: string; subject: string; text: string }[]> {
  const before = inbox.mails.length;
  while (await sendNotices(claims.shop.api.deps, mailer));
  return inbox.mails.slice(before).map(({ to, subject, text }) => ({ to: to![0]!.address!, subject: subject!, text: text! }));
}

test('a claim is followed by mail from report to money, and the money is what was shown', async () => {
  const order = await claims.shop.order({
    goods: { A: { price: 1999, quantity: 2 }, B: 2000 },
    payment: 'card',
    placedAt: '2026-10-28T09:00:00+01:00',
    deliveredAt: '2026-11-02T11:00:00+01:00',
  });
  await mails();
  claims.shop.at('2026-11-20T10:00:00+01:00');
  const claim = await claims.report(order, { kind: 'defect', wanted: 'repair', description: 'La cucitura <b>cede</b>' });
  const reported = await mails();
  expect(reported.map(({ to }) => to).sort()).toEqual(['anna@example.com', expect.stringMatching(/^merchant@/)]);
  for (const { text } of reported) expect(text).toContain('La cucitura <b>cede</b>');

  await claims.desk(claim, { event: 'failed', failure: 'announcedFailure', text: 'Non si ripara più' });
  const [answered] = await mails();
  expect(answered).toMatchObject({ to: 'anna@example.com', text: expect.stringContaining('Non si ripara più') });

  const { body: shown } = await claims.choose(order, claim, 'termination');
  const { refund } = shown.remedies.find(({ remedy }: any) => remedy === 'termination');
  const { delivery } = (await claims.shop.api.call('GET', `/v1/orders/${order.id}`, { headers: { 'Cassa-Order': order.token } })).body;
  expect(delivery.fee.amount).toBeGreaterThan(0);
  const parts = Math.round((delivery.fee.amount * 1999) / 5998);
  expect(Math.abs(refund.amount - 1999 - parts)).toBeLessThanOrEqual(1);
  await claims.desk(claim, { event: 'terminated' });
  await claims.shop.pay();
  const paid = (await mails()).filter(({ to }) => to === 'anna@example.com');
  expect(paid.some(({ subject, text }) => `${subject} ${text}`.includes(refund.text))).toBe(true);
  expect(await claims.shop.givenBack(order)).toBe(refund.amount);
  const unsent = await claims.shop.api.database.db.selectFrom('notices').select('step').where('sent_at', 'is', null).execute();
  expect(unsent).toEqual([]);
});
