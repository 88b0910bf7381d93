import { wordsTable } from '../http/words-table.ts';
import { attachmentWordsDe } from './attachment-words.de.ts';
import { attachmentWordsEn } from './attachment-words.en.ts';
import { attachmentWordsEs } from './attachment-words.es.ts';
import { attachmentWordsFr } from './attachment-words.fr.ts';
import { attachmentWordsIt } from './attachment-words.it.ts';

/** What is said of files somebody uploads. */
export interface AttachmentWords {
  /** What becomes of a document that shows who somebody is. */
  readonly identityKept: (lastDay: string) => string;
}

/** What an answer says of uploaded files in a language. */
export const attachmentWords = wordsTable<AttachmentWords>({
  it: attachmentWordsIt,
  en: attachmentWordsEn,
  de: attachmentWordsDe,
  fr: attachmentWordsFr,
  es: attachmentWordsEs,
});
