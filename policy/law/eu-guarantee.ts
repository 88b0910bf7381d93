import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

/** Months from delivery for which the seller answers for a lack of conformity. */
export const guaranteeMonths = {
  id: 'eu.guarantee',
  value: 24,
  unit: 'months from delivery',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 10(1); Cod. Cons. art. 133',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** Months from delivery within which a defect is presumed to have been there at delivery. */
export const guaranteePresumption = {
  id: 'eu.guarantee.presumption',
  value: 12,
  unit: 'months from delivery',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 11(1); Cod. Cons. art. 135',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<number>;

/** A defect need not be reported within any time to keep the guarantee; in Italy two months were asked until 2021. */
export const guaranteeWithoutNotice = {
  id: 'eu.guarantee.noNoticeDuty',
  value: 'none',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 12; Cod. Cons. art. 133 after D.Lgs. 170/2021',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** The one who answers is the seller the contract was made with. */
export const guaranteeDebtor = {
  id: 'eu.guarantee.debtor',
  value: 'seller',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 10(1), 18; Cod. Cons. art. 133, 134',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Repair or replacement, as the consumer chooses. */
export const guaranteeChoice = {
  id: 'eu.guarantee.choice',
  value: 'consumer',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 13(2); Cod. Cons. art. 135-bis(2)',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

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

/** The remedy is free of charge, transport and examination included. */
export const guaranteeFree = {
  id: 'eu.guarantee.free',
  value: 'free',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 14(1); Cod. Cons. art. 135-ter',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;

/** Terms that limit the guarantee before a defect is reported do not bind the consumer. */
export const guaranteeMandatory = {
  id: 'eu.guarantee.mandatory',
  value: 'null',
  from: '2022-01-01',
  source: 'Dir. (EU) 2019/771 art. 21; Cod. Cons. art. 135-sexies',
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

/** The harmonised notice on the legal guarantee, shown before the order. */
export const guaranteeNotice = {
  id: 'eu.guaranteeNotice',
  value: 'required',
  from: '2026-09-27',
  source: 'Dir. 2011/83/EU art. 6(1)(l), 22a; Reg. (EU) 2025/1960; Cod. Cons. art. 49(1)(n), 65-ter',
  checkedOn,
  verified: true,
} as const satisfies LawParameter<string>;

/** The harmonised label, shown where the producer of a product promises durability for more than two years. */
export const durabilityLabel = {
  id: 'eu.durabilityLabel',
  value: 'whereGuaranteed',
  from: '2026-09-27',
  source: 'Dir. 2011/83/EU art. 22a; Reg. (EU) 2025/1960',
  checkedOn,
  verified: false,
} as const satisfies LawParameter<string>;
