import { pathText } from './profile-error.ts';
import type { Profile } from './profile.ts';

/**
 * The rules a merchant still has to decide, because the terms name no figure and one was put in their place.
 *
 * @returns their paths, in the order of the profile: `shipping.zones[0].services[1].fee`
 */
export function assumedValues(profile: Profile): string[] {
  return assumedWithin(profile, []);
}

function assumedWithin(node: unknown, path: readonly PropertyKey[]): string[] {
  if (node === null || typeof node !== 'object') return [];
  const own = 'assumed' in node && node.assumed === true ? [pathText(path)] : [];
  const keyOf = (key: string) => (Array.isArray(node) ? Number(key) : key);
  return [...own, ...Object.entries(node).flatMap(([key, child]) => assumedWithin(child, [...path, keyOf(key)]))];
}
