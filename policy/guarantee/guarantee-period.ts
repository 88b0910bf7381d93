import { epochMs, legalDay } from '../calendar.ts';
import { monthsFrom, type Deadline, type LegalPlace } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, lawWins, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { guaranteeLaw, type GuaranteeLaw } from '../law/guarantee-law.ts';
import { lawOn } from '../law/law-on.ts';
import type { LawParameter } from '../law/law-parameter.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** What the legal guarantee of an order depends on. Instants are ISO 8601. */
export interface GuaranteeFacts {
  /** When the order was placed: the law of that day governs it. */
  readonly placedAt: string;
  /** When the goods came into the buyer's hands; null while they have not. */
  readonly deliveredAt: string | null;
  /** The buyer's. */
  readonly country: Country;
  /** False where nobody can show when the goods came. Terms may count otherwise then; the law does not. */
  readonly deliveryReceipt?: boolean | undefined;
}

/** The days that matter to a defect. */
export interface GuaranteePeriod {
  /** A defect must have shown by then. */
  readonly apparentBy: Deadline;
  /** One that showed by then is taken to have been there at delivery. */
  readonly presumedUntil: Deadline;
  /** The consumer must have acted on it by then; null where no limit is known. */
  readonly actBy: Deadline | null;
}

/**
 * For how long the legal guarantee lasts: the law's months from delivery, or those of the terms where they end later.
 *
 * @param law other than today's, to see what a coming change does
 * @returns null before delivery, and for orders older than the law kept here
 * @source `guarantee.duration`, `guarantee.presumption`; `eu.guarantee`, `eu.guarantee.presumption`, `it.guarantee.action`, R4, R5
 */
export function guaranteePeriod(
  profile: Pick<Profile, 'guarantee' | 'terms' | 'calendar'>,
  facts: GuaranteeFacts,
  law: GuaranteeLaw = guaranteeLaw,
): Decision<GuaranteePeriod | null> {
  const { duration, presumption } = profile.guarantee;
  const { deliveredAt, country } = facts;
  if (deliveredAt === null) return decide(null, because('guarantee.notDelivered', duration));

  const place = legalPlace(profile.calendar, country);
  const day = legalDay(epochMs(facts.placedAt), place.timeZone);
  const months = lawOn(law.months, day);
  const presumed = lawOn(law.presumption, day);
  if (months === undefined || presumed === undefined) return decide(null, because('guarantee.olderLaw'));

  const lawful = monthsFrom(deliveredAt, months.value, place);
  const clause = clauseEnd(profile, facts, place);
  const apparentBy = clause !== undefined && clause.lastDay > lawful.lastDay ? clause : lawful;
  const action = lawfulAction(profile, facts, law, day);
  const actBy = action && later(monthsFrom(deliveredAt, action.value, place), apparentBy);
  return decide(
    {
      apparentBy,
      presumedUntil: monthsFrom(deliveredAt, Math.max(presumed.value, presumption?.months ?? 0), place),
      actBy: actBy ?? null,
    },
    because('guarantee.until', duration, { law: months.id, ...overruled(clause, apparentBy), figures: { lastDay: apparentBy.lastDay } }),
    ...(action && actBy ? [because('guarantee.actBy', undefined, { law: action.id, figures: { lastDay: actBy.lastDay } })] : []),
  );
}

/** The end the terms alone would set. */
function clauseEnd(
  { guarantee: { duration } }: Pick<Profile, 'guarantee'>,
  { placedAt, deliveredAt, deliveryReceipt }: GuaranteeFacts,
  place: LegalPlace,
): Deadline | undefined {
  if (duration === undefined || deliveredAt === null) return undefined;
  const from = deliveryReceipt === false ? (duration.fromIfNoDeliveryReceipt ?? duration.from) : duration.from;
  return monthsFrom(from === 'delivery' ? deliveredAt : placedAt, duration.months, place);
}

/** The longest limit of the states whose law the contract is under and where the consumer lives: no choice of law takes it away. */
function lawfulAction(
  { terms, calendar }: Pick<Profile, 'terms' | 'calendar'>,
  { country }: GuaranteeFacts,
  { action }: GuaranteeLaw,
  day: string,
): LawParameter<number> | undefined {
  const states = new Set([terms.law?.country ?? calendar.country, country]);
  const found = [...states].map((state) => lawOn(action[state] ?? [], day)).filter((row) => row !== undefined);
  return found.reduce<LawParameter<number> | undefined>(
    (most, row) => (most !== undefined && most.value >= row.value ? most : row),
    undefined,
  );
}

function overruled(clause: Deadline | undefined, { lastDay }: Deadline): Partial<Reason> {
  return clause !== undefined && clause.lastDay < lastDay ? lawWins('Q19', clause.lastDay) : {};
}

function later(a: Deadline, b: Deadline): Deadline {
  return a.lastDay >= b.lastDay ? a : b;
}
