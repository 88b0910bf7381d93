import type { ClaimSimulationWire, ClaimWire } from '../../api/claims/claims.wire.ts';
import type { OrderWire } from '../../api/orders/orders.wire.ts';
import type { ReturnWire } from '../../api/returns/returns.wire.ts';
import type { Language } from '../client/language.ts';
import type { FormErrors } from '../form/form-errors.ts';
import type { BaseWords } from '../locales/base-words.ts';
import type { CaseWords } from '../locales/case-words.ts';
import type { FormWords } from '../locales/form-words.ts';
import type { ClaimKind, ReturnWords } from '../locales/return-words.ts';
import type { WordsByLanguage } from '../locales/words.ts';
import { openChoices } from '../order/open-choices.ts';
import { CaseDesk, type DeskHost } from './case-desk.ts';
import { caseStyles } from './case-styles.ts';
import { claimCard } from './claim-card.ts';
import { claimFacts, claimFields } from './claim-fields.ts';
import { claimOutlook, remediesField } from './claim-outlook.ts';
import { piecesStyles } from './pieces-styles.ts';
import { returnCard } from './return-card.ts';

const wordsByLanguage: WordsByLanguage<CaseWords> = {
  it: () => import('../locales/it/case.ts'),
  en: () => import('../locales/en/case.ts'),
  de: () => import('../locales/de/case.ts'),
  fr: () => import('../locales/fr/case.ts'),
  es: () => import('../locales/es/case.ts'),
};

type Words = BaseWords & FormWords;

/**
 * Returns and reports that exist, what lies with the shopper, and what it takes to report something. Loaded with the first of them,
 * words and styles and all, because most orders have none.
 */
export class Cases {
  readonly styles = [piecesStyles, caseStyles];
  readonly claimFacts = claimFacts;

  private constructor(
    readonly desk: CaseDesk,
    private readonly words: CaseWords,
  ) {}

  static async load(host: Omit<DeskHost, 'words'>, language: Language): Promise<Cases> {
    const { words } = await wordsByLanguage[language]();
    return new Cases(new CaseDesk({ ...host, words }), words);
  }

  returns(found: readonly ReturnWire[], words: Words): unknown[] {
    return found.map((each) => returnCard(each, this.desk, { ...words, ...this.words }));
  }

  claims(found: readonly ClaimWire[], words: Words): unknown[] {
    return found.map((each) => claimCard(each, this.desk, { ...words, ...this.words }));
  }

  choices(order: OrderWire, words: Words): unknown {
    return openChoices(order, this.desk, { ...words, ...this.words });
  }

  /** What there is to say about goods with which something is wrong. */
  claimFields(form: FormErrors, kind: ClaimKind, words: ReturnWords): unknown {
    return claimFields(form, kind, this.desk.photos('claim', 'claim'), { ...words, ...this.words });
  }

  /** What somebody is entitled to who reports something, with the remedies to wish for. */
  outlook(outlook: ClaimSimulationWire, words: Words): unknown {
    const all = { ...words, ...this.words };
    return [claimOutlook(outlook, all), outlook.remedies.length > 0 ? remediesField('wanted', outlook, false, all) : undefined];
  }
}
