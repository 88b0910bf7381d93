import { isoCountries } from '../iso-countries.ts';
import type { Minor } from '../money.ts';
import type { Profile } from '../profile.ts';
import type { Destination } from '../quote-input.ts';
import { runsOn } from '../shipping/campaign-runs.ts';
import type { DiffSay } from './diff-say.ts';
import { Temporal } from 'temporal-polyfill';

/** Where goods go in a case. */
export interface ProbePlace {
  readonly destination: Destination;
  /** The country, or any other. */
  readonly text: string;
  /** A region, or how postal codes begin. */
  readonly part?: string;
}

/** Values of goods around every threshold and limit of the profiles, minor units, rising: between two of them nothing changes. */
export function probeAmounts(profiles: readonly Profile[]): readonly Minor[] {
  const fees = new Set([0]);
  const thresholds = new Set<Minor>();
  const limits = new Set<Minor>();
  for (const { shipping, payment } of profiles) {
    for (const { fee, freeFrom } of shipping.zones.flatMap(({ services }) => services)) {
      fees.add(fee.amount);
      [fee.under, freeFrom?.amount].forEach((amount) => amount !== undefined && thresholds.add(amount));
    }
    for (const { fee, freeFrom } of shipping.campaigns ?? []) {
      if (fee !== undefined) fees.add(fee);
      if (freeFrom !== undefined) thresholds.add(freeFrom.amount);
    }
    for (const { minTotal, maxTotal } of payment.methods)
      [minTotal, maxTotal].forEach((amount) => amount !== undefined && limits.add(amount));
  }
  for (const limit of limits) for (const fee of fees) thresholds.add(limit - fee);
  const withoutCode = [...thresholds].map((amount) => amount - codeWorth);
  const around = [...thresholds, ...withoutCode, ordinaryAmount].flatMap((amount) => [amount - 1, amount, amount + 1]);
  return [...new Set(around)].filter((amount) => amount > 0).sort((one, other) => one - other);
}

const ordinaryAmount = 5000;

/** What the code of a case is worth, minor units. */
export const codeWorth = 1000;

/** Places in words, the parts of a country behind it. */
export function placesText(places: readonly ProbePlace[], say: DiffSay): string {
  const wholes = places.filter(({ part }) => part === undefined).map(({ text }) => text);
  const countries = [...new Set(places.flatMap(({ part, text }) => (part === undefined ? [] : [text])))];
  const parts = countries.map((country) => {
    const own = places.flatMap(({ part, text }) => (text === country && part !== undefined ? [part] : []));
    return `${country} (${own.join(', ')})`;
  });
  return say.list([...wholes, ...parts]);
}

/** Every country and part of a country the profiles tell apart, and one country that none of them names. */
export function probePlaces(profiles: readonly Profile[], say: DiffSay): readonly ProbePlace[] {
  const places = new Map<string, ProbePlace>();
  const add = (destination: Destination, text = say.country(destination.country), part?: string) =>
    places.set(JSON.stringify(destination), { destination, text, ...(part !== undefined && { part }) });
  const named = new Set(
    profiles.flatMap(({ shipping }) => shipping.zones.flatMap(({ countries }) => (countries === 'anyOther' ? [] : countries))),
  );
  const listed = profiles.flatMap(({ payment, tax, return: back }) => [
    ...payment.methods.flatMap(({ countries = [], excludedCountries = [] }) => [...countries, ...excludedCountries]),
    ...Object.keys(tax.rates?.byCountry ?? {}),
    ...Object.keys(back.label?.feeByCountry ?? {}),
  ]);
  for (const country of new Set([...named, ...listed])) add({ country });
  const unnamed = [...isoCountries].find((country) => !named.has(country) && !listed.includes(country));
  if (unnamed !== undefined) add({ country: unnamed }, say.words.anyOther);
  for (const { shipping } of profiles) {
    const parts = [
      ...shipping.zones.flatMap(({ countries, only }) =>
        only && countries !== 'anyOther' ? countries.map((country) => ({ country, ...only })) : [],
      ),
      ...(shipping.remoteAreas?.areas ?? []),
    ];
    for (const { country, regions = [], postalPrefixes = [] } of parts) {
      regions.forEach((region) => add({ country, region }, undefined, region));
      postalPrefixes.forEach((postalCode) => add({ country, postalCode }, undefined, `${postalCode}…`));
    }
  }
  return [...places.values()];
}

const daysAhead = 400;

/** The first day each campaign of the profiles runs from a day on, ISO 8601, at most a good year ahead. */
export function campaignDays(profiles: readonly Profile[], from: string): readonly string[] {
  const start = Temporal.PlainDate.from(from);
  const days = Array.from({ length: daysAhead }, (_, index) => start.add({ days: index }).toString());
  const first = profiles.flatMap(({ shipping }) =>
    (shipping.campaigns ?? []).map(({ when }) => days.find((day) => runsOn(when, day)) ?? when.from),
  );
  return [...new Set(first.filter((day) => day !== undefined && day !== from))] as string[];
}
