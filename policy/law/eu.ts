import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** A crossed price is the lowest of this many days before the reduction. */
export const priorPriceDays = {
  id: 'eu.priorPrice',
  value: 30,
  unit: 'days',
  from: '2022-05-28',
  source: 'Dir. 98/6/EC art. 6a; Cod. Cons. art. 17-bis',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

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

/** Delivery to any served country, wherever the buyer is registered or lives. */
export const geoBlocking = {
  id: 'eu.geoBlocking',
  value: 'anyServedCountry',
  from: '2018-12-03',
  source: 'Reg. (EU) 2018/302 art. 4(1)(a)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Calendar days to say that one withdraws. */
export const withdrawalDays = {
  id: 'eu.withdrawal',
  value: 14,
  unit: 'calendar days',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 9; Cod. Cons. art. 52',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** Goods made to measure or personalised: no right of withdrawal. */
export const withdrawalExclusionPersonalised = {
  id: 'eu.withdrawal.personalised',
  value: 'excluded',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 16(c); Cod. Cons. art. 59(1)(c)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** Goods sealed for hygiene: the right is lost once the seal is broken. */
export const withdrawalExclusionSealed = {
  id: 'eu.withdrawal.sealedHygiene',
  value: 'whenOpened',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 16(e); Cod. Cons. art. 59(1)(e)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** The online withdrawal function, and telling before the order that it exists. */
export const withdrawalFunction = {
  id: 'eu.withdrawalFunction',
  value: 'required',
  from: '2026-06-19',
  source: 'Dir. 2011/83/EU art. 6(1)(h), 11a; Cod. Cons. art. 49(1)(h), 54-bis',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** The harmonised notice on the legal guarantee, shown before the order. */
export const guaranteeNotice = {
  id: 'eu.guaranteeNotice',
  value: 'required',
  from: '2026-09-27',
  source: 'Dir. 2011/83/EU art. 6(1)(l), 22a; Reg. (EU) 2025/1960; Cod. Cons. art. 49(1)(n), 65-ter',
  checkedOn,
  verified: true,
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

/** Costs the shopper will meet besides the price are told before the order. */
export const additionalCosts = {
  id: 'eu.additionalCosts',
  value: 'toldBeforeOrder',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 6(1)(e); Cod. Cons. art. 49(1)(e)',
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

/** In doubt a term means what favours the consumer. */
export const doubt = {
  id: 'eu.doubt',
  value: 'consumer',
  from: '1993-04-05',
  source: 'Dir. 93/13/EEC art. 5; Cod. Cons. art. 35(2)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Days within which goods are delivered unless agreed otherwise. */
export const deliveryDays = {
  id: 'eu.delivery',
  value: 30,
  unit: 'calendar days from the conclusion of the contract',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 18(1); Cod. Cons. art. 61',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<number>;

/** How a period in days ends: the event's day is out, the last hour of the last day is in, and it ends on a working day. */
export const periods = {
  id: 'eu.periods',
  value: 'endsOnWorkingDay',
  from: '1971-07-01',
  source: 'Reg. (EEC, Euratom) 1182/71 art. 3',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** The contract is confirmed on a durable medium, with everything told before it, at the latest at delivery. */
export const contractConfirmation = {
  id: 'eu.contractConfirmation',
  value: 'atLatestAtDelivery',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 8(7); Cod. Cons. art. 51(7)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;
