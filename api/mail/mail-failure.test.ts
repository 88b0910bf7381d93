import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailFailure } from './mail-failure.ts';
import { createMailer, type Mailer } from './mailer.ts';
import { openTestInbox, type TestInbox } from './test-inbox.ts';

let inbox: TestInbox;
let mailer: Mailer;
beforeAll(async () => {
  inbox = await openTestInbox();
  mailer = createMailer(inbox.url);
});
afterAll(async () => {
  mailer.close();
  await inbox.close();
});

const content = { language: 'it', shop: 'Bottega', subject: 'S', preview: 'P', heading: 'H', intro: [], blocks: [], footer: [] } as const;

/** What becomes of a mail to this address. */
async function failureOf(through: Mailer, to: string) {
  const from = { name: 'Bottega', address: 'shop@example.com' };
  try {
    await through.send({ to, from, messageId: '<a@example.com>', date: new Date(), content, attachments: [] });
    return null;
  } catch (error) {
    return mailFailure(error);
  }
}

test('a no for good is the end, a no for now is not, and neither names anybody', async () => {
  inbox.refuseRecipient('gone@example.com', 550);
  inbox.refuseRecipient('full@example.com', 452);
  expect(await failureOf(mailer, 'gone@example.com')).toEqual({ bounced: true, code: '550 5.1.1' });
  expect(await failureOf(mailer, 'full@example.com')).toEqual({ bounced: false, code: '452 4.1.1' });
  expect(await failureOf(mailer, 'anna@example.com')).toBeNull();
});

test('a server may also judge once it has read the mail', async () => {
  inbox.refuse(1, 554);
  expect(await failureOf(mailer, 'anna@example.com')).toEqual({ bounced: true, code: '554' });
  inbox.refuse(1);
  expect(await failureOf(mailer, 'anna@example.com')).toEqual({ bounced: false, code: '450' });
});

test('a server that is not there, or does not take us, is no bounce', async () => {
  const closed = createMailer('smtp://127.0.0.1:1');
  expect(await failureOf(closed, 'anna@example.com')).toEqual({ bounced: false, code: expect.stringMatching(/^E[A-Z]+$/) });
  closed.close();
  expect(mailFailure({ responseCode: 535, command: 'AUTH PLAIN', response: '535 5.7.8 no' })).toEqual({
    bounced: false,
    code: '535 5.7.8',
  });
  expect(mailFailure({ responseCode: 550, command: 'MAIL FROM', response: '550 5.7.1 no' })).toMatchObject({ bounced: false });
  expect(mailFailure(new TypeError('x'))).toEqual({ bounced: false, code: 'unknown' });
});
