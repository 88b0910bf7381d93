import { inEveryLanguage, type Words } from '../languages.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { colourOf, type Catalog, type CatalogProduct } from './catalog-file.ts';

const dayMs = 86_400_000;
const colourName: Words = { it: 'Colore', en: 'Colour', de: 'Farbe', fr: 'Couleur', es: 'Color' };

/** SKU of one variant: readable, and the same at every start. */
export const skuOf = (product: CatalogProduct, colour: string, size?: string): string =>
  [product.handle, colour, size?.replace('½', '.5')]
    .filter((part) => part !== undefined)
    .join('-')
    .toUpperCase();

/**
 * A catalogue product as `PUT /v1/merchant/products/{handle}` takes it: one variant for each colour and size.
 * Pictures are paths on the shop's own site.
 *
 * @param now milliseconds since the epoch; the price history counts back from it
 */
export function putProduct(product: CatalogProduct, catalog: Catalog, now: number) {
  const { title, description, tags, personalisable, sealedHygiene, paymentExclusions, sizes } = product;
  const image = (colour: string): string => picturePath(product.handle, colour);
  const shared = {
    price: product.price,
    ...(product.priceByCountry && { priceByCountry: product.priceByCountry }),
    ...(product.listPrice !== undefined && { listPrice: product.listPrice }),
    promoted: product.promoted,
    priceHistory: product.priceHistory.map(({ daysAgo, amount }) => ({ from: new Date(now - daysAgo * dayMs).toISOString(), amount })),
    stock: product.stock,
  };
  return {
    title,
    description,
    images: product.colours.map((colour) => ({ src: image(colour), alt: pictureAlt(product, catalog, colour) })),
    options: [
      { name: colourName, values: product.colours.map((colour) => colourOf(catalog, colour).name) },
      ...(sizes.length > 0 ? [{ name: catalog.sizeName, values: sizes.map((size) => inEveryLanguage({ it: size, en: size })) }] : []),
    ],
    tags,
    personalisable,
    sealedHygiene,
    paymentExclusions,
    variants: product.colours.flatMap((colour, colourIndex) =>
      sizes.length > 0
        ? sizes.map((size, sizeIndex) => ({
            ...shared,
            sku: skuOf(product, colour, size),
            options: [colourIndex, sizeIndex],
            image: image(colour),
          }))
        : [{ ...shared, sku: skuOf(product, colour), options: [colourIndex], image: image(colour) }],
    ),
  };
}

/** What a picture shows, for those who do not see it. */
export function pictureAlt(product: CatalogProduct, catalog: Catalog, colour: string): Words {
  const { name } = colourOf(catalog, colour);
  return inEveryLanguage({ it: `${product.title.it}, ${name.it.toLowerCase()}`, en: `${product.title.en}, ${name.en.toLowerCase()}` });
}
