import type { RefundGround, ReturnWay } from '../../policy/index.ts';
import type { ReturnState } from '../db/stored-shapes.ts';
import { wordsTable } from '../http/words-table.ts';
import type { DeclineCode, ReturnEventKind } from './return-record.ts';
import { returnWordsDe } from './return-words.de.ts';
import { returnWordsEn } from './return-words.en.ts';
import { returnWordsEs } from './return-words.es.ts';
import { returnWordsFr } from './return-words.fr.ts';
import { returnWordsIt } from './return-words.it.ts';

/** What a return says of itself. Figures come in as text already written in the same language. */
export interface ReturnWords {
  readonly ground: Readonly<Record<RefundGround, string>>;
  readonly state: Readonly<Record<ReturnState, string>>;
  readonly event: Readonly<Record<ReturnEventKind, string>>;
  readonly declined: Readonly<Record<DeclineCode, string>>;
  readonly way: Readonly<Record<ReturnWay, string>>;
  /** Who pays the way back, and what of the refund is kept for it. */
  readonly cost: { readonly merchant: string; readonly buyer: string; readonly label: (amount: string) => string };
  readonly instructions: Readonly<Record<ReturnWay, string>>;
  readonly pack: string;
  readonly noPapers: string;
  readonly keepProof: string;
  readonly labelReady: string;
  readonly labelComes: string;
  readonly pickup: (day: string) => string;
  readonly pickupComes: string;
  readonly sendBy: (day: string) => string;
  readonly placeComes: string;
  /** What dropping a return means. */
  readonly keepsAll: string;
  readonly nothingToSend: string;
  readonly chooseWay: string;
  readonly toDecide: string;
}

/** What an answer says of a return in a language. */
export const returnWords = wordsTable<ReturnWords>({
  it: returnWordsIt,
  en: returnWordsEn,
  de: returnWordsDe,
  fr: returnWordsFr,
  es: returnWordsEs,
});
