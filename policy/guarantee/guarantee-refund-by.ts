import { calendarDays, deadline, merchantDuty, type Duty } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { guaranteeFree } from '../law/eu-guarantee.ts';
import { withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * By when the money for defective goods is to be back, once the contract ended or the price fell: within the days of the terms, and
 * where they are longer or none, within those of a withdrawal, for the law only says that nothing may come late or dear.
 *
 * @param owedAt ISO 8601 instant at which it was decided
 * @throws RangeError when the holiday table does not reach so far
 * @source `refund.within`; `eu.guarantee.free`, `eu.withdrawal.refundDays`, R5
 */
export function guaranteeRefundBy(
  { refund: { within }, calendar }: Pick<Profile, 'refund' | 'calendar'>,
  { owedAt, country }: { readonly owedAt: string; readonly country: Country },
): Decision<Duty> {
  const place = legalPlace(calendar, country);
  const target = deadline(owedAt, calendarDays(withdrawalRefundDays.value), place);
  const promised = within && deadline(owedAt, within, place);
  const duty = merchantDuty(promised && promised.rawLastDay <= target.rawLastDay ? promised : target);
  return decide(duty, because('refund.due', within, { law: guaranteeFree.id, figures: { dueBy: duty.dueBy } }));
}
