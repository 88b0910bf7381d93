import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** The words on the two controls of the online withdrawal function. */
export interface WithdrawalControls {
  readonly function: string;
  readonly confirmation: string;
}

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

/** A withdrawal can be declared from the conclusion of the contract on, before anything is delivered. */
export const withdrawalFromConclusion = {
  id: 'eu.withdrawal.fromConclusion',
  value: 'fromConclusion',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 9(1), recital 40; Cod. Cons. art. 52',
  checkedOn,
  verified: false,
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

/** A withdrawal needs an unequivocal statement sent in time, and neither form, number nor proof. */
export const withdrawalStatement = {
  id: 'eu.withdrawal.statement',
  value: 'anyUnequivocalStatement',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 11(1); Cod. Cons. art. 54',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** A statement is in time if it is sent before the period is over. */
export const withdrawalInTime = {
  id: 'eu.withdrawal.inTime',
  value: 'sentBeforeTheEnd',
  from: '2014-06-13',
  source: 'Dir. 2011/83/EU art. 11(2); Cod. Cons. art. 54(2)',
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

/** The online withdrawal function, and telling before the order that it exists. */
export const withdrawalFunction = {
  id: 'eu.withdrawalFunction',
  value: 'required',
  from: '2026-06-19',
  source: 'Dir. 2011/83/EU art. 6(1)(h), 11a; Cod. Cons. art. 49(1)(h), 54-bis',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

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

/** Goods that can be cleaned and sold again are not sealed for hygiene, whatever their bag says. */
export const cleanableGoods = {
  id: 'eu.withdrawal.cleanable',
  value: 'notSealedGoods',
  from: '2019-03-27',
  source: 'Dir. 2011/83/EU art. 16(e); Court of Justice C-681/17',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;
