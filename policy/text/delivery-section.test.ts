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
  expect(text).toMatch(/^(?:from .* \(included\)|over .* \(not included\))$/);
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
