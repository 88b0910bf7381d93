import { epochMs, legalDay } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { termsAtConclusion } from '../law/eu-terms.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** A version of a merchant's terms, by its first local day, ISO 8601. */
export interface TermsVersion {
  readonly id: string;
  readonly effectiveFrom: string;
}

/**
 * The version of the terms an order lives under for good: the last one in force on the day it was placed. What is published
 * later changes nothing for it.
 *
 * @param versions in any order
 * @param placedAt ISO 8601 instant
 * @returns null where no version reaches back so far
 * @source `terms.appliesToOrder`, `terms.change`; `eu.termsAtConclusion`
 */
export function termsInForce(
  { terms, calendar }: Pick<Profile, 'terms' | 'calendar'>,
  versions: readonly TermsVersion[],
  placedAt: string,
): Decision<TermsVersion | null> {
  const day = legalDay(epochMs(placedAt), calendar.timeZone);
  const byDay = [...versions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0));
  const found = byDay.filter(({ effectiveFrom }) => effectiveFrom <= day).at(-1);
  if (found === undefined) return decide(null, because('terms.olderOrder'));

  const law = { law: termsAtConclusion.id };
  const next = byDay.find(({ effectiveFrom }) => effectiveFrom > day);
  return decide(
    found,
    because('terms.asPlaced', terms.appliesToOrder, { ...law, figures: { day, from: found.effectiveFrom } }),
    ...(next ? [because('terms.laterVersion', terms.change, { ...law, figures: { from: next.effectiveFrom } })] : []),
  );
}
