import { epochMs } from '../calendar.ts';
import { deadline, isBeforeEnd, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { dataMinimisation } from '../law/eu-data-protection.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** A request for a document, and what came of it. Instants are ISO 8601. */
export interface IdentityFacts {
  /** When the buyer received the request. */
  readonly requestedAt: string;
  /** The days the request itself gives; more than the terms allow do not count. */
  readonly days?: number | undefined;
  readonly documents: readonly { readonly at: string; readonly valid: boolean }[];
  /** The buyer's. */
  readonly country: Country;
}

/** Where the request stands, and the order with it. */
export interface IdentityCheck {
  readonly state: 'notForeseen' | 'pending' | 'passed' | 'failed';
  readonly order: 'goesOn' | 'suspended' | 'mayBeRefused' | 'terminated';
  /** Null where the terms set none. */
  readonly deadline: Deadline | null;
  /** ISO 8601 instant of the document that counts. */
  readonly passedAt: string | null;
  /** Last local date to tell the buyer that it failed, ISO 8601; null where nothing failed or the terms set none. */
  readonly tellBy: string | null;
}

type IdentityProfile = Pick<Profile, 'payment' | 'notice' | 'calendar'>;

/**
 * What a request for a document means for an order. A document that is not valid can be followed by another while there is time; one
 * that comes in time lets the order go on, whenever somebody looks at it.
 *
 * @param now ISO 8601 instant; what comes later does not count yet
 * @throws RangeError when the holiday table does not reach so far
 * @source `payment.fraud`, `notice.documentsFailed`; matrix Q11
 */
export function identityCheck(profile: IdentityProfile, facts: IdentityFacts, now: string): Decision<IdentityCheck> {
  const { fraud } = profile.payment;
  const nothing = { deadline: null, passedAt: null, tellBy: null };
  if (fraud?.idDocument === undefined) {
    return decide({ state: 'notForeseen', order: 'goesOn', ...nothing }, because('payment.identityNotForeseen'));
  }
  const until = lastDayOf(profile, facts);
  const seen = facts.documents.filter(({ at }) => epochMs(at) <= epochMs(now));
  const passedAt = seen.find(({ at, valid }) => valid && isInTime(at, until))?.at ?? null;
  const asked = askedBecause(profile, until);
  if (passedAt !== null) {
    return decide(
      { ...nothing, state: 'passed', order: 'goesOn', deadline: until, passedAt },
      because('payment.identityShown', fraud.onPass),
    );
  }
  if (isInTime(now, until)) {
    const refusable = until === null && fraud.onFail?.outcome === 'mayRefuse' && seen.length > 0;
    const order = refusable ? 'mayBeRefused' : (fraud.whilePending?.order ?? 'goesOn');
    return decide({ ...nothing, state: 'pending', order, deadline: until }, ...asked);
  }
  const tell = profile.notice.documentsFailed?.within;
  const tellBy =
    tell === undefined || until === null ? null : deadline(until.lastDay, tell, legalPlace(profile.calendar, facts.country)).rawLastDay;
  return decide(
    { state: 'failed', order: fraud.onFail?.outcome === 'terminated' ? 'terminated' : 'mayBeRefused', deadline: until, passedAt, tellBy },
    because('payment.identityMissing', fraud.onFail),
    ...asked,
    ...(tellBy === null ? [] : [because('payment.identityTellBy', tell, { figures: { tellBy } })]),
  );
}

function lastDayOf(profile: IdentityProfile, facts: IdentityFacts): Deadline | null {
  const rule = profile.payment.fraud?.idDeadline;
  if (rule === undefined) return null;
  const days = Math.min(facts.days ?? rule.days, rule.days);
  return deadline(facts.requestedAt, { days, kind: rule.kind }, legalPlace(profile.calendar, facts.country));
}

/** A copy sent by mail is more than the check needs. */
function askedBecause({ payment: { fraud } }: IdentityProfile, until: Deadline | null): readonly Reason[] {
  const byMail = fraud?.idDocument?.by?.includes('email') === true;
  const asked = because('payment.identityAsked', fraud?.idDocument, { law: dataMinimisation.id, ...(byMail && { warning: 'Q11' }) });
  return until === null
    ? [asked, because('payment.identityNoTerm')]
    : [asked, because('payment.identityUntil', fraud?.idDeadline, { figures: { lastDay: until.lastDay } })];
}

const isInTime = (at: string, until: Deadline | null) => until === null || isBeforeEnd(at, until);
