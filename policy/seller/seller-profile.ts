import { z } from 'zod';
import { addressShape } from '../address-schema.ts';
import { rule } from '../rule-schema.ts';

const role = z.enum([
  'seller',
  'principal',
  'siteOwner',
  'siteOperator',
  'manufacturer',
  'supplier',
  'guarantor',
  'returnAddressee',
  'dataController',
  'dataProcessor',
]);

const party = rule({
  roles: z.array(role).min(1).meta({ description: 'What the terms make of this company. Roles may lie with different companies.' }),
  legalName: z.string().min(1),
  address: z.strictObject(addressShape).optional(),
  vatNumber: z.string().min(1).optional(),
  taxCode: z.string().min(1).optional(),
  register: z.string().min(1).optional().meta({ description: 'Register the company is entered in, for instance its chamber of commerce.' }),
});

const openingHours = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).meta({ description: 'ISO weekdays, 1 is Monday.' }),
  from: z.iso.time({ precision: -1 }),
  until: z.iso.time({ precision: -1 }),
});

const contacts = rule({
  emails: z.array(z.email()).optional().meta({ description: 'Every address at which notices to the merchant count as received.' }),
  phone: z.string().min(1).optional(),
  phoneHours: z.array(openingHours).optional().meta({ description: "In the calendar's time zone." }),
  webForm: z.boolean().optional().meta({ description: 'The site has a contact form.' }),
  chat: z.boolean().optional(),
});

/**
 * Who sells, and how to reach them. Everything the law wants named may be missing here, because some terms
 * do not name it; the lint says what is missing.
 */
export const sellerProfile = z.strictObject({
  site: z.string().min(1).meta({ description: 'Host name of the shop.' }),
  parties: z
    .array(party)
    .refine(
      (parties) => parties.filter(({ roles }) => roles.includes('seller')).length <= 1,
      'expected at most one party in the role of seller',
    )
    .meta({ description: 'The companies the terms name. At most one is the seller, the one the contract is made with.' }),
  contacts: contacts.optional(),
});
