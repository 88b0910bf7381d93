import type { Profile } from '../../policy/index.ts';
import type { AwaitedTransfer } from '../bank/awaited-transfer.ts';
import type { Language } from '../http/language.ts';
import type { MailBlock, MailContent } from '../mail/mail-content.ts';
import type { OrderDossier } from '../orders/order-dossier.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { mailFooter, merchantMailFooter } from './mail-sender.ts';
import type { Opening } from './notice-words.ts';
import type { Papers } from './papers.ts';

/** What every mail knows of its surroundings. */
export interface MailScene {
  /** The version an order was placed under; where there is none, the one in force. */
  readonly profile: Profile;
  readonly merchant: Merchant;
  /** Of the reader, who may be the merchant. */
  readonly language: Language;
  /** The page with the withdrawal function: the merchant's own, or the hosted one. */
  readonly withdrawalPage: string;
  /** ISO 8601 instant of the mail. */
  readonly now: string;
}

/** The same for whatever is about an order. */
export interface OrderScene extends MailScene {
  readonly order: OrderRecord;
  /** Opens the order for the shopper. */
  readonly token: string;
  readonly dossier: OrderDossier;
  /** The transfer it waits for; absent: all of it is still to come, and no code is drawn. */
  readonly transfer?: AwaitedTransfer | null;
}

/** A mail that is composed but for its files. */
export interface ComposedMail {
  readonly content: MailContent;
  readonly papers: Papers;
}

/** A mail to the shopper. */
export function toShopper({ merchant, profile, language }: MailScene, opening: Opening, blocks: readonly MailBlock[]): MailContent {
  return contentOf(merchant, language, opening, blocks, mailFooter(merchant, profile, language));
}

/** A mail to the merchant. */
export function toMerchant({ merchant, language }: MailScene, opening: Opening, blocks: readonly MailBlock[]): MailContent {
  return contentOf(merchant, language, opening, blocks, merchantMailFooter(merchant, language));
}

function contentOf(
  { name }: Pick<Merchant, 'name'>,
  language: Language,
  opening: Opening,
  blocks: readonly MailBlock[],
  footer: readonly string[],
): MailContent {
  return { language, shop: name, ...opening, preview: opening.intro[0] ?? opening.heading, blocks, footer };
}

/** Sentences of their own, under a title where they have one; no block without sentences. */
export function paragraphs(title: string | undefined, ...sentences: readonly (string | null | undefined | false)[]): MailBlock[] {
  const said = sentences.filter((sentence): sentence is string => Boolean(sentence));
  return said.length > 0 ? [{ kind: 'paragraphs', ...(title !== undefined && { title }), paragraphs: said }] : [];
}

/** Labels with their values, under a title where they have one; what has no value is left out, and so is a block without any. */
export function facts(
  title: string | undefined,
  ...rows: readonly (readonly [label: string, value: string | null | undefined])[]
): MailBlock[] {
  const known = rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
  return known.length > 0 ? [{ kind: 'facts', ...(title !== undefined && { title }), facts: known }] : [];
}
