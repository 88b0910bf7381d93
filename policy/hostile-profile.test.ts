import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalProfile } from './canonical-profile.ts';
import { lint } from './lint/lint.ts';
import { parseProfile, type Profile } from './profile.ts';
import { zoneFor } from './shipping/zone-for.ts';

const text = (id: string) => readFileSync(new URL(`./profiles/${id}.json`, import.meta.url), 'utf8');
const ids = ['backboneprostore', 'impronta', 'drop', 'restelli'] as const;

type Json = Record<string, any>;

function changed(change: (profile: Json) => void): Json {
  const profile: Json = JSON.parse(text('impronta'));
  change(profile);
  return profile;
}

/** A document whose text the change is made in, for what only a text can say. */
function written(needle: string, replacement: string): unknown {
  const before = text('impronta');
  expect(before).toContain(needle);
  return JSON.parse(before.replace(needle, replacement));
}

const repeated = <Value>(times: number, value: (index: number) => Value) => Array.from({ length: times }, (_, index) => value(index));

function nested(depth: number, inner: unknown): unknown {
  return repeated(depth, () => 0).reduce<unknown>((value) => ({ deeper: value }), inner);
}

function cyclic(): unknown {
  const profile = changed(() => undefined);
  profile['shipping'].zones[0].only = profile;
  return profile;
}

function manyTimesItself(): unknown {
  return repeated(30, () => 0).reduce<unknown>((value) => [value, value], 'ha');
}

function inherited(): unknown {
  return Object.create(changed(() => undefined));
}

const getter = () => changed((p) => Object.defineProperty(p, 'name', { enumerable: true, get: () => 'Another every time' }));
const zone = (index: number) => ({ id: `zone-${index}`, countries: ['FR'], services: [{ service: 'standard', fee: { amount: 1 } }] });
const fee = (amount: unknown) => changed((p) => (p.shipping.zones[0].services[0].fee.amount = amount));
const feeAt = 'shipping.zones[0].services[0].fee.amount';
const validFrom = (date: string) => changed((p) => (p.terms.version = { effectiveFrom: date }));

