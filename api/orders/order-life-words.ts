import type { RefusalGround } from '../../policy/index.ts';
import { wordsTable } from '../http/words-table.ts';
import { orderLifeWordsDe } from './order-life-words.de.ts';
import { orderLifeWordsEn } from './order-life-words.en.ts';
import { orderLifeWordsEs } from './order-life-words.es.ts';
import { orderLifeWordsFr } from './order-life-words.fr.ts';
import { orderLifeWordsIt } from './order-life-words.it.ts';

/** What an order says once something has happened to it. Days come in as text already written in the same language. */
export interface OrderLifeWords {
  /** What happens now, by what happened last. */
  readonly next: {
    readonly lapsed: string;
    readonly lateTransfer: (day: string) => string;
    readonly documentAwaited: (day: string | null) => string;
    readonly documentThere: string;
    readonly partlyUnavailable: string;
    readonly shipped: string;
    readonly uncollected: string;
    readonly ended: string;
    readonly endedUnpaid: string;
    readonly endedReleased: string;
    readonly late: string;
    readonly extraTerm: (day: string) => string;
  };
  readonly choice: Readonly<Record<'reinstatement' | 'payTheRest' | 'refund' | 'extraTerm' | 'terminate', string>>;
  /** Why the merchant does not want an order. */
  readonly ground: Readonly<Record<RefusalGround, string>>;
  readonly parcel: {
    readonly underWay: (carrier: string | null, tracking: string | null, day: string) => string;
    readonly atPickupPoint: (day: string) => string;
    readonly delivered: (day: string) => string;
    readonly notCollected: string;
    readonly returned: string;
    readonly lost: string;
  };
}

/** What has become of an order, in a language. */
export const orderLifeWords = wordsTable<OrderLifeWords>({
  it: orderLifeWordsIt,
  en: orderLifeWordsEn,
  de: orderLifeWordsDe,
  fr: orderLifeWordsFr,
  es: orderLifeWordsEs,
});
