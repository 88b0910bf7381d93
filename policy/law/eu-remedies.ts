import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** Less money or none of the contract comes after repair or replacement failed, or at once for a serious defect. */
export const remedyOrder = {
  id: 'eu.guarantee.remedyOrder',
  value: 'repairOrReplacementFirst',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 13(2)-(4); Cod. Cons. art. 135-bis(2)-(4)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A minor defect ends no contract; that it is minor is for the seller to prove. */
export const minorDefect = {
  id: 'eu.guarantee.minorDefect',
  value: 'sellerProves',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 13(5); Cod. Cons. art. 135-bis(5)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A guarantee somebody promises beside the legal one binds whoever promised it, and takes nothing from the legal one. */
export const commercialPromise = {
  id: 'eu.commercialGuarantee',
  value: 'besideTheLegalOne',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 17; Cod. Cons. art. 135-quinquies',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A consumer whose complaint failed is told which dispute body is competent, and whether the trader takes part. */
export const disputeInformation = {
  id: 'eu.disputeInformation',
  value: 'toldWhenComplaintFailed',
  from: '2015-07-09',
  source: 'Dir. 2013/11/EU art. 13(3); Cod. Cons. art. 141-sexies(3)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Personal data are erased on request, except what a legal duty or a legal claim needs. */
export const erasure = {
  id: 'eu.erasure',
  value: 'exceptDutyOrClaim',
  from: '2018-05-25',
  source: 'Reg. (EU) 2016/679 art. 17(1), 17(3)(b), (e)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** What was agreed when a contract was made is not changed afterwards by one side alone. */
export const termsAtConclusion = {
  id: 'eu.termsAtConclusion',
  value: 'asAgreed',
  from: '1993-04-05',
  source: 'Dir. 93/13/EEC art. 3, Annex 1(j); Cod. Cons. art. 33(2)(m)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;
