import { z } from 'zod';
import { channel } from '../channel-schema.ts';
import { periodShape } from '../period-schema.ts';
import { countryCode, minor, rule } from '../rule-schema.ts';

const document = z.strictObject({
  title: z.string().min(1),
  prefix: z
    .string()
    .optional()
    .meta({ description: 'What a clause of this document starts with: `F:` in `F:103`. Absent for the main document.' }),
  citedBy: z.enum(['clause', 'line']),
});

const version = rule({ effectiveFrom: z.iso.date() });

const change = rule({
  when: z.enum(['anyTime', 'statedReasons', 'writtenConsent']),
  reasons: z.array(z.enum(['law', 'technical', 'salesModel', 'protection'])).optional(),
  effectiveOn: z.enum(['publication']).optional(),
});

const acceptance = rule({
  by: z
    .enum(['ordering', 'declaration'])
    .meta({ description: '`declaration`: the shopper ticks that the terms are accepted before ordering.' }),
  extendsToLinkedPages: z.boolean().optional(),
});

const privacy = rule({
  confirmation: z
    .enum(['read'])
    .meta({ description: 'The shopper confirms having read the privacy notice. That is not consent to anything.' }),
});

const complaint = rule({
  channels: z.array(channel).min(1),
  answerWithin: rule(periodShape).optional(),
});

const disputeResolution = rule({
  body: z.string().min(1).optional().meta({ description: 'The body the merchant takes part in; absent when the terms name none.' }),
  email: z.email().optional(),
  fax: z.string().min(1).optional(),
  afterComplaint: z.boolean().optional().meta({ description: 'A complaint to the merchant must have failed first.' }),
  complaintSilence: rule(periodShape).optional().meta({ description: 'How long an unanswered complaint must have waited.' }),
  informsAfterComplaint: z
    .boolean()
    .optional()
    .meta({ description: 'The merchant names a body, or declines, once a complaint has failed.' }),
});

const law = rule({
  country: countryCode,
  residenceRulesKept: z.boolean().optional().meta({ description: "Mandatory rules of the consumer's residence stay in force." }),
  withoutCisg: z.boolean().optional(),
});

const forum = rule({
  places: z.array(z.enum(['consumerResidence', 'consumerResidenceIfDomestic', 'consumerResidenceIfEu', 'named'])).min(1),
  court: z.string().min(1).optional().meta({ description: 'The court `named` stands for.' }),
  smallClaimsUpTo: minor.optional().meta({ description: 'European small claims procedure pointed out.', unit: 'minor units' }),
});

/** The merchant's written terms as documents: their version, how they bind, and what happens in a dispute. */
export const termsProfile = z.strictObject({
  documents: z.array(document).min(1).meta({ description: 'The documents every `clause` of the profile refers to.' }),
  version: version.optional(),
  market: rule({ countries: z.enum(['worldwide', 'domesticUnionAndBeyond', 'listedOnSite']), anyNationality: z.boolean().optional() })
    .optional()
    .meta({ description: 'Where the terms say the shop sells. `shipping.zones` says where it delivers.' }),
  appliesToOrder: rule({ inForceWhen: z.enum(['orderPlaced']) })
    .optional()
    .meta({ description: 'Which version governs an order.' }),
  change: change.optional(),
  acceptance: acceptance.optional(),
  privacy: privacy.optional(),
  contentTolerance: rule({ prevails: z.enum(['orderForm', 'productSheet']).optional() })
    .optional()
    .meta({ description: 'Pictures and colours are indicative; `prevails` is the text that counts.' }),
  thirdPartyLinks: rule({ liable: z.boolean() }).optional(),
  indemnity: rule({ buyerIndemnifies: z.array(z.enum(['account', 'invoiceData', 'declarations'])).min(1) }).optional(),
  complaint: complaint.optional(),
  disputeResolution: disputeResolution.optional(),
  odrLink: rule({ url: z.url() }).optional().meta({ description: 'Link to the European platform, which closed on 20 July 2025.' }),
  law: law.optional(),
  forum: forum.optional(),
});
