import { Temporal } from 'temporal-polyfill';
import { endOfDay, epochMs } from '../calendar.ts';
import { decide, lawWins, type Decision } from '../decision.ts';
import { lateDelivery } from '../law/eu-delivery.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { ReasonCode } from '../reason/reason-code.ts';

/** A delivery that is awaited. Instants are ISO 8601. */
export interface LateFacts {
  /** The instant the term of delivery is over (exclusive). */
  readonly termEndsAt: string;
  readonly deliveredAt?: string | undefined;
  /** Delivery in time was essential, by the circumstances or because the buyer said so before the contract. */
  readonly essential?: boolean | undefined;
  /** The merchant refuses to deliver at all. */
  readonly refused?: boolean | undefined;
  /** Last local date (ISO 8601) of the extra time the buyer gave. */
  readonly extraTermUntil?: string | undefined;
}

export type LateState = 'running' | 'inTime' | 'deliveredLate' | 'late' | 'extraTerm' | 'terminable';
export type LateRemedy = 'extraTerm' | 'terminate' | 'damages';

/** Where the delivery stands, and what the buyer can do. A withdrawal is open beside it. */
export interface LateRemedies {
  readonly state: LateState;
  readonly remedies: readonly LateRemedy[];
}

const outcomes: Readonly<Record<LateState, readonly [ReasonCode, readonly LateRemedy[]]>> = {
  running: ['delivery.running', []],
  inTime: ['delivery.inTime', []],
  deliveredLate: ['delivery.cameLate', ['damages']],
  late: ['delivery.late', ['extraTerm', 'damages']],
  extraTerm: ['delivery.extraTerm', ['damages']],
  terminable: ['delivery.terminable', ['terminate', 'damages']],
};

/**
 * What a buyer can do about goods that have not come: give extra time, and end the contract once that is over; at once where time was
 * essential or the merchant refuses. Terms that exclude it change nothing.
 *
 * @param now ISO 8601 instant
 * @source `delivery.lateness`; `eu.lateDelivery`, matrix Q8
 */
export function lateRemedies(
  { delivery: { lateness }, calendar }: Pick<Profile, 'delivery' | 'calendar'>,
  facts: LateFacts,
  now: string,
): Decision<LateRemedies> {
  const state = lateState(facts, now, calendar.timeZone);
  const [code, remedies] = outcomes[state];
  const overruled = remedies.length > 0 && lateness?.remedy === 'none' ? lawWins('Q8', 'none') : {};
  return decide({ state, remedies }, because(code, lateness, { law: lateDelivery.id, ...overruled }));
}

function lateState(facts: LateFacts, now: string, timeZone: string): LateState {
  const { termEndsAt, deliveredAt, extraTermUntil } = facts;
  if (deliveredAt !== undefined && epochMs(deliveredAt) <= epochMs(now)) {
    return epochMs(deliveredAt) < epochMs(termEndsAt) ? 'inTime' : 'deliveredLate';
  }
  if (facts.refused === true) return 'terminable';
  if (epochMs(now) < epochMs(termEndsAt)) return 'running';
  if (facts.essential === true) return 'terminable';
  if (extraTermUntil === undefined) return 'late';
  return epochMs(now) < epochMs(endOfDay(Temporal.PlainDate.from(extraTermUntil), timeZone)) ? 'extraTerm' : 'terminable';
}
