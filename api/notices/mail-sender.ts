import type { Profile } from '../../policy/index.ts';
import type { MailBlock } from '../mail/mail-content.ts';
import type { Language } from '../http/language.ts';
import { countryName } from '../http/words-format.ts';
import type { Merchant } from '../shops/shop-cache.ts';
import { noticeWords } from './notice-words.ts';

/** Who sells and how to reach them, as the terms name them; null when they name nobody. */
export function sellerBlock({ seller }: Pick<Profile, 'seller'>, language: Language): MailBlock | null {
  const { label } = noticeWords(language);
  const party = seller.parties.find(({ roles }) => roles.includes('seller'));
  const { emails = [], phone } = seller.contacts ?? {};
  const facts: (readonly [string, string])[] = [];
  if (party) facts.push([label.seller, [party.legalName, addressLine(party.address, language)].filter(Boolean).join(', ')]);
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

type SellerAddress = NonNullable<Profile['seller']['parties'][number]['address']>;

function addressLine(address: SellerAddress | undefined, language: Language): string {
  if (!address) return '';
  const { street, postalCode, city, province, country } = address;
  return [street, [postalCode, city, province && `(${province})`].filter(Boolean).join(' '), country && countryName(country, language)]
    .filter(Boolean)
    .join(', ');
}
