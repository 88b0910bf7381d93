import { epochMs } from '../calendar.ts';
import { calendarDays, deadline, merchantDuty, type Deadline, type Duty } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { deliveryDays } from '../law/eu-delivery.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** What the term of delivery depends on. Instants are ISO 8601. */
export interface DeliveryTermFacts {
  /** Null while there is no contract. */
  readonly concludedAt: string | null;
  /** When a document that was asked for arrived. */
  readonly documentsAt?: string | undefined;
  /** A local date (ISO 8601) agreed with this buyer. */
  readonly agreedDay?: string | undefined;
  /** The buyer's. */
  readonly country: Country;
}

/** By when goods are to be delivered. */
export interface DeliveryTerm extends Duty {
  /** The instant the last day is over (exclusive), ISO 8601 in UTC. */
  readonly endsAt: string;
}

type TermProfile = Pick<Profile, 'shipping' | 'delivery' | 'payment' | 'calendar'>;

/**
 * By when goods are to be delivered: on the day agreed, else within the days of the terms and no later than the law's. Times that the
 * terms call indicative leave the law's days in place.
 *
 * @returns null while there is no contract
 * @throws RangeError when the holiday table does not reach so far
 * @source `shipping.maxDays`, `shipping.timeNature`, `delivery.lateness`, `payment.fraud.onPass`; `eu.delivery`, matrix Q8, R5
 */
export function deliveryTerm(profile: TermProfile, facts: DeliveryTermFacts): Decision<DeliveryTerm | null> {
  const { shipping, delivery, calendar } = profile;
  if (facts.concludedAt === null) return decide(null, because('delivery.noContractYet', shipping.maxDays));
  const place = legalPlace(calendar, facts.country);
  if (facts.agreedDay !== undefined) {
    const agreed = termOf(deadline(facts.agreedDay, calendarDays(0), place));
    return decide(agreed, because('delivery.agreedDay', shipping.timeNature, { law: deliveryDays.id, figures: { dueBy: agreed.dueBy } }));
  }
  const promised = shipping.maxDays?.days ?? delivery.lateness?.extendedToDays;
  const days = Math.min(promised ?? deliveryDays.value, deliveryDays.value);
  const start = startOf(profile, facts.concludedAt, facts.documentsAt);
  const term = termOf(deadline(start, calendarDays(days), place));
  const tooLong = promised !== undefined && promised > days;
  const origin = shipping.maxDays ?? (delivery.lateness?.extendedToDays === undefined ? undefined : delivery.lateness);
  return decide(
    term,
    because('delivery.by', origin, {
      law: deliveryDays.id,
      ...(tooLong && { floor: 'Q8', clauseWouldGive: promised }),
      figures: { days, dueBy: term.dueBy },
    }),
    ...indicative(profile),
    ...(start === facts.concludedAt ? [] : [because('delivery.fromDocuments', profile.payment.fraud?.onPass)]),
  );
}

/** The term starts anew with a document, where the terms say so and it came after the contract. */
function startOf({ payment }: TermProfile, concludedAt: string, documentsAt: string | undefined): string {
  const anew = payment.fraud?.onPass?.deliveryTermFrom === 'documentsReceived';
  return anew && documentsAt !== undefined && epochMs(documentsAt) > epochMs(concludedAt) ? documentsAt : concludedAt;
}

function indicative({ shipping: { timeNature } }: TermProfile): readonly Reason[] {
  return timeNature?.binding === false
    ? [because('delivery.termBinds', timeNature, { law: deliveryDays.id, floor: 'Q8', clauseWouldGive: null })]
    : [];
}

const termOf = (found: Deadline): DeliveryTerm => ({ ...merchantDuty(found), endsAt: found.endsAt });
