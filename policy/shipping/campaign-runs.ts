import { Temporal } from 'temporal-polyfill';
import type { Country } from '../iso-countries.ts';
import type { CampaignDays, ShippingCampaign } from './shipping-campaign.ts';
import type { ZoneService } from './shipping-zone.ts';

/** The campaigns that run on a local date (ISO 8601) for deliveries to a country. */
export function runningCampaigns(
  campaigns: readonly ShippingCampaign[] | undefined,
  today: string,
  country: Country,
): readonly ShippingCampaign[] {
  return campaigns?.filter(({ when, countries }) => runsOn(when, today) && (countries?.includes(country) ?? true)) ?? [];
}

/** The campaigns that speak of a service. */
export function campaignsFor(campaigns: readonly ShippingCampaign[], { service }: ZoneService): readonly ShippingCampaign[] {
  return campaigns.filter(({ services }) => services?.includes(service) ?? true);
}

/** Whether a date is among the days of a campaign; both ends count, and a yearly period may pass over the new year. */
export function runsOn({ from, until, everyYear, weekdays }: CampaignDays, day: string): boolean {
  return (
    (from === undefined || day >= from) &&
    (until === undefined || day <= until) &&
    (everyYear === undefined || isInYearly(everyYear, day.slice(5))) &&
    (weekdays === undefined || weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek))
  );
}

function isInYearly({ from, until }: NonNullable<CampaignDays['everyYear']>, monthDay: string): boolean {
  return from <= until ? monthDay >= from && monthDay <= until : monthDay >= from || monthDay <= until;
}
