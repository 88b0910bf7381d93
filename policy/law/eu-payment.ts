import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** What may be added for using a means of payment. */
export const paymentSurcharge = {
  id: 'eu.surcharge',
  value: 0,
  unit: 'minor units',
  from: '2018-01-13',
  source: 'Dir. (EU) 2015/2366 art. 62(4); Cod. Cons. art. 62',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** A means of payment the shop takes is refused to nobody for where they live or their bank is. */
export const paymentDiscrimination = {
  id: 'eu.geoBlocking.payment',
  value: 'sameMeansForAll',
  from: '2018-12-03',
  source: 'Reg. (EU) 2018/302 art. 5',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Who pays electronically is authenticated by two things, by the provider of the payment; an account with the shop is none of them. */
export const strongAuthentication = {
  id: 'eu.strongAuthentication',
  value: 'byThePaymentProvider',
  from: '2019-09-14',
  source: 'Dir. (EU) 2015/2366 art. 97; Reg. (EU) 2018/389',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Pay-later offers are consumer credit: the provider's information has its place before the order. */
export const payLaterInformation = {
  id: 'eu.payLater',
  value: 'required',
  from: '2026-11-20',
  source: 'Dir. (EU) 2023/2225; D.Lgs. 212/2025',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Credit that paid for the goods ends with the contract that the consumer withdraws from. */
export const linkedCredit = {
  id: 'eu.linkedCredit',
  value: 'endsWithTheContract',
  from: '2026-11-20',
  source: 'Dir. (EU) 2023/2225; D.Lgs. 212/2025',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;
