import { Temporal } from 'temporal-polyfill';
import { addCalendarDays, addWorkingDays, endOfDay, epochMs, extendToWorkingDay, legalDay } from '../calendar.ts';
import { legalCalendar } from '../calendar/work-calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { sendBackDays } from '../law/eu-refund.ts';
import { withdrawalDiminishedValue } from '../law/eu-consumer-rights.ts';
import type { Profile } from '../profile.ts';
import type { Country } from '../quote-input.ts';
import { because } from '../reason/because.ts';

/** Until when withdrawn goods are to be sent off. */
export interface SendBy {
  /** Last local date, ISO 8601. */
  readonly lastDay: string;
  /** The instant it is over (exclusive), ISO 8601 in UTC. */
  readonly endsAt: string;
  /** Sent off after it; the withdrawal stands all the same. Null: not sent off as far as known. */
  readonly late: boolean | null;
}

/** When a withdrawal was declared, and when its goods left; ISO 8601 instants. */
export interface WayBack {
  readonly statedAt: string;
  readonly sentAt: string | undefined;
  readonly country: Country;
}

/**
 * Until when the goods of a withdrawal are to be sent off: the law's period or that of the terms, whichever is longer. Terms
 * that count from delivery are left out: they would end before the law's. Null where the merchant collects.
 *
 * @source `return.sendWithin`; `eu.withdrawal.sendBackDays`, R2
 */
export function sendBy(
  { return: profile, withdrawal: { refused }, calendar }: Pick<Profile, 'return' | 'withdrawal' | 'calendar'>,
  { statedAt, sentAt, country }: WayBack,
): Decision<SendBy | null> {
  if (profile.ways?.offered.includes('merchantCollects')) return decide(null, because('return.collected', profile.ways));
  const rule = profile.sendWithin?.from === 'withdrawalNotice' ? profile.sendWithin : undefined;
  const days = legalCalendar(calendar, country);
  const stated = Temporal.PlainDate.from(legalDay(epochMs(statedAt), calendar.timeZone));
  const lawful = addCalendarDays(stated, sendBackDays.value);
  const granted = rule === undefined ? lawful : (rule.kind === 'working' ? addWorkingDays : addCalendarDays)(stated, rule.days, days);
  const better = Temporal.PlainDate.compare(granted, lawful) > 0 ? granted : lawful;
  const last = extendToWorkingDay(better, days);
  const endsAt = endOfDay(last, calendar.timeZone);
  const late = sentAt === undefined ? null : epochMs(sentAt) >= epochMs(endsAt);
  const lastDay = last.toString();
  return decide(
    { lastDay, endsAt, late },
    ...(late === true
      ? [because('return.sentLate', refused, { law: withdrawalDiminishedValue.id, ...(refused && { floor: 'Q17', clauseWouldGive: 0 }) })]
      : []),
    because('return.sendBy', rule, { law: sendBackDays.id, figures: { lastDay } }),
  );
}
