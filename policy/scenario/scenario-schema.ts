import { z } from 'zod';
import { findingId } from '../lint/finding-id.ts';
import { noticeStep } from '../notice/notice-profile.ts';
import { askedExpected, askedGiven } from './asked-scenario-schema.ts';
import { followedExpected, followedGiven } from './followed-scenario-schema.ts';
import { refundEventGiven, refundExpected, refundOrderGiven } from './refund-scenario-schema.ts';
import { namesAtMost, scenarioBounds } from './scenario-bounds.ts';
import { scenarioChecks, scenarioWeight } from './scenario-checks.ts';
import { scenarioNeeds } from './scenario-needs.ts';
import { scenarioOrder } from './scenario-order.ts';
import { writtenAmount as amount } from './written-amount.ts';

const line = z.strictObject({
  sku: z.string().optional(),
  price: amount,
  quantity: z.int().min(1).optional(),
  priceByCountry: z.record(z.string(), amount).optional(),
  listPrice: amount.optional(),
  priceHistory: z.array(z.strictObject({ from: z.iso.datetime(), amount })).optional(),
  promoted: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  personalised: z.boolean().optional(),
  sealedHygiene: z.boolean().optional(),
  paymentExclusions: z.array(z.string()).optional(),
});

const code = z.strictObject({
  code: z.string(),
  amount: amount.optional(),
  rateBps: z.int().optional(),
  validFrom: z.iso.datetime().optional(),
  validUntil: z.iso.datetime().optional(),
  spent: z.boolean().optional(),
  excludedTags: z.array(z.string()).optional(),
});

/** What is the case. Everything left out is ordinary: one adult consumer, the merchant's home market, a working day. */
const given = z.strictObject({
  profile: z
    .record(z.string(), z.json())
    .refine(...namesAtMost(scenarioBounds.changes))
    .optional()
    .meta({ description: 'Changes to the profile by path, as a merchant might make them: `"payment.surcharge.rateBps": 300`.' }),
  now: z.iso.datetime().optional(),
  lines: z.array(line).max(scenarioBounds.lines).optional(),
  codes: z.array(code).max(scenarioBounds.codes).optional(),
  destination: z.strictObject({ country: z.string(), region: z.string().optional(), postalCode: z.string().optional() }).optional(),
  service: z.string().optional(),
  payment: z.string().optional(),
  orderSent: z.boolean().optional(),
  step: noticeStep.optional(),
  order: refundOrderGiven.optional(),
  events: z.array(refundEventGiven).max(scenarioBounds.events).optional(),
  parcels: z
    .array(z.iso.datetime().nullable())
    .max(scenarioBounds.lines)
    .optional()
    .meta({ description: 'When each parcel came into the hands of the buyer; null where that is not known. None: nothing was sent.' }),
  informedAt: z.iso
    .datetime()
    .nullish()
    .meta({ description: 'When the buyer was told of the right to withdraw; null: never. Absent: before the contract.' }),
  concludedAt: z.iso.datetime().optional(),
  asked: askedGiven.optional(),
  followed: followedGiven.optional(),
  buyer: z
    .strictObject({
      type: z.enum(['consumer', 'professional']).optional(),
      age: z.int().optional(),
      countryOfRegistration: z.string().optional(),
      vatNumber: z.string().optional(),
      forResale: z.boolean().optional(),
    })
    .optional(),
});

/** A reason that must be among those of a decision; `null` says that a field must be missing. */
const why = z.strictObject({
  code: z.string().optional(),
  clause: z.string().nullish(),
  law: z.string().nullish(),
  ambiguity: z.string().nullish(),
  floor: z.string().nullish(),
  warning: z.string().nullish(),
  clauseWouldGive: z.union([z.string(), z.number(), z.null()]).optional(),
});

