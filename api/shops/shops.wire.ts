import { z } from 'zod';
import { linkNames } from './merchant-links.ts';

/** One address field, in the order the country writes it. `name` is also the key on the wire. */
export const addressFieldWire = z
  .object({
    name: z.enum(['line1', 'line2', 'postalCode', 'city', 'region']),
    label: z.string(),
    required: z.boolean(),
    autocomplete: z.string(),
    inputMode: z.enum(['text', 'numeric']).optional(),
    pattern: z.string().optional(),
    hint: z.string().optional(),
    options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  })
  .meta({ id: 'AddressField' });
export type AddressFieldWire = z.infer<typeof addressFieldWire>;

/** `GET /v1/shop`: what elements must know of a merchant before anything is bought. */
export const shopWire = z
  .object({
    name: z.string(),
    mode: z.enum(['test', 'live']),
    language: z.string(),
    languages: z.array(z.string()),
    currency: z.string(),
    homeCountry: z.string(),
    countries: z.array(z.object({ code: z.string(), name: z.string(), address: z.array(addressFieldWire) })),
    buyer: z.object({
      types: z.array(z.enum(['consumer', 'professional'])),
      minAge: z.int().nullable(),
    }),
    consents: z
      .array(z.object({ id: z.string(), required: z.boolean(), text: z.string(), href: z.string().nullable() }))
      .meta({ description: 'Boxes the profile asks for: terms, privacy, age.' }),
    invoice: z.object({ onRequest: z.boolean(), text: z.string() }),
    payment: z
      .object({
        provider: z.string().meta({ description: 'Which client adapter mounts the fields: sandbox, stripe.' }),
        publishableKey: z.string(),
        script: z.string().meta({ description: "URL of the provider's own client script." }),
      })
      .nullable()
      .meta({ description: 'Null for a merchant who takes transfers to their own bank account and nothing else.' }),
    orderButton: z.string().meta({ description: 'The statutory words; nothing else may stand on the button.' }),
    withdrawal: z
      .object({
        function: z.string(),
        confirmation: z.string(),
        page: z.string().meta({ description: 'Path of the page here that works without script.' }),
      })
      .meta({ description: 'Statutory labels, locked.' }),
    links: z.record(z.enum(linkNames), z.string().nullable()).meta({ description: 'Null for a page the merchant has not named.' }),
  })
  .meta({ id: 'Shop' });
export type ShopWire = z.infer<typeof shopWire>;
