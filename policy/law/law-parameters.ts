import * as de from './de.ts';
import * as es from './es.ts';
import * as dataProtection from './eu-data-protection.ts';
import * as delivery from './eu-delivery.ts';
import * as guarantee from './eu-guarantee.ts';
import * as order from './eu-order.ts';
import * as payment from './eu-payment.ts';
import * as terms from './eu-terms.ts';
import * as withdrawalRefund from './eu-withdrawal-refund.ts';
import * as withdrawal from './eu-withdrawal.ts';
import * as eu from './eu.ts';
import * as fr from './fr.ts';
import * as it from './it.ts';
import type { LawParameter } from './law-parameter.ts';
import { vatRates } from './vat-rates.ts';

const union = [eu, order, payment, delivery, withdrawal, withdrawalRefund, guarantee, terms, dataProtection];
const states = [it, de, fr, es, vatRates];

/** Every row of every parameter: a parameter that changed has one for each of its values, the oldest first. */
export const lawRows: readonly LawParameter<unknown>[] = [...union, ...states].flatMap((source) =>
  Object.values<LawParameter<unknown>>(source),
);

/** Every parameter by the id that `Reason.law` names, as its newest row has it. */
export const lawParameters: ReadonlyMap<string, LawParameter<unknown>> = new Map(lawRows.map((row) => [row.id, row]));
