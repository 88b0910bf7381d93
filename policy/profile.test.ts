import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumedValues } from './assumed-values.ts';
import { canonicalProfile } from './canonical-profile.ts';
import { profileJsonSchema } from './profile-json-schema.ts';
import { parseProfile, type Profile } from './profile.ts';
import { quote } from './quote.ts';

const ids = ['backboneprostore', 'impronta', 'drop', 'restelli'] as const;
type Id = (typeof ids)[number];

const file = (id: string) => new URL(`./profiles/${id}.json`, import.meta.url);
const json = (id: Id): Record<string, any> => JSON.parse(readFileSync(file(id), 'utf8'));

function profileOf(id: Id): Profile {
  const parsed = parseProfile(json(id));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors, null, 2));
  return parsed.profile;
}

function errorsAfter(change: (profile: Record<string, any>) => void) {
  const changed = json('impronta');
  change(changed);
  const parsed = parseProfile(changed);
  return parsed.ok ? [] : parsed.errors.map(({ path, code, expected }) => ({ path, code, expected }));
}

describe('parseProfile', () => {
  it.each(ids)('takes %s, which names its schema', (id) => {
    expect(profileOf(id).id).toBe(id);
    expect(json(id).$schema).toBe('./profile.schema.json');
  });

  it.each<[string, (profile: Record<string, any>) => void, { path: string; code: string; expected: string }[]]>([
    [
      'an unknown key deep inside',
      (p) => (p.shipping.zones[1].services[0].freeFrom.operater = 'over'),
      [{ path: 'shipping.zones[1].services[0].freeFrom.operater', code: 'unknownKey', expected: 'no such key' }],
    ],
    ['an unknown topic', (p) => (p.gifts = {}), [{ path: 'gifts', code: 'unknownKey', expected: 'no such key' }]],
    ['a missing topic', (p) => delete p.tax, [{ path: 'tax', code: 'wrongType', expected: 'object' }]],
    [
      'a wrong word',
      (p) => (p.shipping.zones[1].services[0].freeFrom.operator = 'above'),
      [{ path: 'shipping.zones[1].services[0].freeFrom.operator', code: 'wrongValue', expected: '"over" | "atLeast"' }],
    ],
    [
      'a fraction of a cent',
      (p) => (p.shipping.zones[0].services[0].fee.amount = 6.5),
      [{ path: 'shipping.zones[0].services[0].fee.amount', code: 'wrongType', expected: 'int' }],
    ],
    ['a negative age', (p) => (p.buyer.minAge.years = -1), [{ path: 'buyer.minAge.years', code: 'tooSmall', expected: 'at least 0' }]],
    [
      'a country in small letters among good ones',
      (p) => (p.shipping.zones[0].countries = ['IT', 'fr']),
      [
        {
          path: 'shipping.zones[0].countries[1]',
          code: 'invalid',
          expected: 'expected the ISO 3166-1 code of a country, in capitals, like IT',
        },
      ],
    ],
    [
      'an unknown notice step',
      (p) => (p.notice.orderSend = { channels: ['email'] }),
      [{ path: 'notice.orderSend', code: 'unknownKey', expected: 'no such key' }],
    ],
    [
      'two sellers',
      (p) => p.seller.parties[1].roles.push('seller'),
      [{ path: 'seller.parties', code: 'invalid', expected: 'expected at most one party in the role of seller' }],
    ],
  ])('names %s', (_what, change, expected) => {
    expect(errorsAfter(change)).toEqual(expected);
  });

  it('reports every mistake at once', () => {
    const errors = errorsAfter((p) => {
      p.id = 'Not An Id';
      p.order.conclusion.when = 'never';
      p.refund.colour = 'red';
    });
    expect(errors.map(({ path }) => path).sort()).toEqual(['id', 'order.conclusion.when', 'refund.colour']);
  });

  it.each([null, undefined, 7, 'profile', []])('refuses %j as a whole', (value) => {
    const parsed = parseProfile(value);
    expect(parsed.ok ? [] : parsed.errors).toMatchObject([{ path: '', code: 'wrongType', expected: 'object' }]);
  });
});

