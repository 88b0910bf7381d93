import { spokenLanguage, type Language } from './language.ts';

export interface Settings {
  /** The merchant's publishable key, `pk_…`. */
  readonly key: string;
  /** Base URL of the API, without a trailing slash. */
  readonly api: string;
  readonly language: Language;
}

/**
 * What the page says on its script tag: `data-merchant`, and optionally `data-api` and `data-language`.
 * The API is by default at the script's own origin, the language by default the page's, else the first of the browser's we speak.
 * @throws {Error} when no script of the page carries `data-merchant`.
 */
export function readSettings(): Settings {
  const script = document.querySelector<HTMLScriptElement>('script[data-merchant]');
  if (!script?.dataset.merchant) throw new Error('Cassa: no script[data-merchant]');
  const { merchant, api = '/v1', language } = script.dataset;
  return {
    key: merchant,
    api: new URL(api, script.src || location.href).href.replace(/\/$/, ''),
    language: spokenLanguage(language, document.documentElement.lang, ...navigator.languages),
  };
}
