import { z } from 'zod';
import { policySectionIds } from '../../policy/index.ts';

/** A piece of the text; every string is plain text, to be escaped by whoever shows it. */
const blockWire = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), text: z.string() }),
    z.object({ kind: z.literal('paragraph'), text: z.string() }),
    z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
    z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  ])
  .meta({ id: 'PolicyBlock' });

/** `GET /v1/shop/policy-text`: the public text of the shop's terms, made from the published profile. */
export const policyTextWire = z
  .object({
    language: z.string().meta({ description: 'BCP 47.' }),
    title: z.string(),
    sections: z.array(z.object({ id: z.enum(policySectionIds), heading: z.string(), blocks: z.array(blockWire) })),
  })
  .meta({ id: 'PolicyText' });
export type PolicyTextWire = z.infer<typeof policyTextWire>;
