import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** Who sells, with address, telephone and e-mail, is told before the order. */
export const traderIdentity = {
  id: 'eu.traderIdentity',
  value: 'toldBeforeOrder',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 6(1)(b)-(d); Cod. Cons. art. 49(1)(b)-(d); D.Lgs. 70/2003 art. 7',
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

/** Where nothing is delivered, and which means of payment are taken, is told when ordering begins at the latest. */
export const limitsTold = {
  id: 'eu.limitsTold',
  value: 'whenOrderingBegins',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 8(3); Cod. Cons. art. 51(3)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** The button that orders says, and says only, that the order obliges to pay; otherwise the consumer is not bound. */
export const orderButton = {
  id: 'eu.orderButton',
  value: 'obligationToPay',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 8(2); Cod. Cons. art. 51(2)',
  checkedOn,
  verified: false,
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
