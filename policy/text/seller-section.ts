import { heading, list, paragraph } from './policy-blocks.ts';
import type { PolicySection } from './policy-document.ts';
import { inARow, weekdayName, type PolicyScribe } from './policy-scribe.ts';
import { addressLine } from './trader-line.ts';

type Party = PolicyScribe['profile']['seller']['parties'][number];

/** Who sells, every other company the terms name with what it does, and how to reach them. */
export function sellerSection(scribe: PolicyScribe): PolicySection {
  const { profile, words } = scribe;
  const { site, parties, contacts } = profile.seller;
  const { seller } = words;
  return {
    id: 'seller',
    heading: words.headings.seller,
    blocks: [
      ...(parties.length === 0 ? paragraph(seller.nobody(profile.name, site)) : list(...parties.map((party) => partyLine(scribe, party)))),
      heading(seller.contacts),
      ...list(
        seller.site(site),
        contacts?.emails && contacts.emails.length > 0 && seller.email(contacts.emails.join(', ')),
        contacts?.phone !== undefined && seller.phone(contacts.phone, phoneHours(scribe)),
        contacts?.webForm === true && seller.webForm,
        contacts?.chat === true && seller.chat,
      ),
    ],
  };
}

function partyLine(scribe: PolicyScribe, { legalName, address, roles, vatNumber, taxCode, register }: Party): string {
  const { words, language } = scribe;
  const facts = [
    legalName,
    address && addressLine(scribe, address),
    vatNumber && words.seller.vat(vatNumber),
    taxCode && words.seller.taxCode(taxCode),
    register,
  ].filter((fact) => fact !== undefined);
  return words.says(
    facts.join(', '),
    inARow(
      language,
      roles.map((role) => words.seller.roles[role]),
    ),
  );
}

function phoneHours({ profile, words, language }: PolicyScribe): string | undefined {
  const hours = profile.seller.contacts?.phoneHours ?? [];
  const lines = hours.map(({ days, from, until }) => words.seller.hours(openDays(language, days), from, until));
  return lines.length === 0 ? undefined : lines.join('; ');
}

/** Days that follow one another as the first and the last. */
function openDays(language: PolicyScribe['language'], days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const row = sorted.length > 2 && last - first === sorted.length - 1;
  return row
    ? `${weekdayName(language, first)}–${weekdayName(language, last)}`
    : inARow(
        language,
        sorted.map((day) => weekdayName(language, day)),
      );
}
