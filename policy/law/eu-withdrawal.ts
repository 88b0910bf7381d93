import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** The words on the two controls of the online withdrawal function. */
export interface WithdrawalControls {
  readonly function: string;
  readonly confirmation: string;
}

/** What the period to withdraw from a sale of goods runs from; of several goods or lots, from the last. */
export const withdrawalStart = {
  id: 'eu.withdrawal.start',
  value: 'possessionOfTheLast',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 9(2)(b); Cod. Cons. art. 52(2)(b)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** How much longer one can withdraw who was not told of the right. Told late, one has the whole period from that day. */
export const withdrawalUninformed = {
  id: 'eu.withdrawal.uninformed',
  value: 12,
  unit: 'months after the period',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 10; Cod. Cons. art. 53',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** A statement is in time if it is sent before the period is over. */
export const withdrawalInTime = {
  id: 'eu.withdrawal.inTime',
  value: 'sentBeforeTheEnd',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 11(2); Cod. Cons. art. 54(2)',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** An offer that is no contract yet can be withdrawn as well: neither side has to conclude it then. */
export const withdrawalOfOffer = {
  id: 'eu.withdrawal.offer',
  value: 'endsTheOffer',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 12(b); Cod. Cons. art. 55',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;
