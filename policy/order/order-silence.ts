import { deadline, isBeforeEnd, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { oneSidedBinding } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { OrderHistory } from './order-history.ts';

/** Whether an order still waits for the merchant's answer. */
export interface OrderSilence {
  /** `refused`: the time to answer is over, and whatever was paid goes back by itself. */
  readonly state: 'waiting' | 'answered' | 'refused';
  /** Null where the terms set no time to answer. */
  readonly answerBy: Deadline | null;
}

/**
 * What the merchant's silence means for an order. An answer is an acceptance, the announcement of the
 * shipment or a refusal, in time.
 *
 * @param now ISO 8601 instant
 * @throws RangeError when the holiday table does not reach so far
 * @source `order.acceptanceTimeout`; `it.oneSidedBinding`, matrix P18, Q24
 */
export function orderSilence(
  { order: { acceptanceTimeout: rule }, calendar }: Pick<Profile, 'order' | 'calendar'>,
  history: OrderHistory,
  country: Country,
  now: string,
): Decision<OrderSilence> {
  const place = legalPlace(calendar, country);
  const answerBy = rule === undefined ? null : deadline(history.receivedAt, rule, place);
  const answers = [history.acceptedAt, history.shipmentMailAt, history.endedAt].filter((at) => at !== undefined);
  const inTime = (at: string) => answerBy === null || isBeforeEnd(at, answerBy);
  if (answers.some(inTime)) return decide({ state: 'answered', answerBy }, because('order.answered', rule));
  if (answerBy === null) return decide({ state: 'waiting', answerBy }, because('order.noAnswerTerm'));
  const { lastDay } = answerBy;
  if (inTime(now)) {
    return decide({ state: 'waiting', answerBy }, because('order.answerBy', rule, { ambiguity: rule?.ambiguity, figures: { lastDay } }));
  }
  return decide(
    { state: 'refused', answerBy },
    because('order.silence', rule, { law: oneSidedBinding.id, warning: 'Q24', ambiguity: rule?.ambiguity, figures: { lastDay } }),
  );
}
