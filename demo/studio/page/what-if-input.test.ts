import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile, quote, type Profile } from '../../../policy/index.ts';
import { merchantIds } from '../../merchants/merchant-file.ts';
import { countryChoices, paymentChoices, serviceChoices } from './choices.ts';
import { datesParts, type DatesFields } from './dates-parts.ts';
import { quoteParts } from './quote-parts.ts';
import { whatIfInput, type WhatIfFields } from './what-if-input.ts';

function profileOf(id: string): Profile {
  const parsed = parseProfile(JSON.parse(readFileSync(`policy/profiles/${id}.json`, 'utf8')));
  if (!parsed.ok) throw new Error(`${id} has mistakes`);
  return parsed.profile;
}

const impronta = profileOf('impronta');
const plain: WhatIfFields = {
  lines: [{ price: '78.99', quantity: '1', kind: 'ordinary' }],
  country: 'IT',
  at: '2026-11-20T10:00',
  code: '',
  service: '',
  payment: '',
  age: '',
  buyer: 'unknown',
};

function inputOf(fields: Partial<WhatIfFields>, profile = impronta) {
  const whatIf = whatIfInput({ ...plain, ...fields }, profile);
  if (!whatIf.ok) throw new Error(JSON.stringify(whatIf.errors));
  return whatIf.input;
}

it('reads local time in the shop’s zone, summer and winter', () => {
  expect(inputOf({}).now).toBe('2026-11-20T09:00:00Z');
  expect(inputOf({ at: '2026-07-01T00:30' }).now).toBe('2026-06-30T22:30:00Z');
});

it('leaves out what was not said', () => {
  expect(inputOf({})).toEqual({
    now: '2026-11-20T09:00:00Z',
    lines: [{ id: 'line-1', sku: 'goods-1', price: 7899, quantity: 1 }],
    destination: { country: 'IT' },
    buyer: {},
  });
});

it('takes everything that was', () => {
  const lines = [
    { price: '1', quantity: '2', kind: 'promoted' },
    { price: '2', quantity: '3', kind: 'personalised' },
    { price: '3', quantity: '4', kind: 'sealed' },
  ] as const;
  expect(inputOf({ lines, code: '12.5%', service: 'standard', payment: 'card', age: '17', buyer: 'consumer' })).toMatchObject({
    lines: [{ promoted: true }, { personalised: true }, { sealedHygiene: true, price: 300, quantity: 4 }],
    codes: [{ rateBps: 1250, spent: false }],
    service: 'standard',
    payment: 'card',
    buyer: { age: 17, type: 'consumer' },
  });
  expect(inputOf({ code: '10' }).codes).toEqual([{ code: '10', amount: 1000, spent: false }]);
});

it.each<[keyof WhatIfFields | 'price-1' | 'quantity-1', Partial<WhatIfFields>]>([
  ['price-1', { lines: [{ price: '', quantity: '1', kind: 'ordinary' }] }],
  ['quantity-1', { lines: [{ price: '1', quantity: '0', kind: 'ordinary' }] }],
  ['at', { at: '' }],
  ['at', { at: '2026-02-30T10:00' }],
  ['code', { code: 'SUMMER' }],
  ['age', { age: '-3' }],
])('names the field that is wrong: %s', (name, fields) => {
  const whatIf = whatIfInput({ ...plain, ...fields }, impronta);
  expect(whatIf.ok ? [] : Object.keys(whatIf.errors)).toEqual([name]);
});

describe.each(merchantIds)('answers of %s', (id) => {
  const profile = profileOf(id);

  it.each(['IT', 'CH', 'US'])('show sums that make the total, and reasons in both languages, to %s', (country) => {
    const input = inputOf({ country, code: '5', payment: 'card' }, profile);
    const result = quote(profile, input);
    for (const language of ['en', 'it'] as const) {
      const parts = quoteParts(profile, result, input, language);
      expect(parts.find((part) => part.id === 'total')?.role).toBe('total');
      expect(new Set(parts.map((part) => part.id)).size).toBe(parts.length);
      expect(parts.filter(({ role, because }) => role === 'refused' && because.length === 0)).toEqual([]);
    }
  });
});

it.each(merchantIds)('%s offers its own countries, services and methods to ask about, its home first', (id) => {
  const profile = profileOf(id);
  const countries = countryChoices(profile, (code) => code).map(({ value }) => value);
  expect(countries[0]).toBe(profile.shipping.home);
  expect(new Set(countries).size).toBe(countries.length);
  const named = profile.shipping.zones.flatMap((zone) => (zone.countries === 'anyOther' ? [] : zone.countries));
  expect(countries).toEqual(expect.arrayContaining(named));
  for (const [choices, own] of [
    [serviceChoices(profile), profile.shipping.services],
    [paymentChoices(profile), profile.payment.methods],
  ] as const)
    expect(choices.map(({ value }) => value)).toEqual(['', ...own.map((each) => each.id)]);
});

describe('dates', () => {
  const given: DatesFields = { delivered: '2026-11-20', told: true, stated: '', sentBack: '', received: '' };
  const partsOf = (fields: Partial<DatesFields>) => {
    const input = inputOf({});
    const dates = datesParts(impronta, { ...given, ...fields }, input, quote(impronta, input), 'en');
    if (!dates.ok) throw new Error(JSON.stringify(dates.errors));
    return Object.fromEntries(dates.parts.map(({ id, value }) => [id, value]));
  };

  it('count from the day after delivery', () => {
    expect(partsOf({})).toMatchObject({ 'event day': 'Friday 20 November 2026', 'last day': 'Friday 4 December 2026' });
  });

  it('move a last day that is a holiday, and say so', () => {
    expect(partsOf({ delivered: '2026-11-24' })).toMatchObject({
      'raw last day': 'Tuesday 8 December 2026',
      extended: 'Wednesday 9 December 2026',
      'last day': 'Wednesday 9 December 2026',
    });
  });

  it('give a year more to those who were never told', () => {
    expect(partsOf({ told: false })['last day']).toBe('Monday 6 December 2027');
  });

  it('have no last day before delivery, and a refund all the same', () => {
    expect(partsOf({ delivered: '', stated: '2026-11-20' })).toMatchObject({ 'last day': 'not begun', 'refund total': '€84.99' });
  });

  it('give back goods and delivery by the fourteenth day, once nothing is waited for', () => {
    const parts = partsOf({ stated: '2026-11-23', received: '2026-11-25' });
    expect(parts).toMatchObject({ 'refund 0': '€78.99', 'refund delivery': '€6.00', 'refund total': '€84.99', withheld: 'no' });
    expect(parts['due']).toBe('Friday 27 November 2026');
  });

  it.each<[string, Partial<DatesFields>]>([
    ['sentBack', { sentBack: '2026-11-25' }],
    ['sentBack', { stated: '2026-11-23', sentBack: '2026-11-19' }],
    ['received', { stated: '2026-11-23', sentBack: '2026-11-25', received: '2026-11-24' }],
  ])('name what is out of order: %s', (name, fields) => {
    const input = inputOf({});
    const dates = datesParts(impronta, { ...given, ...fields }, input, quote(impronta, input), 'en');
    expect(dates.ok ? [] : Object.keys(dates.errors)).toEqual([name]);
  });
});
