import { epochMs } from '../calendar.ts';
import { deadline, type Deadline, type Period } from '../calendar/deadline.ts';
import { legalCalendar } from '../calendar/work-calendar.ts';
import { decide, type Decision } from '../decision.ts';
import { withdrawalDiminishedValue } from '../law/eu-consumer-rights.ts';
import { sendBackDays } from '../law/eu-refund.ts';
import type { Profile } from '../profile.ts';
import type { Country } from '../quote-input.ts';
import { because } from '../reason/because.ts';

/** Until when withdrawn goods are to be sent off. */
export interface SendBy extends Deadline {
  /** Sent off after it; the withdrawal stands all the same. Null: not sent off as far as known. */
  readonly late: boolean | null;
}

/** When a withdrawal was declared, and when its goods left; ISO 8601 instants. */
export interface WayBack {
  readonly statedAt: string;
  readonly sentAt: string | undefined;
  readonly country: Country;
}

const lawfulPeriod: Period = { days: sendBackDays.value, kind: 'calendar' };

/**
 * Until when the goods of a withdrawal are to be sent off: the law's period or that of the terms, whichever is longer. Terms
 * that count from delivery are left out: they could end before the statement. Null where the merchant collects.
 *
 * @source `return.sendWithin`; `eu.withdrawal.sendBackDays`, R2, matrix Q17
 */
export function sendBy(
  { return: profile, withdrawal: { refused }, calendar }: Pick<Profile, 'return' | 'withdrawal' | 'calendar'>,
  { statedAt, sentAt, country }: WayBack,
): Decision<SendBy | null> {
  if (profile.ways?.offered.includes('merchantCollects')) return decide(null, because('return.collected', profile.ways));
  const rule = profile.sendWithin?.from === 'withdrawalNotice' ? profile.sendWithin : undefined;
  const place = { timeZone: calendar.timeZone, calendar: legalCalendar(calendar, country) };
  const lawful = deadline(statedAt, lawfulPeriod, place);
  const granted = rule === undefined ? lawful : deadline(statedAt, rule, place);
  const better = granted.lastDay > lawful.lastDay ? granted : lawful;
  const late = sentAt === undefined ? null : epochMs(sentAt) >= epochMs(better.endsAt);
  const forfeits = refused === undefined ? {} : { floor: 'Q17', clauseWouldGive: 0 };
  return decide(
    { ...better, late },
    ...(late === true ? [because('return.sentLate', refused, { law: withdrawalDiminishedValue.id, ...forfeits })] : []),
    because('return.sendBy', rule, { law: sendBackDays.id, figures: { lastDay: better.lastDay } }),
  );
}
