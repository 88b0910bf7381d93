import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** The button that orders says, and says only, that the order obliges to pay; otherwise the consumer is not bound. */
export const orderButton = {
  id: 'eu.orderButton',
  value: 'obligationToPay',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 8(2); Cod. Cons. art. 51(2)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Who sells, with address, telephone and e-mail, is told before the order. */
export const traderIdentity = {
  id: 'eu.traderIdentity',
  value: 'toldBeforeOrder',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 6(1)(b)-(d); Cod. Cons. art. 49(1)(b)-(d); D.Lgs. 70/2003 art. 7',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A withdrawal can be declared from the conclusion of the contract on, before anything is delivered. */
export const withdrawalFromConclusion = {
  id: 'eu.withdrawal.fromConclusion',
  value: 'fromConclusion',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 9(1), recital 40; Cod. Cons. art. 52',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A withdrawal needs an unequivocal statement sent in time, and neither form, number nor proof. */
export const withdrawalStatement = {
  id: 'eu.withdrawal.statement',
  value: 'anyUnequivocalStatement',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 11(1); Cod. Cons. art. 54',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** Conditions, period and procedure of the withdrawal are told before the order, with the model form. */
export const withdrawalInformation = {
  id: 'eu.withdrawal.information',
  value: 'toldBeforeOrder',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 6(1)(h), 9(2), 10, Annex I; Cod. Cons. art. 49(1)(h), 52, 53',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Calendar days from the statement within which everything paid comes back. */
export const withdrawalRefundDays = {
  id: 'eu.withdrawal.refundDays',
  value: 14,
  unit: 'calendar days',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 13(1); Cod. Cons. art. 56(1)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<number>;

/** The delivery paid comes back, up to the least expensive standard one. */
export const withdrawalDeliveryRefund = {
  id: 'eu.withdrawal.deliveryRefund',
  value: 'upToCheapestStandard',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 13(1)-(2); Cod. Cons. art. 56(1)-(2)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** How long a refund can wait for the goods; not at all where the trader collects them. */
export const withdrawalWithholding = {
  id: 'eu.withdrawal.withholding',
  value: 'receiptOrProofOfDispatch',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 13(3); Cod. Cons. art. 56(3)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** What a withdrawal may cost: the direct cost of sending back, where the consumer was told so. */
export const withdrawalCost = {
  id: 'eu.withdrawal.cost',
  value: 'directReturnCost',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 14(1), (5); Cod. Cons. art. 57(1)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** What handled goods may cost: their loss of value beyond what examining them takes, and nothing else. */
export const withdrawalDiminishedValue = {
  id: 'eu.withdrawal.diminishedValue',
  value: 'actualLoss',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 14(2), (5); Cod. Cons. art. 57(2)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** Goods that come late: an extra term, then the contract can be ended, with refund and damages. */
export const lateDelivery = {
  id: 'eu.lateDelivery',
  value: 'extraTermThenTermination',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 18(2)-(4); Cod. Cons. art. 61(3)-(6)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** The risk passes when the consumer, or whom they named, has the goods in hand. */
export const riskOfLoss = {
  id: 'eu.riskOfLoss',
  value: 'possession',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 20; Cod. Cons. art. 63',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;
