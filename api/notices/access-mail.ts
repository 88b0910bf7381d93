import { paragraphs, toShopper, type ComposedMail, type MailScene } from './mail-scene.ts';
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

function papersOf({ profile, language, now, withdrawalPage }: MailScene): Papers {
  return { attaches: new Set(), profile, language, situation: { at: now, withdrawalPage } };
}
