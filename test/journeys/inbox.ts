import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';

interface Received {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** Subjects of all mails to an address so far. */
export async function mailsTo(address: string): Promise<readonly string[]> {
  const mails = (await (await fetch(`${inject('demo').inbox}/mails.json`)).json()) as Received[];
  return mails.filter(({ to }) => to.includes(address)).map(({ subject }) => subject);
}

/** Waits for a mail to this address that mentions a text, and opens it in the demo's inbox. @returns its whole text */
export function readMail(page: Page, to: string, mentioning: string): Promise<string> {
  return open(page, to, mentioning, ({ subject, text }) => `${subject} ${text}`.includes(mentioning));
}

/** The same for a mail whose subject says so. */
export function readMailTitled(page: Page, to: string, title: string): Promise<string> {
  return open(page, to, title, ({ subject }) => plain(subject).includes(plain(title)));
}

/** Non-breaking spaces are spaces. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

async function open(page: Page, to: string, about: string, is: (mail: Received) => boolean): Promise<string> {
  const { inbox } = inject('demo');
  let mail: Received | undefined;
  const find = async () => {
    const mails = (await (await fetch(`${inbox}/mails.json`)).json()) as Received[];
    mail = mails.find((each) => each.to.includes(to) && is(each));
    return mail !== undefined;
  };
  await expect.poll(find, { timeout: 20_000, message: `a mail to ${to} about ${about}` }).toBe(true);
  await page.goto(`${inbox}/mails/${mail!.id}`);
  return page.locator('pre').innerText();
}
