import { isInForce, type LawParameter } from './law-parameter.ts';

/**
 * The row of a parameter that governs what happened on a day. A later row changes nothing for it.
 *
 * @param rows of one parameter, each with its own days
 * @param day local date, ISO 8601, on which the contract was made
 * @returns undefined before the first row: the law of that day is not kept here
 */
export function lawOn<Value>(rows: readonly LawParameter<Value>[], day: string): LawParameter<Value> | undefined {
  return rows.filter((row) => isInForce(row, day)).reduce<LawParameter<Value> | undefined>((last, row) => later(last, row), undefined);
}

function later<Value>(last: LawParameter<Value> | undefined, row: LawParameter<Value>): LawParameter<Value> {
  return last !== undefined && last.from > row.from ? last : row;
}
