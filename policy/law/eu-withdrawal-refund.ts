import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

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

/** Money comes back on the means it was paid with, and free of charge, unless the consumer agrees to another. */
export const refundMeans = {
  id: 'eu.withdrawal.refundMeans',
  value: 'sameMeans',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 13(1); Cod. Cons. art. 56(1)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

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

/** Calendar days from the statement within which withdrawn goods are sent off. */
export const sendBackDays = {
  id: 'eu.withdrawal.sendBackDays',
  value: 14,
  unit: 'calendar days',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 14(1); Cod. Cons. art. 57(1)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<number>;
