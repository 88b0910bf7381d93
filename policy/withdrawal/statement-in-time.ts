import { isBeforeEnd, type Deadline } from '../calendar/deadline.ts';
import { decide, type Decision } from '../decision.ts';
import { withdrawalInTime, withdrawalStart } from '../law/eu-withdrawal.ts';
import { because } from '../reason/because.ts';

/**
 * Whether a statement of withdrawal was sent while one could still withdraw. Before the period has begun it always is. One that
 * is late is recorded all the same, and may still be a voluntary return.
 *
 * @param period of `withdrawalPeriod`; `unknown` where the holiday table does not reach so far: doubt is the consumer's
 * @param sentAt ISO 8601 instant at which the statement was sent, whenever it arrived
 * @source `eu.withdrawal.inTime`, R6
 */
export function statementInTime(period: Deadline | null | 'unknown', sentAt: string): Decision<boolean> {
  if (period === 'unknown') return decide(true, because('calendar.notReached'));
  if (period === null) return decide(true, because('withdrawal.beforeDelivery', undefined, { law: withdrawalStart.id }));
  const inTime = isBeforeEnd(sentAt, period);
  return decide(
    inTime,
    because(inTime ? 'withdrawal.inTime' : 'withdrawal.late', undefined, {
      law: withdrawalInTime.id,
      figures: { lastDay: period.lastDay },
    }),
  );
}
