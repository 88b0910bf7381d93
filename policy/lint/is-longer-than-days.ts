import type { Period } from '../calendar/deadline.ts';

const daysPerWeek = 7;
const workingDaysPerWeek = 5;

/** Whether a period can take more than a number of calendar days. Working days take the weekends on top, and a holiday can fall among them. */
export function isLongerThanDays(period: Period, calendarDays: number): boolean {
  return period.kind === 'calendar' ? period.days > calendarDays : period.days * daysPerWeek >= calendarDays * workingDaysPerWeek;
}