describe('parseProfile refuses what would answer no quote', () => {
  const country = 'Expected the ISO 3166-1 code of a country, in capitals, like IT.';
  const currency = 'Expected the ISO 4217 code of a currency Cassa can print, in capitals, like EUR.';
  const zone = 'Expected the name of an IANA time zone, like Europe/Rome.';
  const day = 'Expected a month and a day that it has, like 12-24.';
  const most = 'Expected at most 1000.';
  const withValue = (path: string, value: unknown) => {
    const changed = json('impronta');
    const keys = path.split(/[.[\]]+/).filter(Boolean);
    const last = keys.pop()!;
    keys.reduce((node, key) => (node[key] ??= {}), changed)[last] = value;
    return changed;
  };

  it.each<[path: string, value: unknown, message: string, at?: string]>([
    ['calendar.timeZone', 'Mars/Base', zone],
    ['calendar.timeZone', 'europe/rome', zone],
    ['calendar.timeZone', '+01:00', zone],
    ['calendar.timeZone', '2026-11-20T00:00[Europe/Rome]', zone],
    ['calendar.timeZone', '', zone],
    ['calendar.country', 'ZZ', country],
    ['calendar.localHolidays[0].monthDay', '02-31', day],
    ['calendar.localHolidays[0].monthDay', '02-30', day],
    ['calendar.localHolidays[0].monthDay', '04-31', day],
    ['calendar.localHolidays[0].monthDay', '12-32', day],
    ['calendar.localHolidays[0].monthDay', '00-10', day],
    ['price.currency', 'XYZ', currency],
    ['price.currency', 'HUF', currency],
    ['price.currency', 'eur', currency],
    ['languages', [], 'Expected at least 1 in the list.'],
    ['languages', ['it', 'it'], 'Expected each language once.'],
    ['languages[0]', 'xx', 'Expected "it" or "en" or "de" or "fr" or "es".'],
    ['shipping.dispatchWithin.amount', 40_000, most],
    ['shipping.zones[0].services[0].fee.amount', 2_147_483_648, 'Expected at most 2147483647.'],
    ['shipping.zones[0].services[0].freeFrom.amount', 2_147_483_648, 'Expected at most 2147483647.'],
    ['shipping.zones[0].services[0].transit', { minDays: 3, maxDays: 1_000_000 }, most, 'shipping.zones[0].services[0].transit.maxDays'],
    ['shipping.zones[0].services[0].transit', { minDays: 5, maxDays: 2 }, 'Expected minDays to be at most maxDays.'],
    ['withdrawal.period', { days: 1e15, kind: 'working' }, most, 'withdrawal.period.days'],
    ['return.voluntary.within.days', 1001, most],
    ['guarantee.notifyWithin.months', 121, 'Expected at most 120.'],
    ['order.acceptanceTimeout.days', 1e15, most],
    ['shipping.home', 'ZZ', country],
    ['tax.rates', { byCountry: { ZZ: 2200 } }, country, 'tax.rates.byCountry.ZZ'],
    ['return.label', { feeByCountry: { QQ: 500 } }, country, 'return.label.feeByCountry.QQ'],
    ['shipping.zones[0].countries', [], 'Expected at least 1 in the list.'],
    ['shipping.zones[0].countries[0]', 'ZZ', country],
    ['shipping.zones[1].countries', ['CH', 'IT'], 'Zone "italy" covers IT already.', 'shipping.zones[1].countries[1]'],
    ['shipping.zones[0].countries', 'anyOther', 'Zone "italy" covers any other country already.', 'shipping.zones[1].countries'],
  ])('%s: %j', (path, value, message, at = path) => {
    const parsed = parseProfile(withValue(path, value));
    expect(parsed.ok ? [] : parsed.errors).toMatchObject([{ path: at, message }]);
  });

  it.each(['payment.methods', 'shipping.services', 'shipping.campaigns'])('an id that stands twice in %s', (path) => {
    const [topic = '', list = ''] = path.split('.');
    const entries = json('impronta')[topic][list] ?? [{ id: 'summer', when: {} }];
    const parsed = parseProfile(withValue(path, [...entries, entries[0]]));
    const message = `"${entries[0].id}" stands twice in this list.`;
    expect(parsed.ok ? [] : parsed.errors).toMatchObject([{ path: `${path}[${entries.length}].id`, message }]);
  });

  it.each([
    ['calendar.timeZone', 'Asia/Calcutta'],
    ['calendar.timeZone', 'UTC'],
    ['price.currency', 'JPY'],
    ['languages', ['en']],
    ['shipping.dispatchWithin.amount', 1000],
    ['shipping.zones[0].services[0].fee.amount', 2_147_483_647],
    ['calendar.localHolidays[0].monthDay', '02-29'],
  ])('%s: %j is taken', (path, value) => {
    expect(parseProfile(withValue(path, value))).toMatchObject({ ok: true });
  });

  it('answers a quote with the longest times it takes', () => {
    const changed = withValue('shipping.dispatchWithin.amount', 1000);
    changed.shipping.zones[0].services[0].transit = { minDays: 1000, maxDays: 1000 };
    changed.shipping.maxDays = { days: 1000 };
    const parsed = parseProfile(changed);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const lines = [{ id: '1', sku: 'A', quantity: 1, price: 2_147_483_647 }];
    const { total, delivery } = quote(parsed.profile, { now: '2026-11-20T11:00:00Z', lines });
    expect(total).toBe(2_147_483_647);
    expect(delivery.options[0]!.window?.to).toBe('2029-08-16');
  });
});

