const minutes = 60;
const hours = 60 * minutes;

/** Seconds after each failed attempt until the next one. After the last, 75 hours and a half from the first attempt on, none follows. */
export const retryAfterSeconds: readonly number[] = [
  5,
  5 * minutes,
  30 * minutes,
  2 * hours,
  5 * hours,
  10 * hours,
  14 * hours,
  20 * hours,
  24 * hours,
];

/** An endpoint that has taken nothing for so long is sent nothing any more. */
export const failingDays = 5;

/** So much is added at random at most, so that what failed together does not come again together. */
const jitter = 0.1;

/** What an endpoint asks for with `Retry-After` counts up to here. */
const mostAskedSeconds = hours;

/**
 * When an attempt that failed is made again, in milliseconds; null: not any more.
 *
 * @param attempts how many were made
 * @param askedSeconds of its `Retry-After`; 0: none
 * @param random 0 to 1
 */
export function retryWaitMs(attempts: number, askedSeconds: number, random: number): number | null {
  const seconds = retryAfterSeconds[attempts - 1];
  if (seconds === undefined) return null;
  return Math.max(seconds * (1 + jitter * random), Math.min(askedSeconds, mostAskedSeconds)) * 1000;
}
