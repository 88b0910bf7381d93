import { calendarDays, deadline, merchantDuty, type Duty } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { guaranteeFree } from '../law/eu-guarantee.ts';
import { withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * By when somebody who reported something is to be answered: within the days of the terms. Where they name none and the law only says
 * within a reasonable time, the days of a refund are the target.
 *
 * @throws RangeError when the holiday table does not reach so far
 * @source `notice.guaranteeReported.within`; `eu.guarantee.free`, R5
 */
export function claimReplyBy(
  { notice: { guaranteeReported }, calendar }: Pick<Profile, 'notice' | 'calendar'>,
  { reportedAt, country }: { readonly reportedAt: string; readonly country: Country },
): Decision<Duty> {
  const within = guaranteeReported?.within;
  const duty = merchantDuty(deadline(reportedAt, within ?? calendarDays(withdrawalRefundDays.value), legalPlace(calendar, country)));
  return decide(duty, because('guarantee.replyBy', within, { law: guaranteeFree.id, figures: { dueBy: duty.dueBy } }));
}