/** What is sent, and where and how the first mistake is named. */
const refused: readonly [what: string, make: () => unknown, at: string, code: string][] = [
  ['a name of 5 MB', () => changed((p) => (p.name = 'x'.repeat(5_000_000))), 'name', 'tooBig'],
  ['a key of 5 MB', () => changed((p) => (p['k'.repeat(5_000_000)] = 1)), `${'k'.repeat(40)}…`, 'unknownKey'],
  ['5 MB in texts of 20', () => repeated(490, () => repeated(490, () => 'abcde'.repeat(4))), '', 'tooBig'],
  ['100,000 zones', () => changed((p) => (p.shipping.zones = repeated(100_000, zone))), 'shipping.zones', 'tooBig'],
  ['490 zones for one country', () => changed((p) => (p.shipping.zones = repeated(490, zone))), 'shipping.home', 'invalid'],
  [
    '10,000 countries',
    () => changed((p) => (p.shipping.zones[0].countries = repeated(10_000, () => 'IT'))),
    'shipping.zones[0].countries',
    'tooBig',
  ],
  [
    'one country 500 times',
    () => changed((p) => (p.shipping.zones[0].countries = repeated(500, () => 'IT'))),
    'shipping.zones[0].countries[1]',
    'invalid',
  ],
  ['5 MB in texts of 10 kB', () => changed((p) => (p.seller.contacts.emails = repeated(500, () => 'a'.repeat(10_000)))), '', 'tooBig'],
  [
    '7,000 keys nobody knows',
    () =>
      changed((p) =>
        [
          'tax',
          'buyer',
          'order',
          'price',
          'refund',
          'return',
          'notice',
          'account',
          'guarantee',
          'delivery',
          'discount',
          'withdrawal',
          'terms',
          'calendar',
        ].forEach((topic) => Object.assign(p[topic], Object.fromEntries(repeated(470, (index) => [`k${index}`, 1])))),
      ),
    'terms.k0',
    'unknownKey',
  ],
  [
    '490 zones of nothing but mistakes',
    () =>
      changed(
        (p) =>
          (p.shipping.zones = repeated(490, () => ({ id: '', countries: 'nowhere', services: [{ service: '', fee: { amount: -1 } }] }))),
      ),
    'shipping.zones[0].id',
    'tooSmall',
  ],
  ['10,000 keys', () => changed((p) => (p.tax = Object.fromEntries(repeated(10_000, (index) => [`k${index}`, 1])))), 'tax', 'tooBig'],
  ['a list longer than memory', () => changed((p) => (p.languages = Object.assign([], { length: 4_294_967_295 }))), 'languages', 'tooBig'],
  ['100,000 levels of objects', () => changed((p) => (p.terms = nested(100_000, 1))), `terms${'.deeper'.repeat(31)}`, 'tooDeep'],
  ['100,000 levels of lists', () => JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)), '[0]'.repeat(32), 'tooDeep'],
  ['a profile that contains itself', cyclic, 'shipping.zones[0].only', 'cyclic'],
  ['a small list that unfolds to a thousand million texts', manyTimesItself, '', 'tooBig'],
  ['keys that are only inherited', inherited, '', 'wrongType'],
  ['a key that computes its value', getter, 'name', 'wrongType'],
  ['a Map', () => changed((p) => (p.tax = new Map())), 'tax', 'wrongType'],
  ['__proto__ beside the topics', () => written('"id":', '"__proto__": { "polluted": true }, "id":'), '__proto__', 'unknownKey'],
  ['__proto__ in a rule', () => written('"minAge": {', '"minAge": { "__proto__": { "years": 0 },'), 'buyer.minAge.__proto__', 'unknownKey'],
  [
    '__proto__ among countries',
    () => changed((p) => (p.tax.rates = JSON.parse('{"byCountry":{"__proto__":{"IT":0}}}'))),
    'tax.rates.byCountry.__proto__',
    'unknownKey',
  ],
  [
    'constructor beside the topics',
    () => changed((p) => (p['constructor'] = { prototype: { polluted: true } } as never)),
    'constructor',
    'unknownKey',
  ],
  [
    'constructor among countries',
    () => changed((p) => (p.tax.rates = { byCountry: { constructor: 1 } })),
    'tax.rates.byCountry.constructor',
    'invalid',
  ],
  ['toString among notices', () => changed((p) => (p.notice.toString = { channels: ['email'] })), 'notice.toString', 'unknownKey'],
  ['a fee below nothing', () => fee(-1), feeAt, 'tooSmall'],
  ['a fee of minus nothing', () => JSON.parse(JSON.stringify(fee(7777)).replace('7777', '-0')), feeAt, 'wrongValue'],
  ['half a cent', () => fee(0.5), feeAt, 'wrongType'],
  ['a fee of 1e308', () => fee(1e308), feeAt, 'tooBig'],
  ['a fee of 1e999', () => JSON.parse(JSON.stringify(fee(7777)).replace('7777', '1e999')), feeAt, 'wrongType'],
  ['a fee that is no number', () => fee(NaN), feeAt, 'wrongType'],
  ['a fee past every safe whole number', () => fee(2 ** 53), feeAt, 'tooBig'],
  ['a fee as a text', () => fee('600'), feeAt, 'wrongType'],
  ['a fee as a long whole number', () => fee(600n), feeAt, 'wrongType'],
  ['the year 99999', () => validFrom('99999-01-01'), 'terms.version.effectiveFrom', 'wrongFormat'],
  ['the year +099999', () => validFrom('+099999-01-01'), 'terms.version.effectiveFrom', 'wrongFormat'],
  ['30 February', () => validFrom('2026-02-30'), 'terms.version.effectiveFrom', 'wrongFormat'],
  ['29 February of a common year', () => validFrom('2027-02-29'), 'terms.version.effectiveFrom', 'wrongFormat'],
  [
    'half past 24',
    () => changed((p) => (p.seller.contacts.phoneHours = [{ days: [1], from: '24:30', until: '25:00' }])),
    'seller.contacts.phoneHours[0].from',
    'wrongFormat',
  ],
  ['an id twice', () => changed((p) => p.payment.methods.push(p.payment.methods[0])), 'payment.methods[2].id', 'invalid'],
  [
    'a service twice in a zone',
    () => changed((p) => p.shipping.zones[0].services.push(p.shipping.zones[0].services[0])),
    'shipping.zones[0].services[1].service',
    'invalid',
  ],
  [
    'a service nobody offers',
    () => changed((p) => (p.shipping.zones[0].services[0].service = 'drone')),
    'shipping.zones[0].services[0].service',
    'invalid',
  ],
  ['half a character', () => changed((p) => (p.name = 'Sh\ud83dop')), 'name', 'unwritable'],
  ['half a character in a key', () => changed((p) => (p.tax['\udc00'] = 1)), 'tax.\ufffd', 'unknownKey'],
  ['NUL', () => changed((p) => (p.name = 'Sh\0op')), 'name', 'unwritable'],
  [
    'a pattern where a prefix belongs',
    () => changed((p) => (p.shipping.zones[0].only = { pattern: '(a+)+$' })),
    'shipping.zones[0].only.pattern',
    'unknownKey',
  ],
  ['an id that makes its own pattern work', () => changed((p) => (p.id = `${'a-'.repeat(4999)}!`)), 'id', 'wrongFormat'],
  [
    'an address that makes its pattern work',
    () => changed((p) => (p.seller.contacts.emails = [`${'a.'.repeat(4990)}@`])),
    'seller.contacts.emails[0]',
    'wrongFormat',
  ],
  [
    'a domain that makes its pattern work',
    () => changed((p) => (p.seller.contacts.emails = [`a@${'a-.'.repeat(3000)}!`])),
    'seller.contacts.emails[0]',
    'wrongFormat',
  ],
];

