import type { DayOff, DeadlineStep } from '../../policy/index.ts';
import type { ReckoningWords } from './reckoning-words.ts';

/** How days and instants are written among the words. */
export interface ReckoningFormat {
  /** A local date, ISO 8601, with its day of the week. */
  readonly day: (iso: string) => string;
  /** What is added to a day where the instant behind it is to be seen; absent: nothing is. */
  readonly instant?: (iso: string) => string;
  /** What is added to the end of a period. */
  readonly end: (endsAt: string, timeZone: string) => string;
  /** Countries by code. */
  readonly countries: (codes: readonly string[]) => string;
}

const mostDaysOff = 8;

/** How a deadline was reckoned, a sentence for each step. */
export function deadlineLines(steps: readonly DeadlineStep[], words: ReckoningWords, format: ReckoningFormat): string[] {
  return steps.map((step) => stepText(step, words, format));
}

function stepText(step: DeadlineStep, words: ReckoningWords, format: ReckoningFormat): string {
  const { day: on } = format;
  switch (step.step) {
    case 'event':
      return words.event(step.instant === undefined || !format.instant ? on(step.day) : `${on(step.day)} ${format.instant(step.instant)}`);
    case 'counted': {
      if (step.from === undefined) return words.noDays;
      const counted = (step.kind === 'working' ? words.workingDays : words.calendarDays)(step.days, on(step.from), on(step.to));
      return step.without.length === 0 ? counted : `${counted}, ${words.without(daysOff(step.without, words, format))}`;
    }
    case 'months':
      return words.months(step.months, on(step.from), on(step.to));
    case 'extended':
      return `${words.extended(on(step.to))} ${daysOff(step.over, words, format)}`;
    case 'secondWorkingDay':
      return `${words.secondWorkingDay(on(step.to))}${step.over.length === 0 ? '' : ` (${daysOff(step.over, words, format)})`}`;
    case 'ends':
      return words.ends(on(step.day), format.end(step.endsAt, step.timeZone));
  }
}

function daysOff(days: readonly DayOff[], words: ReckoningWords, { day: on, countries: named }: ReckoningFormat): string {
  const all = days.slice(0, mostDaysOff).map(({ day, why, countries = [] }) => {
    const reason = { saturday: '', sunday: '', holiday: ` (${words.holiday(named(countries))})`, localHoliday: ` (${words.localHoliday})` }[
      why
    ];
    return `${on(day)}${reason}`;
  });
  return [...all, ...(days.length > mostDaysOff ? [words.more(days.length - mostDaysOff)] : [])].join(', ');
}
