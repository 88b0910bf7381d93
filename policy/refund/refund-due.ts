import { epochMs, legalDay } from '../calendar.ts';
import { calendarDays, deadline, isBeforeEnd, merchantDuty, type Deadline, type Duty, type LegalPlace } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import { withdrawalRefundDays } from '../law/eu-withdrawal-refund.ts';
import { undeliveredRefund } from '../law/it.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { RefundCase } from './refund-case.ts';
import type { RefundOrder } from './refund-order.ts';

type DueProfile = Pick<Profile, 'refund' | 'order' | 'calendar'>;

const lawfulPeriod = calendarDays(withdrawalRefundDays.value);
const sameDay = calendarDays(0);

/**
 * Until when the refund of a statement is due; null while it is withheld, or where neither terms nor law set a day.
 *
 * @param withheld as `refundWithheld` decided
 * @source `refund.within`; `eu.withdrawal.refundDays`, R5, matrix Q15, Q25
 */
export function refundDue(profile: DueProfile, order: RefundOrder, refundCase: RefundCase, withheld: boolean): Decision<Duty | null> {
  const { within } = profile.refund;
  const place = legalPlace(profile.calendar, order.destination.country);
  if (withheld) return decide(null, because('refund.dueOnceReleased', within));
  if (refundCase.statement.ground === 'unavailable') return dueForUnavailable(profile.order, order, refundCase, place);
  const start = within?.from === 'notice' ? refundCase.statement.at : refundCase.receivedAt;
  const promised = within === undefined || start === undefined ? undefined : deadline(start, within, place);
  if (refundCase.statement.ground === 'withdrawal') return dueForWithdrawal(profile, refundCase, promised, place);
  if (promised === undefined) return decide(null, because('refund.noDate', within));
  return decide(merchantDuty(promised), because('refund.due', within, { figures: { dueBy: promised.rawLastDay } }));
}

/** Fourteen days from the statement, or sooner where the terms promise it; at release where goods that were awaited came later. */
function dueForWithdrawal(profile: DueProfile, refundCase: RefundCase, promised: Deadline | undefined, place: LegalPlace): Decision<Duty> {
  const { within, longerFor, bankDelay } = profile.refund;
  const lawful = deadline(refundCase.statement.at, lawfulPeriod, place);
  const released = releaseDay(refundCase, place.timeZone);
  const awaited = released !== undefined && released > lawful.rawLastDay;
  const slower = promised !== undefined && promised.rawLastDay > lawful.rawLastDay;
  const dueBy = awaited ? released : promised === undefined || slower ? lawful.rawLastDay : promised.rawLastDay;
  const clauseWaits =
    slower || longerFor !== undefined || bankDelay?.maxDays !== undefined || (within !== undefined && within.from !== 'notice');
  return decide(
    awaited ? merchantDuty(deadline(released, sameDay, place)) : { dueBy, legalLimit: lawful.lastDay },
    because(awaited ? 'refund.dueAtRelease' : 'refund.due', within, {
      law: withdrawalRefundDays.id,
      ambiguity: within?.ambiguity,
      ...(clauseWaits && { floor: 'Q15' }),
      ...(slower && { clauseWouldGive: promised.rawLastDay }),
      figures: { dueBy },
    }),
  );
}

/** The day the goods were proved to be sent or arrived, whichever came first. */
function releaseDay({ statement, sentAt, receivedAt }: RefundCase, timeZone: string): string | undefined {
  if (statement.neverHeld === true) return undefined;
  return [sentAt, receivedAt].flatMap((instant) => (instant === undefined ? [] : [legalDay(epochMs(instant), timeZone)])).sort()[0];
}

/**
 * Money for what never comes: fourteen days from the order are the target, a longer term of the clauses the limit. Where both were over
 * before anybody knew, as when a late delivery ends the contract, the fourteen days begin with that.
 */
function dueForUnavailable(
  { unavailable }: Profile['order'],
  { placedAt, lines }: RefundOrder,
  { statement, pieces }: RefundCase,
  place: LegalPlace,
): Decision<Duty> {
  const whole = lines.every(({ id, quantity }) => pieces.some((piece) => piece.line.id === id && piece.quantity === quantity));
  const [own, other] = whole ? [unavailable?.all, unavailable?.some] : [unavailable?.some, unavailable?.all];
  const rule = own?.refundWithin ?? other?.refundWithin;
  const fromOrder = deadline(placedAt, lawfulPeriod, place);
  const byClause = rule === undefined ? fromOrder : deadline(placedAt, rule, place);
  const isOver = !isBeforeEnd(statement.at, byClause) && !isBeforeEnd(statement.at, fromOrder);
  const target = isOver ? deadline(statement.at, lawfulPeriod, place) : fromOrder;
  const promised = isOver ? target : byClause;
  const dueBy = promised.rawLastDay < target.rawLastDay ? promised.rawLastDay : target.rawLastDay;
  return decide(
    { dueBy, legalLimit: promised.lastDay },
    because('refund.due', rule, { law: undeliveredRefund.id, warning: 'Q25', figures: { dueBy } }),
  );
}
