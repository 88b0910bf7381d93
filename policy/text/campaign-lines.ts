import type { CampaignDays, ShippingCampaign } from '../shipping/shipping-campaign.ts';
import { dayOfYear, inARow, weekdayName, type PolicyScribe } from './policy-scribe.ts';
import { serviceName } from './service-name.ts';
import { thresholdText } from './threshold-text.ts';

/** The delivery campaigns that run or are to come, a line each: when, where, for what, and what they offer. */
export function campaignLines(scribe: PolicyScribe): readonly string[] {
  const { today } = scribe;
  const open = scribe.profile.shipping.campaigns?.filter(
    ({ when }) => today === undefined || when.until === undefined || when.until >= today,
  );
  return open?.map((campaign) => campaignLine(scribe, campaign)).filter((line) => line !== '') ?? [];
}

function campaignLine(scribe: PolicyScribe, { when, countries, services, fee, freeFrom }: ShippingCampaign): string {
  const { language, words, money, country } = scribe;
  const offers = [
    ...(fee === undefined ? [] : [fee === 0 ? words.delivery.free : words.delivery.campaignFee(money(fee))]),
    ...(freeFrom === undefined ? [] : [words.delivery.campaignFree(thresholdText(scribe, freeFrom))]),
  ];
  if (offers.length === 0) return '';
  const where = [
    ...(countries === undefined ? [] : [inARow(language, countries.map(country))]),
    ...(services === undefined
      ? []
      : [
          inARow(
            language,
            services.map((id) => serviceName(scribe, id)),
          ),
        ]),
  ];
  const basis = freeFrom && words.delivery.basis[freeFrom.basis ?? 'gross'];
  const conditions = [...daysText(scribe, when), ...where].join(', ');
  const line = `${conditions === '' ? offers.join(', ') : words.says(conditions, offers.join(', '))}.`;
  return basis === undefined ? line : `${line} ${basis}`;
}

function daysText(scribe: PolicyScribe, { from, until, everyYear, weekdays }: CampaignDays): readonly string[] {
  const { language, words, date } = scribe;
  const { delivery } = words;
  return [
    ...(from !== undefined && until !== undefined ? [delivery.between(date(from), date(until))] : []),
    ...(from !== undefined && until === undefined ? [delivery.fromDay(date(from))] : []),
    ...(from === undefined && until !== undefined ? [delivery.untilDay(date(until))] : []),
    ...(everyYear === undefined ? [] : [words.yearly(dayOfYear(scribe, everyYear.from), dayOfYear(scribe, everyYear.until))]),
    ...(weekdays === undefined
      ? []
      : [
          delivery.onWeekdays(
            inARow(
              language,
              weekdays.map((day) => weekdayName(language, day)),
            ),
          ),
        ]),
  ];
}
