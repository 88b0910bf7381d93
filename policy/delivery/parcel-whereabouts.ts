import { Temporal } from 'temporal-polyfill';
import { endOfDay, epochMs } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** What a carrier did with a parcel that nobody took. */
export interface ParcelFacts {
  /** Attempts that failed. */
  readonly failedAttempts: number;
  /** Last local date (ISO 8601) on the carrier's notice; absent: it holds nothing. */
  readonly heldUntil?: string | undefined;
}

/**
 * Where a parcel is that was not taken: the carrier tries again as often as the terms say, or holds it until the date on its notice;
 * then it goes back.
 *
 * @param now ISO 8601 instant
 * @throws RangeError for a number of attempts that is none
 * @source `delivery.attempts`
 */
export function parcelWhereabouts(
  { delivery: { attempts }, calendar }: Pick<Profile, 'delivery' | 'calendar'>,
  { failedAttempts, heldUntil }: ParcelFacts,
  now: string,
): Decision<'underWay' | 'nextAttempt' | 'held' | 'goesBack'> {
  if (!Number.isSafeInteger(failedAttempts) || failedAttempts < 0) throw new RangeError(`${failedAttempts} is no number of attempts`);
  if (failedAttempts === 0) return decide('underWay', because('delivery.underWay', attempts));
  if (heldUntil !== undefined && epochMs(now) < epochMs(endOfDay(Temporal.PlainDate.from(heldUntil), calendar.timeZone))) {
    return decide('held', because('delivery.held', attempts, { figures: { heldUntil } }));
  }
  return heldUntil === undefined && failedAttempts < (attempts?.max ?? 1)
    ? decide('nextAttempt', because('delivery.nextAttempt', attempts))
    : decide('goesBack', because('delivery.goesBack', attempts));
}
