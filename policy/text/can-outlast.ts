/** Whether working days may end after calendar days: a fortnight can have as few as five of them. */
export function canOutlast(workingDays: number, calendarDays: number): boolean {
  return workingDays * 3 > calendarDays;
}
