import type { GuaranteeReply, Remedy } from '../../policy/index.ts';
import { wordsTable } from '../http/words-table.ts';
import type { ClaimEventKind, ClaimKind, ClaimState } from './claim-record.ts';
import { claimWordsDe } from './claim-words.de.ts';
import { claimWordsEn } from './claim-words.en.ts';
import { claimWordsEs } from './claim-words.es.ts';
import { claimWordsFr } from './claim-words.fr.ts';
import { claimWordsIt } from './claim-words.it.ts';

/** What a shopper can do about a claim. */
export type ShopperStep = Extract<ClaimEventKind, 'remedyChosen' | 'failed' | 'contested' | 'evidenceAdded' | 'dropped'>;

type RemedyWords = Readonly<Record<Remedy, { readonly label: string; readonly text: string }>>;

/** What a claim says of itself. Days come in as text already written in the same language. */
export interface ClaimWords {
  readonly kind: Readonly<Record<ClaimKind, string>>;
  readonly state: Readonly<Record<ClaimState, string>>;
  readonly event: Readonly<Record<ClaimEventKind, string>>;
  readonly carrier: {
    readonly title: string;
    readonly open: (lastDay: string | undefined) => string;
    readonly closed: (lastDay: string | undefined) => string;
  };
  readonly guarantee: Readonly<Record<'title' | 'open' | 'closed' | 'manual', string>>;
  readonly withdrawal: Readonly<Record<'title' | 'open' | 'closed', string>>;
  /** Of goods that came and are not as they should be; of a delivery that lacks something. */
  readonly remedy: { readonly goods: RemedyWords; readonly delivery: RemedyWords };
  readonly reply: Readonly<Record<GuaranteeReply['speed'], string>> & { readonly by: (day: string) => string };
  readonly cost: Readonly<Record<'free' | 'unfounded' | 'review', string>>;
  readonly next: {
    readonly answered: string;
    readonly choose: string;
    readonly chosen: (remedy: string) => string;
    readonly willChoose: (remedy: string) => string;
    readonly notOpenYet: (remedy: string) => string;
    readonly looked: string;
    readonly nothingOpen: string;
    readonly moneyBack: string;
    readonly photos: string;
  };
  readonly step: Readonly<Record<ShopperStep, string>>;
}

/** What an answer says of a claim in a language. */
export const claimWords = wordsTable<ClaimWords>({
  it: claimWordsIt,
  en: claimWordsEn,
  de: claimWordsDe,
  fr: claimWordsFr,
  es: claimWordsEs,
});
