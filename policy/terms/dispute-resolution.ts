import { deadline, isBeforeEnd, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision, type Reason } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import { disputeInformation, onlineDisputePlatform } from '../law/eu-terms.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** How a complaint went. Instants are ISO 8601. */
export interface ComplaintFacts {
  /** Absent: none was made. */
  readonly complainedAt?: string | undefined;
  readonly answer?: 'satisfied' | 'unsatisfied' | undefined;
  readonly now: string;
  /** The buyer's. */
  readonly country: Country;
}

/** Where a dispute can go without a court. */
export interface DisputeResolution {
  /** `notYet`: the complaint may still be answered. `told`: the merchant owes word of a body, or that it joins none. */
  readonly standing: 'open' | 'notYet' | 'told' | 'settled';
  readonly body: string | null;
  /** The last day on which the merchant's silence still counts as waiting; null where nothing has to be waited for. */
  readonly silentUntil: Deadline | null;
}

/**
 * Whether and where a dispute can go to a body out of court. The platform of the Union is closed: a link to it in the terms is
 * left out, whatever else they say.
 *
 * @source `terms.disputeResolution`, `terms.odrLink`; `eu.disputeInformation`, `eu.odr`, matrix O, Q21
 */
export function disputeResolution(
  { terms: { disputeResolution: rule, complaint, odrLink }, calendar }: Pick<Profile, 'terms' | 'calendar'>,
  { complainedAt, answer, now, country }: ComplaintFacts,
): Decision<DisputeResolution> {
  const body = rule?.body ?? null;
  const at = (standing: DisputeResolution['standing'], silentUntil: Deadline | null = null): DisputeResolution => ({
    standing,
    body,
    silentUntil,
  });
  const closed: readonly Reason[] = odrLink
    ? [because('terms.platformClosed', odrLink, { law: onlineDisputePlatform.id, floor: 'Q21', clauseWouldGive: odrLink.url })]
    : [];
  if (answer === 'satisfied') return decide(at('settled'), because('terms.complaintSettled', rule), ...closed);

  const needsComplaint = rule?.afterComplaint === true || rule?.complaintSilence !== undefined;
  // Where no body waits for silence, the merchant's own promise says how long an answer takes.
  const silence = rule?.complaintSilence ?? (body === null ? complaint?.answerWithin : undefined);
  const silentUntil = silence && complainedAt !== undefined ? deadline(complainedAt, silence, legalPlace(calendar, country)) : null;
  const over = silentUntil !== null && !isBeforeEnd(now, silentUntil);
  const failed = answer === 'unsatisfied' || over;
  if (body === null) {
    const owed = because('terms.bodyToBeTold', rule, { law: disputeInformation.id });
    return decide(at(complainedAt !== undefined && (failed || silence === undefined) ? 'told' : 'notYet', silentUntil), owed, ...closed);
  }
  if (!needsComplaint || failed) return decide(at('open', silentUntil), because('terms.bodyOpen', rule, { figures: { body } }), ...closed);
  return decide(
    at('notYet', silentUntil),
    silentUntil === null
      ? because('terms.complaintFirst', rule)
      : because('terms.silenceFirst', rule?.complaintSilence, { figures: { lastDay: silentUntil.lastDay } }),
    ...closed,
  );
}
