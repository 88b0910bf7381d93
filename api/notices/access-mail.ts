import { noticeOwed, type NoticeStep } from '../../policy/index.ts';
import { paragraphs, toShopper, type ComposedMail, type MailScene } from './mail-scene.ts';
import { sellerBlock } from './mail-sender.ts';
import { noticeWords } from './notice-words.ts';
import type { Papers } from './papers.ts';

export interface OrderAccessMail extends MailScene {
  /** Order number. */
  readonly number: string;
  /** Opens the order once. */
  readonly link: string;
}

/** The one-time link into an order. */
export function orderAccessMail(mail: OrderAccessMail): ComposedMail {
  const { merchant, language, number, link } = mail;
  const { label, orderAccess, sentence } = noticeWords(language);
  const content = toShopper(mail, orderAccess({ number, shop: merchant.name }), [
    { kind: 'link', label: label.enter, href: link, primary: true },
    ...paragraphs(undefined, sentence.linkOnce, sentence.notYou),
  ]);
  return { content, papers: papersOf(mail) };
}

/** An account was opened or closed. */
export function accountMail(step: 'accountCreated' | 'accountClosed', mail: MailScene): ComposedMail {
  const { merchant, profile, language } = mail;
  const words = noticeWords(language);
  const seller = sellerBlock(profile, language);
  const content = toShopper(mail, words[step]({ shop: merchant.name }), [
    ...paragraphs(undefined, step === 'accountClosed' && words.sentence.accountKeeps),
    ...(seller ? [seller] : []),
  ]);
  return { content, papers: papersOf(mail, step) };
}

function papersOf({ profile, language, now, withdrawalPage }: MailScene, ...steps: readonly NoticeStep[]): Papers {
  const attaches = new Set(steps.flatMap((step) => noticeOwed(profile, step).value?.attaches ?? []));
  return { attaches, profile, language, situation: { at: now, withdrawalPage } };
}
