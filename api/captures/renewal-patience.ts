/** How long a reservation that is being made anew is waited for, and a second one of an order may be the one to come; hours. */
export const renewalHours = 24;

/** Whether an answer may still come. @param askedAt when it was asked for, ISO 8601 instant; undefined: nothing is open */
export function isRenewalUnderWay(askedAt: string | undefined, now: string): boolean {
  return askedAt !== undefined && Date.parse(now) - Date.parse(askedAt) < renewalHours * 3_600_000;
}
