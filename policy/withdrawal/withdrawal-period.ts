import { Temporal } from 'temporal-polyfill';
import { epochMs, legalDay } from '../calendar.ts';
import { calendarDays, deadline, monthsAfter, type Deadline, type LegalPlace } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { withdrawalDays, withdrawalStart, withdrawalUninformed } from '../law/eu-withdrawal.ts';
import { periods } from '../law/eu.ts';
import { hasHolidayTable } from '../law/holidays.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** What the period to withdraw depends on. Instants are ISO 8601. */
export interface WithdrawalFacts {
  /** When the buyer, or somebody the buyer named, took possession of each parcel of the order; null while that is not known. */
  readonly possessedAt: readonly (string | null)[];
  /** When the buyer was told of the right to withdraw: absent, before the contract as it should be; null, not so far. */
  readonly informedAt?: string | null;
  /** The buyer's. */
  readonly country: Country;
}

/**
 * Until when a consumer can withdraw: the law's period or that of the terms, whichever ends later. It runs from the last parcel;
 * as long as that is not in the buyer's hands there is no deadline, and one can withdraw all the same.
 *
 * @returns null while the period has not begun
 * @throws RangeError when the holiday table does not reach so far
 * @source `withdrawal.period`; `eu.withdrawal`, `eu.withdrawal.start`, `eu.withdrawal.uninformed`, `eu.periods`, R2
 */
export function withdrawalPeriod(
  { withdrawal: { period }, calendar }: Pick<Profile, 'withdrawal' | 'calendar'>,
  { possessedAt, informedAt, country }: WithdrawalFacts,
): Decision<Deadline | null> {
  const start = lastPossession(possessedAt, calendar.timeZone);
  if (start === null) return decide(null, because('withdrawal.notDelivered', period, { law: withdrawalStart.id }));

  const place = legalPlace(calendar, country);
  const law = lawfulPeriod(start, informedAt, place);
  const clause = period && deadline(start, period, place);
  const clauseWins = clause !== undefined && clause.lastDay > law.deadline.lastDay;
  const { rawLastDay, lastDay } = clauseWins ? clause : law.deadline;
  const overruled = clause !== undefined && clause.lastDay < lastDay ? { clauseWouldGive: clause.lastDay } : {};
  return decide(
    clauseWins ? clause : law.deadline,
    because('withdrawal.until', period, { law: withdrawalDays.id, ...overruled, figures: { lastDay } }),
    ...(clauseWins ? [] : law.because),
    ...(lastDay === rawLastDay ? [] : [because('withdrawal.extended', undefined, { law: periods.id, figures: { rawLastDay } })]),
    ...(possessedAt.length > 1
      ? [because('withdrawal.lastParcel', period?.severalParcels && period, { law: withdrawalStart.id, figures: { start } })]
      : []),
    ...(hasHolidayTable(country) ? [] : [because('withdrawal.holidaysUnknown', undefined, { figures: { country: country } })]),
  );
}

/** The legal day on which the last parcel came; null while any is under way, or before the first. */
function lastPossession(possessedAt: readonly (string | null)[], timeZone: string): string | null {
  const days = possessedAt.map((instant) => (instant === null ? null : legalDay(epochMs(instant), timeZone)));
  return days.reduce((last, day) => (last === null || day === null ? null : day > last ? day : last), days[0] ?? null);
}

interface LawfulPeriod {
  readonly deadline: Deadline;
  readonly because: readonly Reason[];
}

/** The statutory period, longer for those who were told of the right too late or never. */
function lawfulPeriod(start: string, informedAt: string | null | undefined, place: LegalPlace): LawfulPeriod {
  const period = calendarDays(withdrawalDays.value);
  const initial = deadline(start, period, place);
  if (informedAt === undefined) return { deadline: initial, because: [] };

  const months = withdrawalUninformed.value;
  const informedOn = informedAt === null ? null : legalDay(epochMs(informedAt), place.timeZone);
  if (informedOn !== null && informedOn <= start) return { deadline: initial, because: [] };
  if (informedOn !== null && informedOn <= Temporal.PlainDate.from(start).add({ months }).toString()) {
    return {
      deadline: deadline(informedOn, period, place),
      because: [
        because('withdrawal.informedLate', undefined, { law: withdrawalUninformed.id, figures: { informedOn, days: period.days } }),
      ],
    };
  }
  return {
    deadline: monthsAfter(initial, months, place),
    because: [because('withdrawal.uninformed', undefined, { law: withdrawalUninformed.id, figures: { initial: initial.lastDay, months } })],
  };
}
