import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

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
