import { epochMs, legalDay, type Profile, type ReturnParcel, type ReturnWay } from '../../policy/index.ts';
import { ProblemError } from '../http/problem.ts';

/** @throws ProblemError invalid-body for a way the merchant does not offer, or a day that has passed or that nobody comes on */
export function requireWay(
  { ways }: Pick<ReturnParcel, 'ways'>,
  { way, pickupOn }: { readonly way?: ReturnWay | undefined; readonly pickupOn?: string | undefined },
  { profile, now }: { readonly profile: Pick<Profile, 'calendar'>; readonly now: string },
): void {
  const wrong = (pointer: string, code: string, detail: string) => {
    throw new ProblemError('invalid-body', { errors: [{ pointer, code, detail }] });
  };
  if (way !== undefined && !ways.includes(way)) wrong('/way', 'way-not-offered', `Choose one of ${ways.join(', ')}.`);
  if (pickupOn === undefined) return;
  if (way !== 'merchantCollects') wrong('/pickupOn', 'way-not-offered', 'Only goods that the merchant collects have a day of collection.');
  const today = legalDay(epochMs(now), profile.calendar.timeZone);
  if (pickupOn <= today) wrong('/pickupOn', 'day-passed', 'Choose a day from tomorrow on.');
}
