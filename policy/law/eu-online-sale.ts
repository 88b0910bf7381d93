import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** Online shops can be used by everybody; services of enterprises with fewer than ten people and two million are left out. */
export const accessibility = {
  id: 'eu.accessibility',
  value: 'perceivableOperableUnderstandableRobust',
  from: '2025-06-28',
  source: 'Dir. (EU) 2019/882; D.Lgs. 82/2022',
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

/** The harmonised label, shown where the producer of a product promises durability for more than two years. */
export const durabilityLabel = {
  id: 'eu.durabilityLabel',
  value: 'whereGuaranteed',
  from: '2026-09-27',
  source: 'Dir. 2011/83/EU art. 22a; Reg. (EU) 2025/1960',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Where nothing is delivered, and which means of payment are taken, is told when ordering begins at the latest. */
export const limitsTold = {
  id: 'eu.limitsTold',
  value: 'whenOrderingBegins',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 8(3); Cod. Cons. art. 51(3)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A means of payment the shop takes is refused to nobody for where they live or their bank is. */
export const paymentDiscrimination = {
  id: 'eu.geoBlocking.payment',
  value: 'sameMeansForAll',
  from: '2018-12-03',
  source: 'Reg. (EU) 2018/302 art. 5',
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
