import { guaranteeLaw } from '../law/guarantee-law.ts';
import { lawOn } from '../law/law-on.ts';
import type { PolicyScribe } from './policy-scribe.ts';
import { servedCountries } from './served-countries.ts';

/**
 * The limits that states set for acting on a defect: those of the state whose law the contract is under, and of those delivered to.
 *
 * @param granted months of the guarantee; a limit never ends before it
 * @source `it.guarantee.action`
 */
export function timeToAct({ profile, words, country, today }: PolicyScribe, granted: number): readonly string[] {
  const { terms, calendar, shipping } = profile;
  const states = new Set([terms.law?.country ?? calendar.country, ...servedCountries(shipping)]);
  return Object.entries(guaranteeLaw.action).flatMap(([state, rows]) => {
    const row = today === undefined ? rows.at(-1) : lawOn(rows, today);
    return row === undefined || !states.has(state) ? [] : [words.cases.actWithin(country(state), Math.max(row.value, granted))];
  });
}
