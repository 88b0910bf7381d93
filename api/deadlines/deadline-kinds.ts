/** Every clock there is. */
export const deadlineKinds = [
  'transferReminder',
  'transferUnpaid',
  'transferChoice',
  'acceptance',
  'identityDocument',
  'identityNotice',
  'identityDeletion',
  'dispatch',
  'delivery',
  'extraTerm',
  'withdrawalEnd',
  'damageReport',
  'returnSending',
  'returnLapse',
  'refundDue',
  'refundLimit',
  'reductionNotice',
  'goodsReclaim',
  'claimReply',
  'uncollectedRefund',
] as const;

export type DeadlineKind = (typeof deadlineKinds)[number];

/** Whose it is to do something by then, or to use a right. */
export type DeadlineParty = 'merchant' | 'buyer';

/** Whose each clock is. */
export const deadlineParty: Readonly<Record<DeadlineKind, DeadlineParty>> = {
  transferReminder: 'merchant',
  transferUnpaid: 'buyer',
  transferChoice: 'buyer',
  acceptance: 'merchant',
  identityDocument: 'buyer',
  identityNotice: 'merchant',
  identityDeletion: 'merchant',
  dispatch: 'merchant',
  delivery: 'merchant',
  extraTerm: 'merchant',
  withdrawalEnd: 'buyer',
  damageReport: 'buyer',
  returnSending: 'buyer',
  returnLapse: 'buyer',
  refundDue: 'merchant',
  refundLimit: 'merchant',
  reductionNotice: 'merchant',
  goodsReclaim: 'buyer',
  claimReply: 'merchant',
  uncollectedRefund: 'merchant',
};
