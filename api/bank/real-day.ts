/** An ISO 8601 date where there is such a day and a computer can have booked on it; otherwise undefined. */
export function realDay(date: string): string | undefined {
  const isReal = new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) ?? false;
  return isReal && date >= '1970' && date < '2200' ? date : undefined;
}
