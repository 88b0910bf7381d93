import { z } from 'zod';
import { countryCode } from '../http/country-code.ts';
import { amountWire } from '../http/formatted.wire.ts';
import { instant } from '../http/instant.ts';
import { oneLine, plainText } from '../http/plain-text.ts';
import { imageAddress } from './image-address.ts';

export const variantWire = z
  .object({
    sku: z.string(),
    options: z.array(z.string()).meta({ description: 'One value per product option, in the same order.' }),
    price: amountWire,
    crossed: amountWire.nullable(),
    available: z.boolean(),
    left: z.int().nullable().meta({ description: 'Units left when they are few; null otherwise.' }),
    image: z.string().nullable(),
  })
  .meta({ id: 'Variant' });

/** `GET /v1/products/{handle}?country=IT` */
export const productWire = z
  .object({
    handle: z.string(),
    title: z.string(),
    description: z.string(),
    images: z.array(z.object({ src: z.string(), alt: z.string() })),
    options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
    variants: z.array(variantWire),
    personalisable: z.boolean(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'Product' });
export type ProductWire = z.infer<typeof productWire>;
export type VariantWire = z.infer<typeof variantWire>;

/** `GET /v1/products` */
export const productListWire = z.object({ products: z.array(productWire) }).meta({ id: 'ProductList' });

/** What the columns hold: minor units or units of stock. */
export const maxCount = 2 ** 31 - 1;
const count = z.int().min(0).max(maxCount);
const language = z.string().regex(/^[a-z]{2}$/);
const words = z.record(language, plainText(10_000)).meta({ description: 'Text by language.' });
const shortWords = z
  .record(language, oneLine(500))
  .refine((byLanguage) => Object.keys(byLanguage).length > 0, 'Say it in at least one language.')
  .meta({ description: 'One line of text by language.' });
const image = z
  .string()
  .max(2000)
  .refine((src) => /^https?:/.test(imageAddress(src, 'https://shop.example')), 'Name a picture on the web or on the site.');
const sku = oneLine(64).min(1);

/** `PUT /v1/merchant/products/{handle}` (secret key): the whole product, replacing what was there. */
export const putProductBody = z
  .strictObject({
    title: shortWords,
    description: words,
    images: z.array(z.strictObject({ src: image, alt: words })).max(20),
    options: z.array(z.strictObject({ name: shortWords, values: z.array(shortWords).min(1).max(100) })).max(3),
    tags: z.array(oneLine(64)).max(50).default([]),
    personalisable: z.boolean().default(false),
    sealedHygiene: z.boolean().default(false),
    cleanable: z
      .boolean()
      .default(false)
      .meta({ description: 'Can be cleaned and sold again, as garments can: the seal changes nothing then.' }),
    paymentExclusions: z.array(oneLine(64)).default([]),
    active: z.boolean().default(true),
    variants: z
      .array(
        z.strictObject({
          sku,
          /** Index into each option's values. */
          options: z.array(z.int().min(0)),
          price: count.meta({ description: 'Minor units, tax included as the profile says.' }),
          priceByCountry: z.record(countryCode, count).optional(),
          listPrice: count.optional(),
          promoted: z.boolean().default(false),
          priceHistory: z
            .array(z.strictObject({ from: instant, amount: count }))
            .max(60)
            .optional()
            .meta({ description: 'Prices of a new variant before it came here, oldest first. Later prices are recorded as they change.' }),
          stock: count.optional().meta({ description: 'Sets the stock of a new variant; later changes go through stock movements.' }),
          image: image.optional(),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'PutProduct' });
export type PutProductBody = z.infer<typeof putProductBody>;

/** `POST /v1/merchant/stock-movements` (secret key) */
export const moveStockBody = z
  .strictObject({ sku: z.string(), change: z.int(), reason: z.string().min(1).max(200) })
  .meta({ id: 'MoveStock' });

export const putProductWire = z.object({ handle: z.string(), skus: z.array(z.string()) }).meta({ id: 'StoredProduct' });

export const movedStockWire = z.object({ sku: z.string(), stock: z.int() }).meta({ id: 'MovedStock' });

/** `PUT /v1/merchant/codes/{code}` (secret key): a discount code; what it may be used for is the profile's matter. */
export const putCodeBody = z
  .strictObject({
    amount: count.min(1).optional().meta({ description: 'Minor units; this or `rateBps`.' }),
    rateBps: z.int().min(1).max(10_000).optional().meta({ description: 'Basis points: 1000 is 10 %.' }),
    validFrom: instant.optional(),
    validUntil: instant.optional(),
    singleUse: z.boolean().default(true),
    excludedTags: z.array(oneLine(64)).max(50).default([]),
  })
  .refine(({ amount, rateBps }) => (amount === undefined) !== (rateBps === undefined), {
    error: 'Give either amount or rateBps.',
    path: ['amount'],
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || Date.parse(validFrom) < Date.parse(validUntil), {
    error: 'It must be after validFrom.',
    path: ['validUntil'],
  })
  .meta({ id: 'PutCode' });
export type PutCodeBody = z.infer<typeof putCodeBody>;

export const putCodeWire = z.object({ code: z.string() }).meta({ id: 'StoredCode' });
