import type { ProfileChange, Says } from './changes.ts';
import type { Difference } from './difference.ts';
import { filled } from './diff-words.ts';

/** Countries that are in another zone than before, told once for all that went the same way. */
export interface ZoneMoves {
  readonly changes: readonly ProfileChange[];
  /** Whether a difference is among those told. */
  readonly covers: (difference: Difference) => boolean;
}

interface Way {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * What becomes of single countries of the zones. A zone that came or went is told as a whole, besides the countries that moved
 * between it and another.
 */
export function zoneMoves(differences: readonly Difference[], { after: { words, country, list } }: Says): ZoneMoves {
  const entries = differences.filter(({ keys }) => keys.length === 5 && keys[1] === 'zones' && keys[3] === 'countries');
  const zonesOf = (code: string, side: 'before' | 'after') =>
    entries.filter((each) => each.keys[4] === `[${code}]` && each[side] !== undefined).map(({ keys }) => plain(keys[2]!));
  const codes = [...new Set(entries.map(({ keys }) => plain(keys[4]!)))];
  const ways = new Map<string, Way & { readonly codes: string[] }>();
  const told = new Set<Difference>();
  for (const code of codes) {
    const [from, to] = [zonesOf(code, 'before')[0], zonesOf(code, 'after')[0]];
    const own = entries.filter(
      (each) => plain(each.keys[4]!) === code && (from !== undefined && to !== undefined ? true : staysZone(each)),
    );
    if (own.length === 0) continue;
    own.forEach((each) => told.add(each));
    const key = `${from} ${to}`;
    ways.set(key, { from, to, codes: [...(ways.get(key)?.codes ?? []), code] });
  }
  const zone = (id: string | undefined) => (id === undefined ? '' : filled(words.zone, id));
  const changes = [...ways.values()].map(({ from, to, codes }): ProfileChange => {
    const pattern = from === undefined ? words.served : to === undefined ? words.unserved : words.moved;
    const text = filled(pattern, list(codes.map(country)), zone(to), zone(from));
    const both = from !== undefined && to !== undefined;
    const values = both
      ? { before: from, after: to }
      : { before: from === undefined ? null : codes, after: to === undefined ? null : codes };
    return { path: `shipping.zones[${to ?? from}].countries`, topic: 'shipping', ...values, text };
  });
  return { changes, covers: (difference) => told.has(difference) };
}

/** Whether the zone of a country is there before and after. */
function staysZone({ trail }: Difference): boolean {
  const zone = trail[3];
  return zone?.before !== undefined && zone.after !== undefined;
}

const plain = (key: string) => key.replace(/^\[|\]$/g, '');
