import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoCountries } from '../iso-countries.ts';
import { parseProfile, type Profile } from '../profile.ts';
import backboneprostore from '../profiles/backboneprostore.json' with { type: 'json' };
import drop from '../profiles/drop.json' with { type: 'json' };
import impronta from '../profiles/impronta.json' with { type: 'json' };
import restelli from '../profiles/restelli.json' with { type: 'json' };
import type { Destination } from '../quote-input.ts';
import { quote } from '../quote.ts';
import { wordsFormat } from '../reason/words-format.ts';
import type { ShippingZone, ZoneService } from '../shipping/shipping-zone.ts';
import { deliveryWords as de } from './delivery-words.de.ts';
import { deliveryWords as en } from './delivery-words.en.ts';
import { deliveryWords as es } from './delivery-words.es.ts';
import { deliveryWords as fr } from './delivery-words.fr.ts';
import { deliveryWords as it } from './delivery-words.it.ts';
import { policyText } from './policy-text.ts';

const now = '2026-11-20T11:00:00Z';
const { money } = wordsFormat('en');

function profileOf(json: unknown): Profile {
  const parsed = parseProfile(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.profile;
}

/** The rows of the table of fees, one a zone and service. */
function rowsOf(profile: Profile): readonly (readonly string[])[] {
  const { blocks } = policyText(profile, 'en', { today: '2026-11-20' }).sections.find(({ id }) => id === 'delivery')!;
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

/** What a quote charges for goods worth this after a code that takes `off`. */
function charged(profile: Profile, destination: Destination, service: string, net: number, off: number): number {
  const lines = [{ id: '1', sku: 'A', quantity: 1, price: net + off }];
  const codes = off === 0 ? [] : [{ code: 'LESS', amount: off, spent: false }];
  const { delivery } = quote(profile, { now, lines, codes, destination, service });
  return delivery.options.find((option) => option.service === service)!.fee.value;
}

function destinationIn(profile: Profile, { countries, only }: ShippingZone): Destination {
  const named = new Set(profile.shipping.zones.flatMap((zone) => zone.countries));
  const country = countries === 'anyOther' ? [...isoCountries].find((code) => !named.has(code))! : countries[0]!;
  return { country, ...(only?.postalPrefixes && { postalCode: `${only.postalPrefixes[0]}000` }) };
}

/** The text's own words, read back: whether a value of the goods is said to be free. */
function saidFree(text: string, value: number): boolean {
  if (text === 'free') return true;
  if (text === 'never') return false;
  const amount = Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);
  expect(text).toMatch(/^(?:from .* \(included\)|over .* \(not included\))(?:, (?:before|after) discount codes)?$/);
  return text.startsWith('from') ? value >= amount : value > amount;
}

/** Where text and quote say different things. */
function differences(profile: Profile, zone: ShippingZone, service: ZoneService, row: readonly string[]): readonly string[] {
  const destination = destinationIn(profile, zone);
  const [, , feeText, freeText] = row as [string, string, string, string];
  const edges = [service.freeFrom?.amount, service.fee.under].filter((edge) => edge !== undefined);
  const values = [1, ...edges.flatMap((edge) => [edge - 1, edge, edge + 1])].filter((value) => value > 0);
  return values.flatMap((value) => {
    const fee = charged(profile, destination, service.service, value, 0);
    const [is, told] = [fee === 0 ? 'free' : money(fee), saidFree(freeText, value) ? 'free' : feeText];
    return is === told ? [] : [`${zone.id} ${service.service} at ${value}: charged ${is}, told ${told}`];
  });
}

function allDifferences(profile: Profile): readonly string[] {
  const rows = rowsOf(profile);
  const services = profile.shipping.zones.flatMap((zone) => zone.services.map((service) => [zone, service] as const));
  return services.flatMap(([zone, service], index) => differences(profile, zone, service, rows[index]!));
}

test.each([
  ['backboneprostore', backboneprostore],
  ['drop', drop],
  ['impronta', impronta],
  ['restelli', restelli],
])('%s: every fee and threshold in the text is what a quote charges, one cent below, at and above it', (_name, json) => {
  expect(allDifferences(profileOf(json))).toEqual([]);
});

const amount = fc.integer({ min: 1, max: 99_999 });
const threshold = fc.record({ amount, operator: fc.constantFrom('over' as const, 'atLeast' as const) });

test('so it is for any fee, threshold and end of the fee', () => {
  const service = fc.record({
    amount: fc.oneof(amount, fc.constant(0)),
    under: fc.option(amount, { nil: undefined }),
    free: fc.option(threshold, { nil: undefined }),
  });
  fc.assert(
    fc.property(service, ({ amount: fee, under, free }) => {
      const profile = profileOf(impronta);
      profile.shipping.zones[0]!.services = [
        { service: 'standard', fee: { amount: fee, ...(under !== undefined && { under }) }, ...(free && { freeFrom: free }) },
      ];
      expect(allDifferences(profileOf(profile))).toEqual([]);
    }),
  );
});

test('the basis of a threshold is told as it is applied', () => {
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom('gross' as const, 'net' as const, undefined),
      fc.integer({ min: 1, max: 500 }),
      (edge, basis, off) => {
        const profile = profileOf(impronta);
        for (const zone of profile.shipping.zones) {
          zone.services = [
            { service: 'standard', fee: { amount: 600 }, freeFrom: { amount: edge + 500, operator: 'atLeast', ...(basis && { basis }) } },
          ];
        }
        const { blocks } = policyText(profile, 'en').sections[0]!;
        const after = JSON.stringify(blocks).includes('the value of the goods after discount codes counts');
        const fee = charged(profile, { country: 'IT' }, 'standard', edge + 500 - off, off);
        expect(fee).toBe(after ? 600 : 0);
      },
    ),
    { numRuns: 40 },
  );
});

