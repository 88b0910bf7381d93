import type { Catalog } from '../catalog/catalog-file.ts';
import type { Language } from '../languages.ts';
import type { Merchant } from '../merchants/merchant-file.ts';
import type { ShopWords } from './shop-words.ts';

/** Everything a page is drawn from. */
export interface ShopView {
  readonly merchant: Merchant;
  readonly catalog: Catalog;
  /** Origin of the Cassa API, and the merchant's publishable key there. */
  readonly api: string;
  readonly publishableKey: string;
  /** Where one withdraws without script. */
  readonly withdrawalPage: string;
  readonly language: Language;
  readonly words: ShopWords;
}

const euroIn = (locale: string) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const euro: Readonly<Record<Language, Intl.NumberFormat>> = {
  it: euroIn('it-IT'),
  en: euroIn('en-IE'),
  de: euroIn('de-DE'),
  fr: euroIn('fr-FR'),
  es: euroIn('es-ES'),
};

/** A catalogue price as the shop's own HTML prints it. The elements print the API's text, never this one. */
export const priceText = (language: Language, minor: number): string => euro[language].format(minor / 100);
