import { wordsTable } from '../http/words-table.ts';

/** What a capture says of itself. Figures come in as text already written in the same language. */
export interface CaptureWords {
  readonly owed: (amount: string) => string;
  readonly captured: (amount: string) => string;
  readonly stuck: (amount: string) => string;
}

/** What an answer says of a capture in a language. */
export const captureWords = wordsTable<CaptureWords>({
  it: {
    owed: (amount) => `${amount} in addebito.`,
    captured: (amount) => `${amount} addebitati.`,
    stuck: (amount) => `${amount}: l’addebito non è riuscito.`,
  },
  en: {
    owed: (amount) => `${amount} are being charged.`,
    captured: (amount) => `${amount} charged.`,
    stuck: (amount) => `${amount}: the charge failed.`,
  },
  de: {
    owed: (amount) => `${amount} werden abgebucht.`,
    captured: (amount) => `${amount} abgebucht.`,
    stuck: (amount) => `${amount}: Die Abbuchung ist nicht gelungen.`,
  },
  fr: {
    owed: (amount) => `${amount} en cours de débit.`,
    captured: (amount) => `${amount} débités.`,
    stuck: (amount) => `${amount} : le débit a échoué.`,
  },
  es: {
    owed: (amount) => `${amount} en curso de cobro.`,
    captured: (amount) => `${amount} cobrados.`,
    stuck: (amount) => `${amount}: el cobro ha fallado.`,
  },
});
