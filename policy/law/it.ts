import type { WithdrawalControls } from './eu-withdrawal.ts';
import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** Age from which a contract cannot be avoided for want of capacity. */
export const majority = {
  id: 'it.majority',
  value: 18,
  unit: 'years',
  from: '1975-03-10',
  source: 'Cod. Civ. art. 2, 1425',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** An order sent online is acknowledged without delay, with its terms, goods, price, means of payment, withdrawal and delivery costs. */
export const orderAcknowledgement = {
  id: 'it.orderAcknowledgement',
  value: 'withoutDelay',
  from: '2003-05-14',
  source: 'D.Lgs. 70/2003 art. 13(2)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Terms that bind the consumer at once and the trader at will are presumed unfair: a refusal is told. */
export const oneSidedBinding = {
  id: 'it.oneSidedBinding',
  value: 'presumedUnfair',
  from: '2005-10-23',
  source: 'Cod. Cons. art. 33(2)(d)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A contract has the force of law between its parties: neither ends it alone but on grounds the law or the terms give. */
export const bindingContract = {
  id: 'it.bindingContract',
  value: 'endsByConsentOrGround',
  from: '1942-04-21',
  source: 'Cod. Civ. art. 1372(1), 1453, 1456',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** A contract made by an essential error that the other side could recognise can be avoided, not ignored. */
export const recognisableError = {
  id: 'it.recognisableError',
  value: 'avoidable',
  from: '1942-04-21',
  source: 'Cod. Civ. art. 1428, 1431, 1433',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Terms that burden the consumer out of all proportion, or make good more than the damage, are presumed unfair. */
export const unfairTerms = {
  id: 'it.unfairTerms',
  value: 'presumedUnfair',
  from: '2005-10-23',
  source: 'Cod. Cons. art. 33(1), (2)(f)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Money for what is not delivered comes back without undue delay. */
export const undeliveredRefund = {
  id: 'it.undeliveredRefund',
  value: 'withoutUndueDelay',
  from: '2014-06-13',
  source: 'Cod. Cons. art. 61(6)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Goods sent to a trade buyer are delivered, unless agreed otherwise, by handing them to the carrier. */
export const saleByCarriage = {
  id: 'it.saleByCarriage',
  value: 'handOver',
  from: '1942-04-21',
  source: 'Cod. Civ. art. 1465, 1510(2)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Days from receipt to tell a carrier of loss or damage that could not be seen at delivery. */
export const carrierReport = {
  id: 'it.carrierReport',
  value: 8,
  unit: 'calendar days',
  from: '1942-04-21',
  source: 'Cod. Civ. art. 1698(2)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** Months from delivery within which a consumer can act on the guarantee. */
export const guaranteeAction = {
  id: 'it.guarantee.action',
  value: 26,
  unit: 'months from delivery',
  from: '2022-01-01',
  source: 'Cod. Cons. art. 133(3)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** Months from delivery within which somebody who bought for a trade can act on a defect. */
export const tradeWarrantyMonths = {
  id: 'it.tradeWarranty',
  value: 12,
  unit: 'months from delivery',
  from: '1942-04-21',
  source: 'Cod. Civ. art. 1495(3)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** Days from its discovery within which somebody who bought for a trade reports a defect. */
export const tradeWarrantyNotice = {
  id: 'it.tradeWarranty.notice',
  value: 8,
  unit: 'calendar days from discovery',
  from: '1942-04-21',
  source: 'Cod. Civ. art. 1495(1)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** In distance sales an invoice is owed to whoever asks for it, at the latest when buying. */
export const invoiceRequest = {
  id: 'it.invoiceRequest',
  value: 'atPurchase',
  from: '1973-01-01',
  source: 'D.P.R. 633/1972 art. 22',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Years from the last entry for which the records of a sale are kept. */
export const recordsKept = {
  id: 'it.recordsKept',
  value: 10,
  unit: 'years',
  from: '1942-04-21',
  source: 'Cod. Civ. art. 2220',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** The online withdrawal function and its two controls. */
export const withdrawalFunction = {
  id: 'it.withdrawalFunction',
  value: { function: 'recedere dal contratto qui', confirmation: 'conferma recesso' },
  from: '2026-06-19',
  source: 'Cod. Cons. art. 49(1)(h), 54-bis (D.Lgs. 209/2025)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<WithdrawalControls>;
