import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demoFolder } from '../demo-folder.ts';
import { words } from '../languages.ts';
import { drawingNames } from '../pictures/picture.ts';

const hex = z.string().regex(/^#[0-9a-f]{6}$/);
const minor = z.int().min(0).meta({ description: 'Minor units, tax included.' });

const product = z.strictObject({
  handle: z.string().regex(/^[a-z0-9-]+$/),
  category: z.string(),
  title: words,
  description: words,
  details: z.array(words).default([]),
  price: minor,
  priceByCountry: z.record(z.string().regex(/^[A-Z]{2}$/), minor).optional(),
  listPrice: minor.optional(),
  promoted: z.boolean().default(false),
  priceHistory: z
    .array(z.strictObject({ daysAgo: z.int().min(0), amount: minor }))
    .default([])
    .meta({ description: 'What it cost from so many days ago on, oldest first.' }),
  colours: z.array(z.string()).min(1).meta({ description: 'Ids of the catalogue’s colours; the first is the one pictured in lists.' }),
  sizes: z.array(z.string()).default([]),
  stock: z.int().min(0).meta({ description: 'Of each variant.' }),
  tags: z.array(z.string()).default([]),
  personalisable: z.boolean().default(false),
  sealedHygiene: z.boolean().default(false),
  paymentExclusions: z.array(z.string()).default([]),
  picture: z.strictObject({ draw: z.enum(drawingNames), style: z.string().optional() }),
});

const catalogFile = z.strictObject({
  studio: z.enum(['sweep', 'plinth', 'arch', 'table']),
  ground: hex,
  sizeName: words,
  colours: z.record(z.string(), z.strictObject({ name: words, hex, trim: hex })),
  categories: z.array(z.strictObject({ id: z.string(), title: words })),
  products: z.array(product),
  codes: z.array(
    z.strictObject({
      code: z.string(),
      amount: minor.optional(),
      rateBps: z.int().optional(),
      excludedTags: z.array(z.string()).default([]),
      validForDays: z.int().meta({ description: 'From the day the demo first starts; negative: expired.' }),
    }),
  ),
});

export type Catalog = z.infer<typeof catalogFile>;
export type CatalogProduct = Catalog['products'][number];
export type CatalogColour = Catalog['colours'][string];

/**
 * A merchant's catalogue from `demo/catalogs/<merchant>.json`.
 *
 * @throws ZodError naming every value that is wrong
 */
export function readCatalog(merchant: string): Catalog {
  return catalogFile.parse(JSON.parse(readFileSync(join(demoFolder, 'catalogs', `${merchant}.json`), 'utf8')));
}

/** @throws Error when the catalogue has no such colour */
export function colourOf(catalog: Catalog, id: string): CatalogColour {
  const colour = catalog.colours[id];
  if (!colour) throw new Error(`no colour ${id} in the catalogue`);
  return colour;
}
