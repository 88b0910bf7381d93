import { epochMs, legalDay } from '../calendar.ts';
import { calendarDays, deadline, isBeforeEnd, monthsFrom } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { GuaranteeLaw } from '../law/guarantee-law.ts';
import { lawOn } from '../law/law-on.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { DefectReport, GuaranteeClaim } from './guarantee-claim.ts';

/**
 * Whether the warranty of ordinary sales answers for a defect somebody reports who bought for a trade: the law of the contract
 * sets its days, and the buyer shows the defect. Where that law is not kept here, nobody is refused by a machine.
 *
 * @source `guarantee.professionals`; `it.tradeWarranty`, `it.tradeWarranty.notice`
 */
export function tradeWarranty(
  { guarantee, terms, calendar }: Pick<Profile, 'guarantee' | 'terms' | 'calendar'>,
  { placedAt, deliveredAt, reportedAt, discoveredAt = reportedAt, country }: DefectReport,
  { trade }: GuaranteeLaw,
): Decision<GuaranteeClaim> {
  const rule = guarantee.professionals;
  const day = legalDay(epochMs(placedAt), calendar.timeZone);
  const { months: monthRows = [], notice: noticeRows = [] } = trade[terms.law?.country ?? calendar.country] ?? {};
  const months = lawOn(monthRows, day);
  const notice = lawOn(noticeRows, day);
  const claim = (standing: GuaranteeClaim['standing']): GuaranteeClaim => ({ standing, burden: 'buyer', debtor: 'seller' });
  if (months === undefined || notice === undefined || deliveredAt === null) {
    return decide(claim('manual'), because('guarantee.tradeLawUnknown', rule));
  }
  const place = legalPlace(calendar, country);
  const until = monthsFrom(deliveredAt, months.value, place);
  const tellBy = deadline(discoveredAt, calendarDays(notice.value), place);
  if (!isBeforeEnd(reportedAt, until)) {
    return decide(claim('closed'), because('guarantee.tradeOver', rule, { law: months.id, figures: { lastDay: until.lastDay } }));
  }
  return isBeforeEnd(reportedAt, tellBy)
    ? decide(claim('open'), because('guarantee.tradeOpen', rule, { law: months.id, figures: { lastDay: until.lastDay } }))
    : decide(claim('closed'), because('guarantee.tradeNoticeOver', rule, { law: notice.id, figures: { lastDay: tellBy.lastDay } }));
}