/** Figures and clauses read from the merchants' terms. */
const facts: readonly [Id, string, unknown, string][] = [
  ['backboneprostore', 'shipping.zones.1.services.0.freeFrom', { amount: 9900, operator: 'atLeast' }, '8.2'],
  ['backboneprostore', 'shipping.maxDays', { days: 30 }, '8.2'],
  ['backboneprostore', 'buyer.minAge', { years: 18 }, '2.1'],
  ['backboneprostore', 'discount.codes.stackable', { allowed: false, ambiguity: 'P9' }, '11.2'],
  ['backboneprostore', 'discount.codes.onOrderCancelled', { credited: 'account', guests: 'newCode', ambiguity: 'P8' }, '11.3'],
  ['backboneprostore', 'discount.codes.minOrder', { atLeast: 'codeValue', ambiguity: 'P7' }, '11.2'],
  ['backboneprostore', 'order.conclusion', { when: 'receipt' }, '4.1'],
  ['backboneprostore', 'order.unavailable.some', { delivery: 'proportional', wholeOrder: 'ifProvenAccessory' }, '7.3, 8.3'],
  ['backboneprostore', 'payment.methods.3.charged', { at: 'shipment', thenAfterDays: [30, 60] }, '9.4.3'],
  ['backboneprostore', 'payment.fraud.idDeadline', { days: 5, kind: 'working' }, '9.3.2'],
  ['backboneprostore', 'withdrawal.period', { days: 14, kind: 'calendar', from: 'possession', severalParcels: 'last' }, '10.1'],
  ['backboneprostore', 'delivery.damageReport.within', { days: 7, kind: 'calendar' }, '8.4'],
  [
    'backboneprostore',
    'refund.delivery',
    { whenAllReturned: 'paid', whenSomeReturned: 'proportional', ambiguity: 'P1' },
    '8.3, 10.5, 10.6',
  ],
  ['impronta', 'shipping.zones.0.services.0.freeFrom', { amount: 7900, operator: 'over', basis: 'net' }, ':34, :91'],
  ['impronta', 'shipping.zones.0.services.0.fee', { amount: 600, under: 7900 }, ':91'],
  ['impronta', 'shipping.zones.1.services.0.freeFrom', { amount: 15900, operator: 'over', basis: 'net' }, ':91'],
  ['impronta', 'shipping.zones.1.services.0.fee', { amount: 1500, under: 15900 }, ':91'],
  ['impronta', 'shipping.dispatchWithin', { amount: 5, unit: 'workingDays', from: 'payment' }, ':83'],
  ['impronta', 'buyer.minAge', { years: 16 }, ':14'],
  ['impronta', 'buyer.types', { allowed: ['consumer'] }, ':15'],
  ['impronta', 'buyer.onlyCountryOfRegistration', { required: true }, ':80'],
  ['impronta', 'order.conclusion', { when: 'shipmentMail' }, ':52'],
  ['impronta', 'order.submitLabel', { words: 'Confirm order' }, ':70'],
  ['impronta', 'order.acceptanceTimeout', { days: 10, kind: 'working', outcome: 'refused' }, ':42'],
  ['impronta', 'return.voluntary.within', { days: 15, kind: 'calendar', from: 'delivery' }, ':104'],
  ['impronta', 'return.unmetCondition', { outcome: 'refuse' }, ':105'],
  ['impronta', 'guarantee.notifyWithin', { months: 2, from: 'discovery' }, ':141, :152'],
  ['impronta', 'terms.disputeResolution.complaintSilence', { days: 45 }, ':165'],
  ['drop', 'shipping.duties', { paidBy: 'merchant' }, '9.3'],
  ['drop', 'price.perDestination', { allowed: true }, '7.4'],
  ['drop', 'buyer.minAge', { years: 18 }, '12.1'],
  ['drop', 'order.conclusion', { when: 'acceptance', atLatest: 'shipmentMail', ambiguity: 'P21' }, '5.6'],
  ['drop', 'order.invoice.onRequest', { when: 'atPurchase', changeable: false }, '8.10'],
  ['drop', 'delivery.damageReport.within', { days: 8, kind: 'calendar' }, '9.4'],
  ['drop', 'delivery.uncollected.refundWithin', { days: 15, kind: 'calendar' }, '11.1'],
  ['drop', 'withdrawal.refused', { goods: 'keptForCollection' }, '14.7'],
  ['drop', 'notice.withdrawalRefused', { channels: ['registeredLetter'] }, '14.7'],
  ['drop', 'guarantee.guarantor', { who: 'manufacturer', ambiguity: 'P22' }, '13.1, 13.4, 13.6'],
  ['drop', 'refund.delivery', { whenAllReturned: 'cheapestStandard', whenSomeReturned: 'none' }, '14.4'],
  ['drop', 'refund.payee', { to: 'payer' }, '8.9'],
  ['restelli', 'payment.bankTransfer.within', { days: 5, kind: 'calendar', from: 'order', ambiguity: 'Q10' }, '1.2'],
  ['restelli', 'payment.surcharge', { upTo: 'ownCost' }, '1.1'],
  ['restelli', 'withdrawal.period', { days: 14, kind: 'calendar' }, '4.6'],
  ['restelli', 'withdrawal.refused.reclaimWithin', { days: 14, kind: 'calendar' }, '4.9'],
  ['restelli', 'refund.diminishedValue', { measure: 'band', minBps: 1000, maxBps: 9000, ambiguity: 'P27' }, '4.9, 5.1'],
];

