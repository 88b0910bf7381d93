import { quote, type Quote } from '../../policy/index.ts';
import { lineNotes } from '../carts/present-cart.ts';
import type { Words } from '../db/stored-shapes.ts';
import { amountOf } from '../http/format-amount.ts';
import type { Language } from '../http/language.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { inLanguage, quoteInputLine } from './catalog-item.ts';
import type { CatalogProduct } from './catalog.store.ts';
import type { ProductWire } from './catalog.wire.ts';
import { imageAddress } from './image-address.ts';

/** From here down a shopper is told how many are left. */
const few = 5;

/** A product with the prices policy decides for a destination. Pure. */
export function presentProduct(
  shop: Pick<Shop, 'profile' | 'links' | 'languages'>,
  language: Language,
  product: CatalogProduct,
  country: string,
  now: string,
): ProductWire {
  const prices = quoteVariants(shop, product, country, now);
  const say = (words: Words) => inLanguage(words, language, shop);
  const image = (src: string) => imageAddress(src, shop.links.shop);
  return {
    handle: product.handle,
    title: say(product.title),
    description: say(product.description),
    images: product.images.map(({ src, alt }) => ({ src: image(src), alt: say(alt) })),
    options: product.options.map(({ name, values }) => ({
      name: say(name),
      values: values.map(say),
    })),
    variants: product.items.map((item, index) => {
      const { unit, crossed } = prices.lines[index]!;
      return {
        sku: item.sku,
        options: item.options.map(({ values }, option) => say(values[item.chosen[option] ?? -1] ?? {})),
        price: amountOf(unit.value, prices.currency, language),
        crossed: crossed.value === null ? null : amountOf(crossed.value, prices.currency, language),
        available: item.stock > 0,
        left: item.stock > 0 && item.stock <= few ? item.stock : null,
        image: item.ownImage === null ? null : image(item.ownImage),
      };
    }),
    personalisable: product.personalisable,
    notes: [...new Set(prices.lines.flatMap((line) => lineNotes(line, language)))],
  };
}

/** One piece of every variant: the same rules price a product page and a cart. */
function quoteVariants(
  { profile }: Pick<Shop, 'profile'>,
  product: CatalogProduct,
  country: string,
  now: string,
): Pick<Quote, 'lines' | 'currency'> {
  const lines = product.items.map((item) => quoteInputLine({ id: item.sku, sku: item.sku, quantity: 1 }, item));
  return quote(profile, { now, lines, destination: { country } });
}
