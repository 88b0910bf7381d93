import type { Profile } from './profile.ts';

/** The one text a profile has whatever the order of its keys, for hashing: keys sorted by code unit, no white space, absent keys left out. */
export function canonicalProfile(profile: Profile): string {
  return JSON.stringify(profile, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
