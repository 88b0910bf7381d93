import * as de from './de.ts';
import * as es from './es.ts';
import * as consumerRights from './eu-consumer-rights.ts';
import * as dataProtection from './eu-data-protection.ts';
import * as jurisdiction from './eu-jurisdiction.ts';
import * as onlineSale from './eu-online-sale.ts';
import * as remedies from './eu-remedies.ts';
import * as refund from './eu-refund.ts';
import * as saleOfGoods from './eu-sale-of-goods.ts';
import * as withdrawal from './eu-withdrawal.ts';
import * as eu from './eu.ts';
import * as fr from './fr.ts';
import * as itSale from './it-sale.ts';
import * as it from './it.ts';
import type { LawParameter } from './law-parameter.ts';
import { vatRates } from './vat-rates.ts';

const union = [eu, consumerRights, refund, saleOfGoods, remedies, dataProtection, jurisdiction, withdrawal, onlineSale];
const states = [it, itSale, de, fr, es, vatRates];

/** Every row of every parameter: a parameter that changed has one for each of its values, the oldest first. */
export const lawRows: readonly LawParameter<unknown>[] = [...union, ...states].flatMap((source) =>
  Object.values<LawParameter<unknown>>(source),
);

/** Every parameter by the id that `Reason.law` names, as its newest row has it. */
export const lawParameters: ReadonlyMap<string, LawParameter<unknown>> = new Map(lawRows.map((row) => [row.id, row]));
