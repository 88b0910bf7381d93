import { Temporal } from 'temporal-polyfill';
import type { Db } from '../db/connect-database.ts';
import { listAvailability, type Stretch } from './availability.store.ts';

/** Beats come each minute; two and a half may pass before a stretch is over, so that a busy moment is no gap. */
export const beatToleranceMs = 150_000;

/** A span of time in which the function is not known to have answered. */
export interface Gap {
  /** ISO 8601 instants. */
  readonly from: string;
  readonly until: string;
  readonly seconds: number;
}

/** How continuously the function was there in a month. */
export interface AvailabilityReport {
  readonly merchantId: string;
  /** `2026-11` */
  readonly month: string;
  /** What of the month is watched: from the first beat there ever was, until now. ISO 8601 instants; null: nothing of it. */
  readonly watched: { readonly from: string; readonly until: string } | null;
  readonly seconds: number;
  readonly availableSeconds: number;
  /** Hundredths of a percent, rounded down: 9999 is 99.99 %. Null where nothing is watched. */
  readonly availableBps: number | null;
  readonly gaps: readonly Gap[];
}

/**
 * The function's availability in a month of the merchant's calendar. What nobody noted counts as a gap.
 *
 * @param month `2026-11`
 * @param now ISO 8601 instant
 */
export async function availabilityReport(
  db: Db,
  { merchantId, month, timeZone, now }: { merchantId: string; month: string; timeZone: string; now: string },
): Promise<AvailabilityReport> {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const [from, end] = [first, first.add({ months: 1 })].map((day) => day.toZonedDateTime(timeZone).epochMilliseconds) as [number, number];
  const { firstAt, stretches } = await listAvailability(db, merchantId, iso(from), iso(end));
  const watchedFrom = firstAt === null ? end : Math.max(from, ms(firstAt));
  const watchedUntil = Math.min(end, ms(now));
  if (watchedFrom >= watchedUntil) {
    return { merchantId, month, watched: null, seconds: 0, availableSeconds: 0, availableBps: null, gaps: [] };
  }
  const gaps = gapsBetween(stretches, watchedFrom, watchedUntil);
  const length = watchedUntil - watchedFrom;
  const lost = gaps.reduce((sum, gap) => sum + ms(gap.until) - ms(gap.from), 0);
  return {
    merchantId,
    month,
    watched: { from: iso(watchedFrom), until: iso(watchedUntil) },
    seconds: seconds(length),
    availableSeconds: seconds(length - lost),
    availableBps: Math.floor(((length - lost) * 10_000) / length),
    gaps,
  };
}

/** A stretch that is the last, and fresh, reaches to the end of what is watched: the next beat is not due yet. */
function gapsBetween(stretches: readonly Stretch[], from: number, until: number): Gap[] {
  const gaps: Gap[] = [];
  let covered = from;
  for (const { startedAt, lastAt } of stretches) {
    if (ms(startedAt) > covered) gaps.push(gap(covered, Math.min(ms(startedAt), until)));
    covered = Math.max(covered, ms(lastAt));
  }
  if (until - covered > beatToleranceMs) gaps.push(gap(covered, until));
  return gaps;
}

function gap(from: number, until: number): Gap {
  return { from: iso(from), until: iso(until), seconds: seconds(until - from) };
}

const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
const iso = (epochMs: number): string => Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ smallestUnit: 'millisecond' });
const seconds = (length: number): number => Math.round(length / 1000);
