import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assumedValues } from './assumed-values.ts';
import { canonicalProfile } from './canonical-profile.ts';
import { profileJsonSchema } from './profile-json-schema.ts';
import { parseProfile, type Profile } from './profile.ts';

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
      [{ path: 'shipping.zones[0].countries[1]', code: 'wrongFormat', expected: '/^[A-Z]{2}$/' }],
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
