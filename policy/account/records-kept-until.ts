import { Temporal } from 'temporal-polyfill';
import { epochMs, legalDay } from '../calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { recordsKept } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * The last local date, ISO 8601, on which the records of a sale still say whose it was; after it they are made anonymous.
 *
 * @param lastTouchedAt when the order was placed, or its last statement, return, claim or refund made, whichever came last, ISO 8601
 * @source `it.recordsKept`
 */
export function recordsKeptUntil({ calendar }: Pick<Profile, 'calendar'>, lastTouchedAt: string): Decision<string> {
  const touched = Temporal.PlainDate.from(legalDay(epochMs(lastTouchedAt), calendar.timeZone));
  const kept = because('account.recordsKept', undefined, { law: recordsKept.id, figures: { years: recordsKept.value } });
  return decide(touched.add({ years: recordsKept.value }).toString(), kept);
}

/**
 * An instant such that no record touched at or after it can be over at `now`, wherever it was made. Of those before it
 * `recordsKeptUntil` says which are.
 *
 * @param now ISO 8601 instant
 */
export function recordsMayBeOver(now: string): string {
  const then = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').subtract({ years: recordsKept.value }).add({ days: 1 });
  return then.toInstant().toString();
}
