import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does something and takes just as long whatever it does: how long an answer took tells nobody what was found. What fails, fails
 * silently but for `onError`.
 *
 * @param ms longer than the work ever takes
 */
export async function sameTime(ms: number, work: () => Promise<void>, onError: (error: unknown) => void): Promise<void> {
  await Promise.all([sleep(ms), work().catch(onError)]);
}
