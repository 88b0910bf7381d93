import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** In doubt a term means what favours the consumer. */
export const doubt = {
  id: 'eu.doubt',
  value: 'consumer',
  from: '1993-04-05',
  source: 'Dir. 93/13/EEC art. 5; Cod. Cons. art. 35(2)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** What was agreed when a contract was made is not changed afterwards by one side alone. */
export const termsAtConclusion = {
  id: 'eu.termsAtConclusion',
  value: 'asAgreed',
  from: '1993-04-05',
  source: 'Dir. 93/13/EEC art. 3, Annex 1(j); Cod. Cons. art. 33(2)(m)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A consumer whose complaint failed is told which dispute body is competent, and whether the trader takes part. */
export const disputeInformation = {
  id: 'eu.disputeInformation',
  value: 'toldWhenComplaintFailed',
  from: '2015-07-09',
  source: 'Dir. 2013/11/EU art. 13(3); Cod. Cons. art. 141-sexies(3)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** The platform for online disputes is closed: a link to it misleads. */
export const onlineDisputePlatform = {
  id: 'eu.odr',
  value: 'closed',
  from: '2025-07-20',
  source: 'Reg. (EU) 2024/3228',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A consumer is sued, and may sue, where they live. */
export const consumerForum = {
  id: 'eu.forum',
  value: 'consumerResidence',
  from: '2015-01-10',
  source: 'Reg. (EU) 1215/2012 art. 17-19; Reg. (EC) 593/2008 art. 6; Cod. Cons. art. 66-bis',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;
