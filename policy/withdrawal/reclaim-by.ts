import { deadline, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * Until when goods that were not taken back can be had again; null where the terms name no time. Nothing is forfeited after it.
 *
 * @param toldAt ISO 8601 instant at which the buyer was told
 * @throws RangeError when the holiday table does not reach so far
 * @source `withdrawal.refused.reclaimWithin`, matrix Q17
 */
export function reclaimBy(
  { withdrawal: { refused }, calendar }: Pick<Profile, 'withdrawal' | 'calendar'>,
  toldAt: string,
  country: Country,
): Decision<Deadline | null> {
  const within = refused?.reclaimWithin;
  if (within === undefined) return decide(null, because('withdrawal.reclaimFreely', refused));
  const until = deadline(toldAt, within, legalPlace(calendar, country));
  return decide(until, because('withdrawal.reclaimBy', within, { figures: { lastDay: until.lastDay } }));
}
