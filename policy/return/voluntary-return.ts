import { deadline, isBeforeEnd, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { whereReached } from '../calendar/where-reached.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** A return that is asked for beside, or after, the right of withdrawal. Instants are ISO 8601. */
export interface ReturnAsked {
  /** When the goods came into the buyer's hands; null while they have not. */
  readonly deliveredAt: string | null;
  readonly askedAt: string;
  /** The buyer's. */
  readonly country: Country;
  /** In a shop of the merchant's, not by parcel. */
  readonly inStore?: boolean | undefined;
  /** What marks the line in the catalogue. */
  readonly tags?: readonly string[] | undefined;
  /** Made to measure or personalised by the buyer's choice. */
  readonly personalised?: boolean | undefined;
}

/** Whether a line may come back of the merchant's own accord. */
export interface VoluntaryReturn {
  /** `manual`: the terms offer it on conditions the profile does not hold. */
  readonly standing: 'accepted' | 'refused' | 'manual';
  /** The last day to ask; null where the profile names none. */
  readonly until: Deadline | null;
}

/**
 * Whether a line may come back by the merchant's own offer. It is asked after the law has had its say: what the right of
 * withdrawal grants never depends on this. Neither a receipt nor a photo is asked for: the order is known.
 *
 * @source `return.voluntary`; R5, R6, matrix I
 */
export function voluntaryReturn(
  { return: { voluntary }, calendar }: Pick<Profile, 'return' | 'calendar'>,
  { deliveredAt, askedAt, country, inStore, tags = [], personalised }: ReturnAsked,
): Decision<VoluntaryReturn> {
  const answer = (standing: VoluntaryReturn['standing'], until: Deadline | null = null): VoluntaryReturn => ({ standing, until });
  if (voluntary?.offered.offered !== true) return decide(answer('refused'), because('return.notOffered', voluntary?.offered));

  const { offered, within, inStore: store, exclusions } = voluntary;
  if (inStore === true && store?.accepted !== true) return decide(answer('refused'), because('return.notInStore', store));
  if (personalised === true && exclusions?.personalised === true) {
    return decide(answer('refused'), because('return.personalisedStays', exclusions));
  }
  if (tags.some((tag) => exclusions?.tags?.includes(tag))) return decide(answer('refused'), because('return.excludedGoods', exclusions));
  if (within === undefined) return decide(answer('manual'), because('return.elsewhere', offered));
  if (deliveredAt === null) return decide(answer('accepted'), because('return.beforeDelivery', within));

  const { value: until, because: unknown } = whereReached(() => decide(deadline(deliveredAt, within, legalPlace(calendar, country))));
  if (until === null) return decide(answer('manual'), ...unknown);
  const figures = { lastDay: until.lastDay };
  return isBeforeEnd(askedAt, until)
    ? decide(answer('accepted', until), because('return.voluntaryOpen', within, { ambiguity: within.ambiguity, figures }))
    : decide(answer('refused', until), because('return.voluntaryOver', within, { figures }));
}
