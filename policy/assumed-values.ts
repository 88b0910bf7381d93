import type { Profile } from './profile.ts';

/**
 * The rules a merchant still has to decide, because the terms name no figure and one was put in their place.
 *
 * @returns their paths, in the order of the profile: `shipping.zones[0].services[1].fee`
 */
export function assumedValues(profile: Profile): string[] {
  return assumedWithin(profile, '');
}

function assumedWithin(node: unknown, path: string): string[] {
  if (node === null || typeof node !== 'object') return [];
  const own = 'assumed' in node && node.assumed === true ? [path] : [];
  const inner = Object.entries(node).flatMap(([key, child]) => assumedWithin(child, childPath(node, path, key)));
  return [...own, ...inner];
}

function childPath(parent: object, path: string, key: string): string {
  if (Array.isArray(parent)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
