import type { LawParameter } from './law-parameter.ts';

const checkedOn = '2026-11-20';

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