describe('a hostile profile', () => {
  it.each(refused)('%s is refused at once, by its place', (_what, make, at, code) => {
    const value = make();
    const times: number[] = [];
    let parsed = parseProfile(null);
    for (let round = 0; round < 10 && (times.length === 0 || Math.min(...times) > 50); round += 1) {
      const before = performance.now();
      parsed = parseProfile(value);
      times.push(performance.now() - before);
    }
    expect(parsed.ok ? undefined : parsed.errors[0]).toMatchObject({ path: at, code, message: expect.stringMatching(/^["\p{Lu}].+\.$/u) });
    expect(Math.min(...times)).toBeLessThan(50);
    expect(({} as Json)['polluted']).toBeUndefined();
  });

  it('is told in a few words, whatever its size', () => {
    for (const [what, make] of refused) {
      const parsed = parseProfile(make());
      const length = parsed.ok ? 0 : JSON.stringify(parsed.errors).length;
      expect(length, what).toBeLessThan(1_000_000);
    }
  });

  it('takes a prefix of a postal code as it stands, not as a pattern', () => {
    const parsed = parseProfile(
      changed((p) => p.shipping.zones.unshift({ ...zone(0), countries: ['IT'], only: { postalPrefixes: ['(0+)+$', '.*'] } })),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { shipping } = parsed.profile;
    const before = performance.now();
    expect(zoneFor(shipping, { country: 'IT', postalCode: '0'.repeat(100_000) })?.id).not.toBe('zone-0');
    expect(zoneFor(shipping, { country: 'IT', postalCode: '(0+)+$1' })?.id).toBe('zone-0');
    expect(performance.now() - before).toBeLessThan(50);
  });

  it('whatever it is, gives a profile or mistakes with a place and a sentence, and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withNullPrototype: true }),
        (value) => {
          const parsed = parseProfile(value);
          expect(parsed.ok).toBe(false);
          const messages = parsed.ok ? [] : parsed.errors.map(({ message }) => message);
          expect(messages.filter((message) => !message.endsWith('.'))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with anything at all in any one place, is taken whole or refused, and what is taken can be linted', () => {
    const places = ids.flatMap((id) => pathsIn(JSON.parse(text(id))).map((path) => ({ id, path })));
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(-1, 0.5, 1e308, -0, NaN, '', '\ud800', [], {}, null, undefined, true, 2 ** 31, '__proto__', '2026-02-30'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), strange, ({ id, path }, value) => {
        const profile: Json = JSON.parse(text(id));
        const parent = path.slice(0, -1).reduce<any>((node, key) => node[key], profile);
        parent[path.at(-1)!] = value;
        const parsed = parseProfile(profile);
        expect(parsed.ok ? lint(parsed.profile, '2026-11-20') : parsed.errors).toBeInstanceOf(Array);
        expect(parsed.ok || parsed.errors.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a profile that is taken', () => {
  const profileOf = (json: unknown): Profile => {
    const parsed = parseProfile(json);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 2));
    return parsed.profile;
  };

  it.each(ids)('%s is the same after a journey through JSON', (id) => {
    const profile = profileOf(JSON.parse(text(id)));
    expect(profileOf(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
    expect(profileOf(JSON.parse(canonicalProfile(profile)))).toEqual(profile);
    expect(canonicalProfile(profileOf(JSON.parse(canonicalProfile(profile))))).toBe(canonicalProfile(profile));
  });

  it.each(ids)('%s has one text whatever the order of its keys, at every depth', (id) => {
    const canonical = canonicalProfile(profileOf(JSON.parse(text(id))));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffled = reordered(JSON.parse(text(id)), () => numbers.next().value);
        expect(canonicalProfile(profileOf(shuffled))).toBe(canonical);
      }),
      { numRuns: 20 },
    );
  });
});

function reordered(node: unknown, next: () => number): unknown {
  if (Array.isArray(node)) return node.map((each) => reordered(each, next));
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => ({ key, value: reordered(value, next), at: next() }));
  return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, value }) => [key, value]));
}

function pathsIn(node: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (node === null || typeof node !== 'object') return [path];
  return [...(path.length > 0 ? [path] : []), ...Object.entries(node).flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}
