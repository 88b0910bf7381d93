import { decide, type Decision, type Reason } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** What a shopper must tick before ordering. `privacyRead` confirms reading and consents to nothing. */
export type Consent = 'age' | 'terms' | 'privacyRead';

/**
 * The declarations a checkout must ask for, in the order it shows them. None of them is ever ticked beforehand.
 *
 * @source `buyer.minAge`, `terms.acceptance`, `terms.privacy`
 */
export function consentsDue(profile: Pick<Profile, 'buyer' | 'terms'>): Decision<readonly Consent[]> {
  const { minAge } = profile.buyer;
  const { acceptance, privacy } = profile.terms;
  const due: (readonly [Consent, Reason])[] = [];
  if (minAge) due.push(['age', because('buyer.minAge', minAge, { figures: { years: minAge.years } })]);
  if (acceptance?.by === 'declaration') due.push(['terms', because('terms.acceptance', acceptance)]);
  if (privacy) due.push(['privacyRead', because('terms.privacy', privacy)]);
  return decide(
    due.map(([consent]) => consent),
    ...due.map(([, reason]) => reason),
  );
}