describe('the profiles say what the terms say', () => {
  it.each(facts)('%s: %s', (id, path, rule, clause) => {
    const found = path.split('.').reduce<any>((node, key) => node?.[key], profileOf(id));
    expect(found).toMatchObject({ ...(rule as object), clause });
  });

  it('charges Backboneprostore only by methods both of its documents list', () => {
    const { lists, methods } = profileOf('backboneprostore').payment;
    const agreed = methods.filter(({ listedIn }) => lists?.documents.every((document) => listedIn?.includes(document) ?? true));
    expect(agreed.map(({ id }) => id)).toEqual(['card', 'paypal']);
    expect(methods.map(({ id }) => id)).toEqual(expect.arrayContaining(['bankTransfer', 'klarna', 'googlePay', 'applePay']));
  });

  it('leaves out the seller the Restelli terms do not name', () => {
    expect(profileOf('restelli').seller.parties).toEqual([]);
  });

  it.each(ids)('%s cites only documents it declares', (id) => {
    const { documents } = profileOf(id).terms;
    const foreign = clausesOf(profileOf(id)).filter((clause) => {
      const prefix = /^[A-Z]?:/.exec(clause)?.[0];
      return !documents.some((document) => document.prefix === prefix);
    });
    expect(foreign).toEqual([]);
  });
});

function clausesOf(node: unknown): string[] {
  if (node === null || typeof node !== 'object') return [];
  const own = 'clause' in node ? String(node.clause).split(', ') : [];
  return [...own, ...Object.values(node).flatMap(clausesOf)];
}

describe('assumedValues', () => {
  it.each<[Id, string[]]>([
    [
      'backboneprostore',
      [
        'shipping.zones[0].services[0].fee',
        'shipping.zones[0].services[1].fee',
        'shipping.zones[1].services[0].fee',
        'shipping.zones[1].services[1].fee',
        'shipping.zones[2].services[0].fee',
        'shipping.duties',
      ],
    ],
    ['impronta', ['calendar.localHolidays[0]', 'account.offered']],
    [
      'drop',
      [
        'terms.version',
        'shipping.zones[0]',
        'shipping.zones[0].services[0].fee',
        'shipping.zones[0].services[1].fee',
        'shipping.remoteAreas',
        'payment.methods[0].charged',
        'payment.methods[1].charged',
        'return.label',
        'notice.paymentAuthorised',
      ],
    ],
    [
      'restelli',
      [
        'shipping.zones[0]',
        'shipping.zones[0].services[0].fee',
        'tax.included',
        'order.conclusion',
        'notice.paymentInstructions',
        'notice.paymentReminder',
        'notice.orderLapsed',
      ],
    ],
  ])('lists what %s still has to decide', (id, paths) => {
    expect(assumedValues(profileOf(id))).toEqual(paths);
  });
});

describe('canonicalProfile', () => {
  it('is one text whatever the order of the keys, and gives the profile back', () => {
    const profile = profileOf('drop');
    const topics = Object.entries(profile);
    fc.assert(
      fc.property(fc.shuffledSubarray(topics, { minLength: topics.length }), (shuffled) => {
        expect(canonicalProfile(Object.fromEntries(shuffled) as Profile)).toBe(canonicalProfile(profile));
      }),
      { numRuns: 20 },
    );
    expect(JSON.parse(canonicalProfile(profile))).toEqual(profile);
  });

  it('changes with any value, and with the order of a list', () => {
    const profile = profileOf('drop');
    const dearer = structuredClone(profile);
    dearer.shipping.zones[0]!.services[0]!.fee.amount += 1;
    const swapped = structuredClone(profile);
    swapped.languages.reverse();
    expect(new Set([profile, dearer, swapped].map(canonicalProfile)).size).toBe(3);
  });
});

describe('profileJsonSchema', () => {
  it('is the file the profiles name (update it with vitest -u)', async () => {
    const text = `${JSON.stringify(profileJsonSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('./profiles/profile.schema.json');
  });
});
