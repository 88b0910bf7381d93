import { legalDay, epochMs } from '../../policy/index.ts';

/** Longer than any check takes, and no longer. */
const days = 30;

/**
 * The last local day, ISO 8601, on which a document that shows who somebody is can still be here. It goes as soon as somebody has
 * looked at it, or the order ends; this is the end where nobody ever does.
 *
 * @param uploadedAt ISO 8601 instant
 * @param timeZone IANA zone
 */
export function identityKeptUntil(uploadedAt: string, timeZone: string): string {
  return legalDay(epochMs(uploadedAt) + days * 86_400_000, timeZone);
}

/** What was uploaded before this instant has been here too long. @param now ISO 8601 instant */
export function identityTooOld(now: string): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}
