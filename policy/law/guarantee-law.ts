import type { Country } from '../iso-countries.ts';
import { guaranteeMonths, guaranteePresumption } from './eu-guarantee.ts';
import { guaranteeAction, tradeWarrantyMonths, tradeWarrantyNotice } from './it.ts';
import type { LawParameter } from './law-parameter.ts';

type Rows = readonly LawParameter<number>[];

/** What the law says of defects, by day and, where states differ, by state. A state that is not named sets no limit of its own here. */
export interface GuaranteeLaw {
  readonly months: Rows;
  readonly presumption: Rows;
  /** Months from delivery to act. */
  readonly action: Readonly<Record<Country, Rows>>;
  /** For those who buy for a trade: months from delivery to act, days from discovery to report. */
  readonly trade: Readonly<Record<Country, { readonly months: Rows; readonly notice: Rows }>>;
}

export const guaranteeLaw: GuaranteeLaw = {
  months: [guaranteeMonths],
  presumption: [guaranteePresumption],
  action: { IT: [guaranteeAction] },
  trade: { IT: { months: [tradeWarrantyMonths], notice: [tradeWarrantyNotice] } },
};
