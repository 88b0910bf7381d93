import { workCalendar } from '../calendar/work-calendar.ts';
import { deliveryTerm } from '../delivery/delivery-term.ts';
import { duties } from '../shipping/duties.ts';
import type { Area } from '../shipping/shipping-area.ts';
import type { ShippingZone, ZoneService } from '../shipping/shipping-zone.ts';
import { campaignLines } from './campaign-lines.ts';
import { freeDeliveryThreshold } from './free-delivery-threshold.ts';
import { methodName } from './method-name.ts';
import { heading, list, paragraph, table } from './policy-blocks.ts';
import type { PolicyBlock, PolicySection } from './policy-document.ts';
import { dayOfYear, inARow, type PolicyScribe } from './policy-scribe.ts';
import { servedCountries } from './served-countries.ts';
import { serviceName } from './service-name.ts';
import { thresholdText } from './threshold-text.ts';
import { uncollectedParcels } from './uncollected-parcels.ts';

/** Terms in days are the same for every order. */
const anyOrder = '2026-06-19T10:00:00Z';

/** Where goods go, what that costs and how long it takes, and what happens when the handing over fails. */
export function deliverySection(scribe: PolicyScribe): PolicySection {
  const { profile, words } = scribe;
  const { shipping } = profile;
  const priced = shipping.zones.flatMap(({ services }) => services).filter(({ fee }) => fee.amount > 0);
  const bases = [...new Set(priced.flatMap((service) => freeDeliveryThreshold(service)?.basis ?? []))];
  const rows = shipping.zones.flatMap((zone) => zone.services.map((service) => feeRow(scribe, zone, service, bases.length > 1)));
  const campaigns = campaignLines(scribe);
  return {
    id: 'delivery',
    heading: words.headings.delivery,
    blocks: [
      table(words.delivery.columns, rows),
      ...paragraph(words.delivery.feeIncludesTax, bases.length === 1 && words.delivery.basis[bases[0]!]),
      ...(campaigns.length === 0 ? [] : [heading(words.delivery.campaigns), ...list(...campaigns), ...paragraph(words.delivery.noWorse)]),
      ...times(scribe),
      ...borders(scribe),
      ...uncollectedParcels(scribe),
      ...damage(scribe),
    ],
  };
}

/** @param basisTold whether each threshold says what counts for it */
function feeRow(scribe: PolicyScribe, zone: ShippingZone, service: ZoneService, basisTold: boolean): readonly string[] {
  const { words, money } = scribe;
  const threshold = freeDeliveryThreshold(service);
  const reached = threshold && thresholdText(scribe, threshold);
  const free = threshold === undefined ? words.delivery.never : basisTold ? words.delivery.freeBasis(reached!, threshold.basis) : reached!;
  const { transit, fee } = service;
  return [
    destination(scribe, zone),
    serviceName(scribe, service.service),
    fee.amount === 0 ? words.delivery.free : money(fee.amount),
    fee.amount === 0 ? words.delivery.free : free,
    transit === undefined ? words.delivery.noTime : words.delivery.transit(transit.minDays, transit.maxDays),
  ];
}

function destination(scribe: PolicyScribe, { countries, only }: ShippingZone): string {
  const { words, language } = scribe;
  const named = countries === 'anyOther' ? words.delivery.anyOther : inARow(language, byName(scribe, countries));
  return only === undefined ? named : words.delivery.part(named, places(scribe, only));
}

/** Names of countries as a reader looks for them. */
function byName({ country, language }: PolicyScribe, codes: readonly string[]): readonly string[] {
  return codes.map(country).sort((a, b) => a.localeCompare(b, language));
}

function places({ words, language }: PolicyScribe, { regions, postalPrefixes }: Omit<Area, 'country'>): string {
  const postal = postalPrefixes === undefined ? [] : [words.delivery.postal(postalPrefixes.join(', '))];
  return inARow(language, [...(regions ?? []), ...postal]);
}

