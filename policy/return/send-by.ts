import { calendarDays, deadline, isBeforeEnd, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, lawWins, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { sendBackDays, withdrawalDiminishedValue } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
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
  /** The buyer's. */
  readonly country: Country;
}

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
  const place = legalPlace(calendar, country);
  const lawful = deadline(statedAt, calendarDays(sendBackDays.value), place);
  const granted = rule === undefined ? lawful : deadline(statedAt, rule, place);
  const better = granted.lastDay > lawful.lastDay ? granted : lawful;
  const late = sentAt === undefined ? null : !isBeforeEnd(sentAt, better);
  const forfeits = refused === undefined ? {} : lawWins('Q17', 0);
  return decide(
    { ...better, late },
    ...(late === true ? [because('return.sentLate', refused, { law: withdrawalDiminishedValue.id, ...forfeits })] : []),
    because('return.sendBy', rule, { law: sendBackDays.id, figures: { lastDay: better.lastDay } }),
  );
}
