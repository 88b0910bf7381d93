import type { Profile } from '../profile.ts';
import type { WordsLanguage } from '../reason/words.ts';
import { typeset } from '../reason/typeset.ts';
import { wordsFormat } from '../reason/words-format.ts';
import { complaintsSection } from './complaints-section.ts';
import { deliverySection } from './delivery-section.ts';
import { guaranteeSection } from './guarantee-section.ts';
import { orderSection } from './order-section.ts';
import { paymentSection } from './payment-section.ts';
import { policySectionIds, type PolicyBlock, type PolicyDocument, type PolicySection, type PolicySectionId } from './policy-document.ts';
import type { PolicyScribe } from './policy-scribe.ts';
import { returnsSection } from './returns-section.ts';
import { sellerSection } from './seller-section.ts';
import { statedTerms } from './stated-terms.ts';
import type { TextWords } from './text-words.ts';
import { textWords as de } from './text-words.de.ts';
import { textWords as en } from './text-words.en.ts';
import { textWords as es } from './text-words.es.ts';
import { textWords as fr } from './text-words.fr.ts';
import { textWords as it } from './text-words.it.ts';
import type { WithdrawalModel } from './withdrawal-model.ts';
import { withdrawalModel as modelDe } from './withdrawal-model.de.ts';
import { withdrawalModel as modelEn } from './withdrawal-model.en.ts';
import { withdrawalModel as modelEs } from './withdrawal-model.es.ts';
import { withdrawalModel as modelFr } from './withdrawal-model.fr.ts';
import { withdrawalModel as modelIt } from './withdrawal-model.it.ts';
import { withdrawalSection } from './withdrawal-section.ts';

const words: Readonly<Record<WordsLanguage, TextWords>> = { it, en, de, fr, es };
const models: Readonly<Record<WordsLanguage, WithdrawalModel>> = { it: modelIt, en: modelEn, de: modelDe, fr: modelFr, es: modelEs };

const sections: Readonly<Record<PolicySectionId, (scribe: PolicyScribe) => PolicySection>> = {
  delivery: deliverySection,
  payment: paymentSection,
  order: withStatedTerms,
  withdrawal: withdrawalSection,
  returns: returnsSection,
  guarantee: guaranteeSection,
  complaints: complaintsSection,
  seller: sellerSection,
};

/** What a text may depend on besides the profile. */
export interface PolicyTextSituation {
  /** Local date, ISO 8601: campaigns that are over and law that is not yet in force are left out. Absent: nothing is. */
  readonly today?: string;
  /** Address of the page with the withdrawal function; absent: the shop's site. */
  readonly withdrawalPage?: string;
}

/**
 * The public text of a merchant's terms, made from the profile: what the engine does, in words. Figures come from the rules and the
 * law that decide; where the law gives more than a clause, the text says what the law gives.
 *
 * @source Dir. 2011/83/EU art. 6(1), Annex I
 */
export function policyText(profile: Profile, language: WordsLanguage, { today, withdrawalPage }: PolicyTextSituation = {}): PolicyDocument {
  const format = wordsFormat(language, { currency: profile.price.currency, timeZone: profile.calendar.timeZone });
  const scribe: PolicyScribe = { ...format, profile, language, words: words[language], model: models[language], today, withdrawalPage };
  return {
    language,
    title: typeset(scribe.words.title(profile.name), language),
    sections: policySectionIds.map((id) => setSection(sections[id](scribe), language)),
  };
}

function withStatedTerms(scribe: PolicyScribe): PolicySection {
  const section = orderSection(scribe);
  return { ...section, blocks: [...section.blocks, ...statedTerms(scribe)] };
}

function setSection({ id, heading, blocks }: PolicySection, language: WordsLanguage): PolicySection {
  return { id, heading: typeset(heading, language), blocks: blocks.map((block) => setBlock(block, language)) };
}

function setBlock(block: PolicyBlock, language: WordsLanguage): PolicyBlock {
  const set = (text: string) => typeset(text, language);
  if (block.kind === 'list') return { ...block, items: block.items.map(set) };
  if (block.kind === 'table') return { ...block, columns: block.columns.map(set), rows: block.rows.map((row) => row.map(set)) };
  return { ...block, text: set(block.text) };
}
