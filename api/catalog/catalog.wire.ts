import { z } from 'zod';
import { countryCode } from '../http/country-code.ts';
import { amountWire } from '../http/formatted.wire.ts';

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

const words = z.record(z.string().regex(/^[a-z]{2}$/), z.string().max(10_000)).meta({ description: 'Text by language.' });

/** `PUT /v1/merchant/products/{handle}` (secret key): the whole product, replacing what was there. */
export const putProductBody = z
  .strictObject({
    title: words,
    description: words,
    images: z.array(z.strictObject({ src: z.string().max(2000), alt: words })).max(20),
    options: z.array(z.strictObject({ name: words, values: z.array(words).min(1).max(100) })).max(3),
    tags: z.array(z.string().max(64)).max(50).default([]),
    personalisable: z.boolean().default(false),
    sealedHygiene: z.boolean().default(false),
    paymentExclusions: z.array(z.string().max(64)).default([]),
    active: z.boolean().default(true),
    variants: z
      .array(
        z.strictObject({
          sku: z.string().min(1).max(64),
          /** Index into each option's values. */
          options: z.array(z.int().min(0)),
          price: z.int().min(0).meta({ description: 'Minor units, tax included as the profile says.' }),
          priceByCountry: z.record(countryCode, z.int().min(0)).optional(),
          listPrice: z.int().min(0).optional(),
          promoted: z.boolean().default(false),
          priceHistory: z
            .array(z.strictObject({ from: z.iso.datetime({ offset: true }), amount: z.int().min(0) }))
            .max(60)
            .optional()
            .meta({ description: 'Prices of a new variant before it came here, oldest first. Later prices are recorded as they change.' }),
          stock: z
            .int()
            .min(0)
            .optional()
            .meta({ description: 'Sets the stock of a new variant; later changes go through stock movements.' }),
          image: z.string().max(2000).optional(),
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
    amount: z.int().min(1).optional().meta({ description: 'Minor units; this or `rateBps`.' }),
    rateBps: z.int().min(1).max(10_000).optional().meta({ description: 'Basis points: 1000 is 10 %.' }),
    validFrom: z.iso.datetime({ offset: true }).optional(),
    validUntil: z.iso.datetime({ offset: true }).optional(),
    singleUse: z.boolean().default(true),
    excludedTags: z.array(z.string().max(64)).max(50).default([]),
  })
  .refine(({ amount, rateBps }) => (amount === undefined) !== (rateBps === undefined), {
    error: 'Give either amount or rateBps.',
    path: ['amount'],
  })
  .meta({ id: 'PutCode' });
export type PutCodeBody = z.infer<typeof putCodeBody>;

export const putCodeWire = z.object({ code: z.string() }).meta({ id: 'StoredCode' });
