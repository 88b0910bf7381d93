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
  'authorisationEnd',
  'orderClosing',
] as const;

export type DeadlineKind = (typeof deadlineKinds)[number];

/** Clocks that do by themselves what is to be done: nobody has to look at them. */
export const unattended: ReadonlySet<DeadlineKind> = new Set<DeadlineKind>(['authorisationEnd', 'orderClosing']);

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
  authorisationEnd: 'merchant',
  orderClosing: 'merchant',
};
