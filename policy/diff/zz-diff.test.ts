import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseProfile, type Profile } from '../profile.ts';
import { wordsLanguages } from '../reason/words.ts';
import { changedDocument } from '../scenario/changed-document.ts';
import { profileChanges } from './changes.ts';
import { diffSay, diffWordsIn } from './diff-say.ts';
import { diffText } from './diff-text.ts';
import { differences, pathText } from './difference.ts';
import { profileDiff } from './profile-diff.ts';

type Id = 'backboneprostore' | 'impronta' | 'drop' | 'restelli';
const ids: readonly Id[] = ['backboneprostore', 'impronta', 'drop', 'restelli'];
const documents = new Map(ids.map((id) => [id, JSON.parse(readFileSync(join(import.meta.dirname, `../profiles/${id}.json`), 'utf8'))]));

function profileOf(id: Id, changes: Record<string, unknown> = {}): Profile {
  const parsed = parseProfile(changedDocument(documents.get(id), changes));
  if (!parsed.ok) throw new Error(parsed.errors.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.profile;
}

const changesOf = (id: Id, changes: Record<string, unknown>) =>
  profileDiff(profileOf(id), profileOf(id, changes), 'en').changes.map(({ text }) => text);
const outcomesOf = (id: Id, changes: Record<string, unknown>) =>
  profileDiff(profileOf(id), profileOf(id, changes), 'en').outcomes.map(({ text }) => text);

const zone = 'shipping.zones[0].services[0]';

describe('what changed, in words', () => {
  it.each<[Id, Record<string, unknown>, string[]]>([
    [
      'impronta',
      { [`${zone}.freeFrom.operator`]: 'atLeast' },
      [
        'Only the words of the terms change: delivery to Italy: free from €79.00 after discount codes; before: free over €79.00 after discount codes. This changes nothing in fact: no buyer pays another fee, for the better reading of the terms holds for buyers.',
      ],
    ],
    [
      'impronta',
      { [`${zone}.fee.amount`]: 700 },
      ['The fee for delivery to Italy is now €7.00 (only for orders under €79.00); it was €6.00 (only for orders under €79.00).'],
    ],
    [
      'impronta',
      { 'payment.surcharge': { rateBps: 300, methods: ['paypal'] } },
      ['New: the surcharge on payment in the terms: 3%, (PayPal).'],
    ],
    [
      'restelli',
      { 'payment.surcharge': undefined },
      ["No longer there: the surcharge on payment in the terms (it was: up to the shop's own cost)."],
    ],
    ['impronta', { 'buyer.minAge.years': 18 }, ['The minimum age of buyers is now 18 years; it was 16 years.']],
    [
      'drop',
      { 'withdrawal.period': { days: 30, kind: 'calendar', from: 'possession', severalParcels: 'last', clause: '14.1' } },
      ['The period to withdraw in the terms is now 30 calendar days from possession; it was 14 calendar days from possession.'],
    ],
    [
      'drop',
      { 'return.cost.ownCourier': 'merchant' },
      ["The payer of the way back is now the buyer, the buyer's own courier: the shop; it was the buyer."],
    ],
    [
      'drop',
      { 'payment.methods[4].excludedCountries': ['CH'] },
      ['New: the list of countries without payment by Scalapay (pay later): Switzerland.'],
    ],
    [
      'drop',
      { 'payment.methods[4].enabled': false },
      ['Payment by Scalapay (pay later) is now not offered; it was offered as the documents list it.'],
    ],
    [
      'drop',
      { 'notice.shipped.channels': ['email', 'page'] },
      ['The message "shipped" is now e-mail, page, contains tracking; it was e-mail, contains tracking.'],
    ],
    [
      'drop',
      { 'order.submitLabel': { words: 'Buy', quoted: false } },
      ['New: the wording of the order button in the terms: "Buy", not quoted.'],
    ],
    [
      'drop',
      { 'shipping.timeNature.compensation': true, 'shipping.timeNature.clause': '9.9' },
      ['shipping.timeNature.compensation: true, was none.', 'shipping.timeNature.clause: 9.9, was 9.3.'],
    ],
  ])('%s %j', (id, changes, expected) => {
    expect(changesOf(id, changes)).toEqual(expected);
  });

  it('says of a key without words what the schema says', () => {
    expect(changesOf('drop', { 'buyer.dataTruthfulness': undefined })).toEqual([
      'buyer.dataTruthfulness: none, was true. What false data leads to stands in `terms.indemnity` and `order.terminatedOn`.',
    ]);
  });

  it('tells once of all countries that move from one zone to another, and of those that come and go', () => {
    const [listed] = documents.get('drop').shipping.zones;
    const zones = [
      { ...listed, countries: listed.countries.filter((code: string) => !['CH', 'SK', 'SI', 'MT'].includes(code)) },
      { ...listed, id: 'far', countries: ['CH', 'SK', 'NO'] },
    ];
    expect(changesOf('drop', { 'shipping.zones': zones }).slice(0, 3)).toEqual([
      'No longer in zone "listed-countries": Malta, Slovenia.',
      'Slovakia, Switzerland: delivery is now that of zone "far"; it was that of zone "listed-countries".',
      'New: the delivery zone "far": Switzerland, Slovakia, Norway.',
    ]);
  });

  it.each(wordsLanguages)('has every sentence in %s', (language) => {
    for (const before of ids) {
      for (const after of ids) {
        const { changes, outcomes } = profileDiff(profileOf(before), profileOf(after), language);
        for (const { text } of [...changes, ...outcomes]) expect(text).not.toMatch(/undefined|\bnull\b|NaN|\{\d\}|\[object/);
        expect(changes.length === 0).toBe(before === after);
      }
    }
    const words = [diffWordsIn(language), diffWordsIn('en')].map((each) => JSON.stringify(each).match(/\{\d\}/g)?.length);
    expect(words[0]).toBe(words[1]);
  });

  it('has a heading for every topic', () => {
    const text = diffText(profileDiff(profileOf('impronta'), profileOf('drop'), 'it'), 'it');
    expect(text).toMatch(/^Il profilo\n- /);
    expect(text).toContain('\n\nConsegna\n- ');
    expect(text).not.toContain('undefined');
    expect(diffText(profileDiff(profileOf('drop'), profileOf('drop'), 'de'), 'de')).toBe('Nichts ändert sich.\n');
  });
});

describe('what comes out otherwise', () => {
  it.each<[Id, Record<string, unknown>, string[]]>([
    ['impronta', { 'terms.law.country': 'FR' }, []],
    [
      'impronta',
      { [`${zone}.freeFrom`]: { amount: 7900, operator: 'over', basis: 'gross' } },
      ['€69.00 to €78.99 of goods to Italy after a code of €10.00: delivery (standard) €0.00, was €6.00.'],
    ],
    ['impronta', { [`${zone}.fee.amount`]: 700 }, ['Up to €78.99 of goods to Italy: delivery (standard) €7.00, was €6.00.']],
    ['impronta', { [`${zone}.fee`]: { amount: 600 } }, ['€79.00 of goods to Italy: delivery (standard) €6.00, was €0.00.']],
    ['impronta', { 'buyer.minAge.years': 17 }, ['A buyer aged 16: order allowed: no, was yes.']],
    [
      'impronta',
      { 'payment.methods[0].maxTotal': 5000 },
      [
        '€44.01 of goods or more to Italy: payment by credit or debit card: not offered, was offered.',
        '€35.01 of goods or more to any other country: payment by credit or debit card: not offered, was offered.',
      ],
    ],
    ['drop', { 'payment.surcharge': { rateBps: 300 } }, []],
    ['drop', { 'withdrawal.period.days': 10 }, []],
    [
      'drop',
      { 'withdrawal.period.days': 15 },
      ['Delivered on 11 November 2026: last day to withdraw 26 November 2026, was 25 November 2026.'],
    ],
    [
      'restelli',
      { 'payment.bankTransfer.within.days': 7 },
      [
        'Bank transfer ordered on 11 November 2026: to be paid by 18 November 2026, was 16 November 2026.',
        'Bank transfer ordered on 11 November 2026: reminder on 17 November 2026, was 13 November 2026.',
        'Bank transfer ordered on 11 December 2026: to be paid by 18 December 2026, was 16 December 2026.',
        'Bank transfer ordered on 11 December 2026: reminder on 17 December 2026, was 15 December 2026.',
      ],
    ],
    [
      'impronta',
      { 'shipping.campaigns': [{ id: 'xmas', when: { from: '2026-12-01', until: '2026-12-24' }, fee: 100 }] },
      [
        'Up to €78.99 of goods to Italy, on 1 December 2026: delivery (standard) €1.00, was €6.00.',
        'Up to €158.99 of goods to any other country, on 1 December 2026: delivery (standard) €1.00, was €15.00.',
      ],
    ],
  ])('%s %j', (id, changes, expected) => {
    expect(outcomesOf(id, changes)).toEqual(expected);
  });

  it('turns round when the profiles do', () => {
    const [one, other] = [profileOf('impronta'), profileOf('backboneprostore')];
    const [there, back] = [profileDiff(one, other, 'en').outcomes, profileDiff(other, one, 'en').outcomes];
    const turned = back.map((each) => ({ case: each.case, what: each.what, before: each.after, after: each.before }));
    const plain = there.map(({ text: _text, ...each }) => each);
    const key = (each: object) => JSON.stringify(each);
    const apartFromOrder = (list: readonly object[]) =>
      list
        .map(key)
        .filter((text) => !text.includes('('))
        .sort();
    expect(apartFromOrder(turned)).toEqual(apartFromOrder(plain));
  });
});

/** Every way to a single value of a document, with indexes. */
function leaves(node: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof node !== 'object' || node === null) return [[...path]];
  const entries = Array.isArray(node) ? node.map((value, index) => [index, value] as const) : Object.entries(node);
  return entries.flatMap(([key, value]) => leaves(value, [...path, key]));
}

const valueAt = (document: unknown, path: readonly (string | number)[]) => path.reduce<any>((node, key) => node[key], document);

/** A document with another value at a path; undefined takes the value away. */
function withValue(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const changed = structuredClone(document);
  const parent = valueAt(changed, path.slice(0, -1));
  const last = path.at(-1)!;
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (value === undefined) delete parent[last];
  else parent[last] = value;
  return changed;
}

describe('no difference is silent', () => {
  const all = [...documents.values()].flatMap((document) => leaves(document).map((path) => [path, valueAt(document, path)] as const));
  /** What a merchant may write instead: what any profile has under the same key, a little more, nothing. */
  const instead = (path: readonly (string | number)[], value: unknown) => {
    const key = path.findLast((step) => typeof step === 'string');
    const words = all.filter(([other]) => other.findLast((step) => typeof step === 'string') === key).map(([, word]) => word);
    const more = typeof value === 'number' ? [value + 1] : typeof value === 'boolean' ? [!value] : [`${String(value)}x`];
    return [...new Set([...words.slice(0, 3), ...more, undefined])].filter((other) => other !== value);
  };

  it.each(ids)(
    '%s: any one value changed or taken away is told with its path',
    (id) => {
      const before = profileOf(id);
      const said = diffSay('en', before);
      const untold: string[] = [];
      let asked = 0;
      for (const path of leaves(documents.get(id))) {
        for (const value of instead(path, valueAt(documents.get(id), path))) {
          const parsed = parseProfile(withValue(documents.get(id), path, value));
          if (!parsed.ok) continue;
          const after = parsed.profile;
          const changes = profileChanges(before, after, { before: said, after: diffSay('en', after) });
          const keys = path.filter((key) => typeof key === 'string');
          const named = changes.map((each) => each.path.replace(/\[[^\]]*\]/g, '').split('.'));
          asked += 1;
          if (!named.some((way) => way.every((key, index) => key === keys[index]))) untold.push(`${path.join('.')}: ${String(value)}`);
        }
      }
      expect(untold).toEqual([]);
      expect(asked).toBeGreaterThan(200);
    },
    60_000,
  );

  it('any changes together are told, each with its path', () => {
    const id = 'drop';
    const single = leaves(documents.get(id)).filter((path) => !path.some((key) => typeof key === 'number'));
    fc.assert(
      fc.property(fc.subarray(single, { minLength: 1, maxLength: 12 }), (paths) => {
        const after = paths.reduce(
          (document, path) => withValue(document, path, instead(path, valueAt(documents.get(id), path))[0]),
          documents.get(id),
        );
        const told = differences({ before: documents.get(id), after }).map(({ keys }) => pathText(keys));
        expect(told.toSorted()).toEqual(paths.map((path) => path.join('.')).toSorted());
      }),
    );
  });

  it('and equal documents have no difference, whatever the order of keys', () => {
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.array(tie('node')),
        fc.dictionary(fc.string(), tie('node')),
      ),
    })).node;
    fc.assert(
      fc.property(node, (value) => {
        expect(differences({ before: value, after: structuredClone(value) })).toEqual([]);
      }),
    );
    expect(differences({ before: { a: 1, b: { c: [1] } }, after: { b: { c: [1] }, a: 1 } })).toEqual([]);
  });

  it('names entries of lists by their ids, and a changed order', () => {
    const pair = {
      before: {
        list: [
          { id: 'a', n: 1 },
          { id: 'b', n: 1 },
        ],
      },
      after: {
        list: [
          { id: 'b', n: 2 },
          { id: 'a', n: 1 },
        ],
      },
    };
    expect(differences(pair).map(({ keys }) => pathText(keys))).toEqual(['list', 'list[b].n']);
  });
});
