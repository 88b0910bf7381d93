import type { DayOff, DeadlineStep } from '../../policy/index.ts';
import type { ExplainWords } from './explain-words.ts';

const mostDaysOff = 8;

/** How a deadline was reckoned, a sentence for each step. */
export function deadlineLines(steps: readonly DeadlineStep[], words: ExplainWords): string[] {
  return steps.map((step) => stepText(step, words));
}

function stepText(step: DeadlineStep, words: ExplainWords): string {
  const on = (day: string) => weekday(day, words);
  switch (step.step) {
    case 'event':
      return words.event(step.instant === undefined ? on(step.day) : `${on(step.day)} (${step.instant})`);
    case 'counted': {
      if (step.from === undefined) return words.noDays;
      const counted = (step.kind === 'working' ? words.workingDays : words.calendarDays)(step.days, on(step.from), on(step.to));
      return step.without.length === 0 ? counted : `${counted}, ${words.without(daysOff(step.without, words))}`;
    }
    case 'months':
      return words.months(step.months, on(step.from), on(step.to));
    case 'extended':
      return `${words.extended(on(step.to))} ${daysOff(step.over, words)}`;
    case 'secondWorkingDay':
      return `${words.secondWorkingDay(on(step.to))}${step.over.length === 0 ? '' : ` (${daysOff(step.over, words)})`}`;
    case 'ends':
      return words.ends(on(step.day), `${step.endsAt}, ${step.timeZone}`);
  }
}

function daysOff(days: readonly DayOff[], words: ExplainWords): string {
  const named = days.slice(0, mostDaysOff).map(({ day, why, countries = [] }) => {
    const reason = {
      saturday: '',
      sunday: '',
      holiday: ` (${words.holiday(countries.join(', '))})`,
      localHoliday: ` (${words.localHoliday})`,
    }[why];
    return `${weekday(day, words)}${reason}`;
  });
  return [...named, ...(days.length > mostDaysOff ? [words.more(days.length - mostDaysOff)] : [])].join(', ');
}

function weekday(day: string, words: ExplainWords): string {
  const name = words.weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  return `${name} ${day}`;
}
