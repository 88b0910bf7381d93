import type { OrderNoticeId } from '../notice/notices-before-order.ts';
import type { QuoteNotice } from '../quote.ts';
import { sayFigures, type Sentence, type WordsFormat, type WordsLanguage } from './words.ts';

const it: Readonly<Record<OrderNoticeId, Sentence>> = {
  underAge: (say) => `Hai meno di ${say.plain('years')} anni: fatti accompagnare da un genitore, perché il contratto è annullabile.`,
  professional: () => 'Acquisti per la tua attività: non hai il diritto di recesso e vale la garanzia del codice civile.',
  withdrawalExcluded: () => 'Questi prodotti sono su misura o personalizzati: non potrai recedere dal loro acquisto.',
  sealedHygiene: () =>
    'Questi prodotti sono sigillati per ragioni igieniche: se apri il sigillo non potrai più recedere dal loro acquisto.',
  withdrawalRight: (say) =>
    `Hai ${say.plain('days')} giorni dalla consegna per recedere senza dare motivi. La funzione «recedere dal contratto qui» resta disponibile su questo sito.`,
  legalGuarantee: () => 'Ogni prodotto ha la garanzia legale di conformità: due anni dalla consegna, a carico del venditore e gratuita.',
  dutiesByBuyer: () => 'Dazi e imposte del paese di destinazione non sono compresi nel totale e sono a tuo carico.',
  payLater: () => 'Pagare più tardi è una forma di credito: leggi le informazioni del fornitore prima di ordinare.',
};

const en: Readonly<Record<OrderNoticeId, Sentence>> = {
  underAge: (say) => `You are under ${say.plain('years')}: order together with a parent, because the contract can be avoided.`,
  professional: () => 'You buy for your trade: you have no right of withdrawal, and the guarantee is that of the Civil Code.',
  withdrawalExcluded: () => 'These products are made to measure or personalised: you will not be able to withdraw from their purchase.',
  sealedHygiene: () => 'These products are sealed for hygiene: if you break the seal you can no longer withdraw from their purchase.',
  withdrawalRight: (say) =>
    `You have ${say.plain('days')} days from delivery to withdraw without giving a reason. The function "withdraw from contract here" stays available on this site.`,
  legalGuarantee: () =>
    'Every product has the legal guarantee of conformity: two years from delivery, owed by the seller and free of charge.',
  dutiesByBuyer: () => 'Duties and taxes of the country of destination are not included in the total and are paid by you.',
  payLater: () => "Paying later is a form of credit: read the provider's information before you order.",
};

const words: Readonly<Record<WordsLanguage, Readonly<Record<OrderNoticeId, Sentence>>>> = { it, en };

/**
 * What the shopper reads before ordering, with its figures filled in. Pay-later offers show the provider's own text beside it.
 *
 * @throws RangeError for a notice without words, or a figure that is missing
 */
export function noticeText(notice: QuoteNotice, language: WordsLanguage, format: WordsFormat): string {
  if (!Object.hasOwn(words[language], notice.id)) throw new RangeError(`No words for the notice "${notice.id}"`);
  return words[language][notice.id as OrderNoticeId](sayFigures(notice.figures, format));
}
