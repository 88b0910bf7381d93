import * as eu from './eu.ts';
import * as it from './it.ts';
import type { LawParameter } from './law-parameter.ts';

/** Every parameter by the id that `Reason.law` names. */
export const lawParameters: ReadonlyMap<string, LawParameter<unknown>> = new Map(
  [...Object.values(eu), ...Object.values(it)].map((parameter) => [parameter.id, parameter]),
);
