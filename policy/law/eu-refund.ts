import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

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

/** Money comes back on the means it was paid with, and free of charge, unless the consumer agrees to another. */
export const refundMeans = {
  id: 'eu.withdrawal.refundMeans',
  value: 'sameMeans',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 13(1); Cod. Cons. art. 56(1)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** Goods that can be cleaned and sold again are not sealed for hygiene, whatever their bag says. */
export const cleanableGoods = {
  id: 'eu.withdrawal.cleanable',
  value: 'notSealedGoods',
  from: '2019-03-27',
  source: 'Dir. 2011/83/EU art. 16(e); Court of Justice C-681/17',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;
