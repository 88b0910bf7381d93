import * as eu from './eu.ts';
import * as it from './it.ts';
import type { LawParameter } from './law-parameter.ts';
import { vatRates } from './vat-rates.ts';

/** Every parameter by the id that `Reason.law` names. */
export const lawParameters: ReadonlyMap<string, LawParameter<unknown>> = new Map(
  [...Object.values(eu), ...Object.values(it), ...Object.values(vatRates)].map((parameter) => [parameter.id, parameter]),
);
