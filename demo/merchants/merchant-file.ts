import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demoFolder } from '../demo-folder.ts';
import { words } from '../languages.ts';

const passage = z.strictObject({
  title: words,
  text: words,
  clause: z.string().optional().meta({ description: 'Where the merchant’s own terms say so.' }),
});

const picture = z.strictObject({ product: z.string(), colour: z.string() });

/** The texts a shop shows to everybody, by the last part of their path. */
export const textPages = ['terms', 'delivery', 'returns', 'privacy'] as const;
export type TextPage = (typeof textPages)[number];

const merchantFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  wordmark: z.string(),
  tagline: words,
  hero: z.strictObject({
    kind: z.enum(['type', 'split', 'landscape', 'editorial']),
    eyebrow: words,
    title: words,
    text: words,
    action: words,
    pictures: z.array(picture).min(1),
  }),
  promises: z.array(passage),
  story: z.strictObject({ ...passage.shape, ...picture.shape }),
  contact: z.array(z.string()),
  email: z.email(),
  privacy: z.array(passage),
  bankAccount: z
    .strictObject({ holder: z.string(), iban: z.string() })
    .optional()
    .meta({ description: 'Transfers go there; absent: the payment sandbox takes them.' }),
});

export type Merchant = z.infer<typeof merchantFile>;
export type Passage = z.infer<typeof passage>;

const read = (file: string): unknown => JSON.parse(readFileSync(join(demoFolder, 'merchants', file), 'utf8'));

/** The shops of the demo, in the order of their ports. Each has a profile, a catalogue, a page file and a stylesheet of its id. */
export const merchantIds: readonly string[] = z.array(z.string()).min(1).parse(read('merchants.json'));

/**
 * What one shop says of itself, from `demo/merchants/<id>.json`.
 *
 * @throws ZodError naming every value that is wrong
 */
export function readMerchant(id: string): Merchant {
  return merchantFile.parse(read(`${id}.json`));
}
