import type { Profile } from '../../policy/index.ts';
import { companyAddress } from '../documents/printed-address.ts';
import type { Language } from '../http/language.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { noticeWords } from './notice-words.ts';

/** Who sells and how to reach them, as the terms name them; null when they name nobody. */
export function sellerBlock({ seller }: Pick<Profile, 'seller'>, language: Language): MailBlock | null {
  const { label } = noticeWords(language);
  const party = seller.parties.find(({ roles }) => roles.includes('seller'));
  const { emails = [], phone } = seller.contacts ?? {};
  const facts: (readonly [string, string])[] = [];
  if (party) facts.push([label.seller, [party.legalName, ...(party.address ? companyAddress(party.address, language) : [])].join(', ')]);
  if (party?.vatNumber) facts.push([label.vat, party.vatNumber]);
  if (emails.length > 0) facts.push([label.email, emails.join(', ')]);
  if (phone) facts.push([label.phone, phone]);
  return facts.length > 0 ? { kind: 'facts', title: label.contact, facts } : null;
}

/** The last lines of a mail to a shopper. */
export function mailFooter(merchant: Pick<Merchant, 'name' | 'mode'>, { seller }: Pick<Profile, 'seller'>, language: Language): string[] {
  const words = noticeWords(language);
  const names = [...new Set([merchant.name, seller.site])].join(' · ');
  return [names, words.why(merchant.name), ...(merchant.mode === 'test' ? [words.testMode] : [])];
}

/** The last lines of a copy to the merchant. */
export function merchantMailFooter(merchant: Pick<Merchant, 'name' | 'mode'>, language: Language): string[] {
  return [merchant.name, ...(merchant.mode === 'test' ? [noticeWords(language).testMode] : [])];
}
