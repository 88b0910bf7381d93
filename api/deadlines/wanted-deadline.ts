import {
  dayBounds,
  deadlineSteps,
  holidayTableVersion,
  warningDay,
  withReckonings,
  type DeadlineStep,
  type Decision,
  type Profile,
  type Reason,
  type Reckoning,
} from '../../policy/index.ts';
import type { DeadlineKind } from './deadline-kinds.ts';
import type { DeadlineDates } from './deadline-record.ts';

/** A clock as the facts have it, with how it was reckoned. */
export interface WantedDeadline extends DeadlineDates {
  readonly kind: DeadlineKind;
  /** Id of an order, parcel, return or claim. */
  readonly subjectId: string;
  /** When its last day is over (exclusive), ISO 8601 instant. */
  readonly endsAt: string;
  /** When what it is for was done, or nothing more comes of it, ISO 8601 instant; null while it runs. */
  readonly metAt: string | null;
  readonly because: readonly Reason[];
  /** The way there, as somebody with a paper calendar would take it; worked out when it is to be shown. */
  readonly steps: () => readonly DeadlineStep[];
}

/** A decision of policy with every deadline reckoned for it. */
export interface Reckoned<T> {
  readonly value: T;
  readonly because: readonly Reason[];
  readonly reckonings: readonly Reckoning[];
}

/** What policy decides, heeding how. */
export function reckoned<T>(run: () => Decision<T>): Reckoned<T> {
  const { result, reckonings } = withReckonings(run);
  return { ...result, reckonings };
}

export interface Clock {
  readonly kind: DeadlineKind;
  readonly subjectId: string;
  readonly profile: Pick<Profile, 'calendar'>;
  readonly from: Pick<Reckoned<unknown>, 'because' | 'reckonings'>;
  /** Local date, ISO 8601: the day it is over with. */
  readonly lastDay: string;
  /** As counted, where a weekend or a holiday moved it on. */
  readonly rawLastDay?: string;
  /** `end`: when the last day is over; `start`: as it begins; `warning`: as the last working day up to it begins. */
  readonly acts: 'end' | 'start' | 'warning';
  /** The buyer's country, for the warning. */
  readonly country: string;
  readonly metAt?: string | null | undefined;
}

/** A clock that runs to a day policy decided. @throws RangeError when the holiday table does not reach so far */
export function wanted({ kind, subjectId, profile, from, lastDay, acts, country, metAt = null, rawLastDay }: Clock): WantedDeadline {
  const { timeZone } = profile.calendar;
  const reckoning = reckoningOf(from.reckonings, lastDay);
  const { startsAt, endsAt } = dayBounds(lastDay, timeZone);
  const warnedAt = () => dayBounds(warningDay(profile, lastDay, country), timeZone).startsAt;
  return {
    kind,
    subjectId,
    eventDay: (reckoning ?? from.reckonings[0])?.deadline.eventDay ?? lastDay,
    rawLastDay: rawLastDay ?? lastDay,
    lastDay,
    actsAt: acts === 'end' ? endsAt : acts === 'start' ? startsAt : warnedAt(),
    endsAt,
    holidays: holidayTableVersion,
    metAt,
    because: from.because,
    steps: () => (reckoning === undefined ? [] : stepsTo(reckoning, from.reckonings, lastDay)),
  };
}

/** The reckoning that led to a day, extended or as counted. */
function reckoningOf(reckonings: readonly Reckoning[], day: string): Reckoning | undefined {
  return (
    reckonings.findLast(({ deadline }) => deadline.lastDay === day) ?? reckonings.findLast(({ deadline }) => deadline.rawLastDay === day)
  );
}

/** Months go on from another deadline, whose steps come first. A target ends before it would be extended. */
function stepsTo(reckoning: Reckoning, all: readonly Reckoning[], day: string): readonly DeadlineStep[] {
  const own = deadlineSteps(reckoning);
  const until = own.findIndex((step) => 'to' in step && step.to === day) + 1;
  const end = own.flatMap((step) => (step.step === 'ends' ? [{ ...step, day, endsAt: dayBounds(day, step.timeZone).endsAt }] : []));
  const before = 'months' in reckoning.period ? all.find(({ deadline }) => deadline.lastDay === reckoning.event) : undefined;
  return [...(before === undefined ? [] : deadlineSteps(before).slice(0, -1)), ...own.slice(0, until), ...end];
}