test.each([
  ['en', ['from €79.00 (included), before discount codes', 'from €159.00 (included), after discount codes']],
  ['it', ['prima degli sconti', 'dopo gli sconti']],
  ['de', ['vor Abzug', 'nach Abzug']],
  ['fr', ['avant les codes', 'après les codes']],
  ['es', ['antes de los códigos', 'después de los códigos']],
] as const)('%s: where two destinations count goods differently, each says how', (language, expected) => {
  const profile = profileOf(impronta);
  profile.shipping.zones[0]!.services[0]!.freeFrom!.basis = 'gross';
  const { blocks } = policyText(profileOf(profile), language, { today: '2026-11-20' }).sections[0]!;
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row[3]!) : []));
  expect(cells.map((cell, index) => cell.includes(expected[index]!))).toEqual([true, true]);
  const said = JSON.stringify(blocks.filter(({ kind }) => kind === 'paragraph'));
  for (const sentence of Object.values({ it, en, de, fr, es }[language].basis)) expect(said).not.toContain(sentence);
});

test.each([
  ['en', 'Local holidays do not count as working days: 26 November (Rovigo).'],
  ['it', 'Le festività locali non contano come giorni lavorativi: 26 novembre (Rovigo).'],
  ['de', 'Örtliche Feiertage zählen nicht als Arbeitstage: 26. November (Rovigo).'],
  ['fr', 'Les jours fériés locaux ne comptent pas comme jours ouvrables\u00a0: 26 novembre (Rovigo).'],
  ['es', 'Los festivos locales no cuentan como días hábiles: 26 de noviembre (Rovigo).'],
] as const)('%s: a local holiday is told where it holds up dispatch', (language, sentence) => {
  const said = (profile: Profile) => JSON.stringify(policyText(profile, language).sections[0]);
  const profile = profileOf(impronta);
  expect(said(profile)).toContain(sentence);
  profile.calendar.workingDays!.without = ['merchantCountry', 'buyerCountry'];
  expect(said(profileOf(profile))).not.toContain('(Rovigo)');
});

test.each([
  ['it', '1 ora (contata solo'],
  ['fr', '1 heure (comptée'],
  ['es', '1 hora (contada solo'],
] as const)('%s: one hour is one', (language, words) => {
  const profile = profileOf(backboneprostore);
  profile.shipping.dispatchWithin!.amount = 1;
  expect(JSON.stringify(policyText(profileOf(profile), language).sections[0])).toContain(words);
});
