import { negotiateLanguage, type Language } from '../../http/language.ts';
import { wordsTable } from '../../http/words-table.ts';
import { sandboxWordsDe } from './sandbox-words.de.ts';
import { sandboxWordsEn } from './sandbox-words.en.ts';
import { sandboxWordsEs } from './sandbox-words.es.ts';
import { sandboxWordsFr } from './sandbox-words.fr.ts';
import { sandboxWordsIt } from './sandbox-words.it.ts';

/** Everything the sandbox's own pages say. A provider speaks for itself, so these words are no part of the shop's. */
export interface SandboxWords {
  readonly note: string;
  readonly cardTitle: string;
  readonly number: string;
  readonly expiry: string;
  readonly expiryHint: string;
  readonly code: string;
  readonly errors: Readonly<
    Record<'number' | 'expiry' | 'code' | 'network' | 'card-declined' | 'insufficient-funds' | 'authentication-failed', string>
  >;
  readonly challengeTitle: string;
  readonly challengeText: string;
  readonly challengePass: string;
  readonly challengeFail: string;
  readonly walletTitle: string;
  readonly payLaterTitle: string;
  readonly payLaterText: (instalments: number, atMost: string) => string;
  readonly redirectText: string;
  readonly approve: string;
  readonly cancel: string;
  readonly fail: string;
  readonly settledTitle: string;
  readonly settledText: string;
  readonly back: string;
}

/** What the sandbox says in a language. */
export const sandboxWords = wordsTable<SandboxWords>({
  it: sandboxWordsIt,
  en: sandboxWordsEn,
  de: sandboxWordsDe,
  fr: sandboxWordsFr,
  es: sandboxWordsEs,
});

/** The best of the sandbox's languages for an Accept-Language header or a language tag; English when none fits. */
export function sandboxLanguage(asked: string | undefined): Language {
  return negotiateLanguage(asked, ['en', 'it', 'de', 'fr', 'es']);
}