/** What must come out. Only what is written here is compared. */
const expected = z.strictObject({
  goods: amount.optional(),
  discount: amount.optional(),
  delivery: amount.optional(),
  surcharge: amount.optional(),
  total: amount.optional(),
  tax: amount.optional(),
  taxIncluded: z.boolean().optional(),
  paymentDue: z.boolean().optional(),
  toFree: amount.nullish(),
  units: z.array(amount).optional(),
  crossed: z.array(amount.nullable()).optional(),
  discounts: z.array(amount).optional(),
  nets: z.array(amount).optional(),
  withdrawal: z.array(z.enum(['allowed', 'whenOpened', 'excluded'])).optional(),
  codes: z.record(z.string(), z.enum(['applied', 'refused'])).optional(),
  served: z.boolean().optional(),
  services: z.array(z.string()).optional(),
  chosen: z.string().nullish(),
  window: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullish(),
  duties: z.enum(['none', 'merchant', 'buyer']).optional(),
  payments: z.array(z.string()).optional().meta({ description: 'Methods offered, in order.' }),
  buyer: z.enum(['allowed', 'refused']).optional(),
  notices: z.array(z.string()).optional().meta({ description: 'All notices, in order.' }),
  canEnterCode: z.boolean().optional(),
  consents: z.array(z.enum(['age', 'terms', 'privacyRead'])).optional(),
  notice: z
    .strictObject({ channels: z.array(z.string()), contains: z.array(z.string()), attaches: z.array(z.string()) })
    .nullish()
    .meta({ description: 'What must be told at `given.step`.' }),
  noticeDue: z
    .strictObject({ dueBy: z.iso.date(), legalLimit: z.iso.date() })
    .nullish()
    .meta({ description: 'By when, where the step is reached at `given.now`.' }),
  transfer: z.strictObject({ dueDate: z.iso.date(), endsAt: z.iso.datetime(), reminderOn: z.iso.date() }).nullish(),
  findings: z
    .strictObject({ E: z.array(findingId), W: z.array(findingId), I: z.array(findingId) })
    .optional()
    .meta({ description: 'What the lint says of the profile, by severity, each finding once.' }),
  publishable: z.boolean().optional(),
  ...refundExpected,
  ...askedExpected,
  ...followedExpected,
  lastDay: z.iso.date().nullish().meta({ description: 'The last day to withdraw; null where there is no deadline.' }),
  endsAt: z.iso.datetime().nullish(),
  inTime: z.boolean().optional().meta({ description: 'Whether a withdrawal sent at `given.now` is in time.' }),
  onlineFunction: z.enum(['mandatory', 'voluntary']).optional(),
  why: z.record(z.string(), why).optional().meta({
    description:
      'By decision: `delivery`, `buyer`, `surcharge`, `toFree`, `duties`, `served`, `tax`, `paymentDue`, `transfer`, `code CODE`, `line 1`, ...',
  }),
});

const scenario = z.strictObject({
  id: z.string().min(1),
  merchant: z.string().min(1).optional().meta({ description: 'The `id` of the profile it is about; left out: whichever it is run with.' }),
  title: z.string().min(1),
  given,
  when: z.enum([
    'quote',
    'codeEntered',
    'consentsAsked',
    'stepReached',
    'refundPlanned',
    'bankTransferOrdered',
    'profileLinted',
    'withdrawalAsked',
    'shopperAsks',
    'orderFollowed',
  ]),
  expected,
});

const fileOf = <Case extends z.ZodType>(one: Case) =>
  z.strictObject({
    $schema: z.string().optional(),
    about: z.string().optional().meta({ description: 'What these cases show, for whoever reads them.' }),
    scenarios: z.array(one).min(1).max(scenarioBounds.cases),
  });

export const scenarioFile = fileOf(scenario.superRefine(scenarioNeeds).superRefine(scenarioOrder)).superRefine(({ scenarios }, context) => {
  scenarioChecks(scenarios, context);
  scenarioWeight(scenarios, context);
});

/** A case that is only asked about: nothing has to be expected of it. */
export const scenarioCase = scenario
  .partial({ id: true, title: true, expected: true })
  .superRefine(scenarioNeeds)
  .superRefine(scenarioOrder);

/** Several of these. */
export const scenarioCaseFile = fileOf(scenarioCase).superRefine(({ scenarios }, context) => scenarioWeight(scenarios, context));

export type Scenario = z.infer<typeof scenario>;
export type ScenarioCase = z.infer<typeof scenarioCase>;
