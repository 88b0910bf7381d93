import type { PriceChange, QuoteInputLine } from '../../policy/index.ts';
import type { CartLine, Words } from '../db/stored-shapes.ts';
import type { Language } from '../http/language.ts';
import type { Shop } from '../shops/shop-cache.ts';

/** A variant as it can be bought now, with all that pricing and showing it needs of its product. */
export interface CatalogItem {
  readonly sku: string;
  /** Product handle. */
  readonly product: string;
  readonly title: Words;
  readonly options: readonly { readonly name: Words; readonly values: readonly Words[] }[];
  /** Index into each option's values. */
  readonly chosen: readonly number[];
  /** Minor units, as are all prices here. */
  readonly price: number;
  readonly priceByCountry: Readonly<Record<string, number>>;
  readonly listPrice: number | null;
  readonly promoted: boolean;
  readonly priceHistory: readonly PriceChange[] | null;
  /** Units this cart can have: those for sale and those its own open checkout holds. */
  readonly stock: number;
  readonly image: string | null;
  readonly tags: readonly string[];
  readonly personalisable: boolean;
  readonly sealedHygiene: boolean;
  readonly cleanable: boolean;
  readonly paymentExclusions: readonly string[];
}

/** A merchant's own text in the language asked for, else in the first of the shop's that has it, else in any. */
export function inLanguage(words: Words, language: Language, { languages }: Pick<Shop, 'languages'>): string {
  const spoken = [language, ...languages].find((each) => words[each] !== undefined);
  return (spoken === undefined ? Object.values(words)[0] : words[spoken]) ?? '';
}

/** The variant in words: `Black / M`; empty for a product without options. */
export function optionText(item: Pick<CatalogItem, 'options' | 'chosen'>, language: Language, shop: Pick<Shop, 'languages'>): string {
  return item.options
    .map(({ values }, index) => values[item.chosen[index] ?? -1])
    .filter((words) => words !== undefined)
    .map((words) => inLanguage(words, language, shop))
    .join(' / ');
}

/** A line for policy, built from the catalogue alone; the page only said which and how many. */
export function quoteInputLine({ id, sku, quantity, personalisation }: CartLine, item: CatalogItem): QuoteInputLine {
  return {
    id,
    sku,
    quantity,
    price: item.price,
    priceByCountry: item.priceByCountry,
    ...(item.listPrice !== null && { listPrice: item.listPrice }),
    ...(item.priceHistory && { priceHistory: item.priceHistory }),
    promoted: item.promoted,
    tags: item.tags,
    personalised: personalisation !== undefined,
    sealedHygiene: item.sealedHygiene,
    cleanable: item.cleanable,
    paymentExclusions: item.paymentExclusions,
  };
}