function times(scribe: PolicyScribe): readonly PolicyBlock[] {
  const { profile, words, language } = scribe;
  const { dispatchWithin, noDeliveryOn, partialDeliveries, remoteAreas, timeNature, tracking } = profile.shipping;
  const { delivery } = words;
  const dispatch = dispatchWithin && delivery.dispatch(dispatchWithin.amount, dispatchWithin.unit, dispatchWithin.from);
  const stated = profile.payment.methods.filter(({ id }) => dispatchWithin?.for?.includes(id));
  const names = inARow(
    language,
    stated.map((method) => methodName(method, words)),
  );
  const timed = profile.shipping.zones.some(({ services }) => services.some(({ transit }) => transit !== undefined));
  const local = localHolidays(scribe);
  const remote = remoteAreas?.areas.map((area) => remotePlace(scribe, area)) ?? [];
  return [
    ...paragraph(
      dispatch && (stated.length === 0 ? dispatch : delivery.dispatchFor(dispatch, names)),
      delivery.latest(latestDays(scribe)),
      timed && timeNature?.binding === false && delivery.estimates,
      noDeliveryOn &&
        delivery.notOn(
          inARow(
            language,
            noDeliveryOn.days.map((day) => delivery.days[day]),
          ),
        ),
      local.length > 0 && words.cases.localHolidays(inARow(language, local)),
    ),
    ...paragraph(delivery.late),
    ...paragraph(
      tracking && delivery.tracking,
      partialDeliveries?.allowed === true && delivery.partial,
      remote.length > 0 && delivery.remote(remote.join('; ')),
    ),
    ...paragraph(delivery.risk),
  ];
}

/** Days that only the place of a merchant keeps, where they hold up its work. */
function localHolidays(scribe: PolicyScribe): readonly string[] {
  const { calendar } = scribe.profile;
  const kept = new Set(workCalendar(calendar, calendar.country).localHolidays);
  const named = calendar.localHolidays?.filter(({ monthDay }) => kept.has(monthDay)) ?? [];
  return named.map(({ monthDay, place }) => `${dayOfYear(scribe, monthDay)} (${place})`);
}

/** Calendar days from the contract, as the engine counts them for any order. */
function latestDays({ profile }: PolicyScribe): number {
  const { because } = deliveryTerm(profile, { concludedAt: anyOrder, country: profile.shipping.home });
  return Number(because[0]?.figures?.['days']);
}

function remotePlace(scribe: PolicyScribe, area: Area): string {
  const whole = area.regions === undefined && area.postalPrefixes === undefined;
  return whole ? scribe.country(area.country) : scribe.words.delivery.part(scribe.country(area.country), places(scribe, area));
}

/** Who pays at the border, as decided for the countries this shop delivers to. */
function borders({ profile: { shipping }, words }: PolicyScribe): readonly PolicyBlock[] {
  const payers = new Set(servedCountries(shipping).map((country) => duties(shipping, { country }).value));
  return paragraph(payers.has('merchant') && words.delivery.duties.merchant, payers.has('buyer') && words.delivery.duties.buyer);
}

function damage({ profile: { delivery: profile }, words, language }: PolicyScribe): readonly PolicyBlock[] {
  const { inspection, damageReport } = profile;
  if (inspection === undefined && damageReport === undefined) return [];
  const { delivery } = words;
  const what =
    damageReport &&
    inARow(
      language,
      damageReport.covers.map((each) => delivery.reported[each]),
    );
  return [
    heading(delivery.damage),
    ...paragraph(
      inspection && delivery.inspection[inspection.duty],
      inspection?.onDefect && delivery.onDefect[inspection.onDefect.length > 1 ? 'both' : inspection.onDefect[0]!],
      what !== undefined &&
        (damageReport?.within ? delivery.report(what, words.period(damageReport.within)) : words.cases.reportSoon(what)),
      delivery.reportLate,
    ),
  ];
}
