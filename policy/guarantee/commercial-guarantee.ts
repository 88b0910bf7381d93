import { isBeforeEnd, monthsFrom, type Deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import { commercialPromise } from '../law/eu-guarantee.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';
import type { GuaranteeFacts } from './guarantee-period.ts';

/** A promise beside the legal guarantee. */
export interface CommercialGuarantee {
  readonly until: Deadline;
  readonly by: 'seller' | 'manufacturer';
  /** Whether it still holds. */
  readonly holds: boolean;
}

/**
 * The commercial guarantee of an order, on top of the legal one, which it never shortens or replaces.
 *
 * @param now ISO 8601 instant
 * @returns null where the terms promise none, or the goods have not come
 * @source `guarantee.commercial`; `eu.commercialGuarantee`
 */
export function commercialGuarantee(
  { guarantee: { commercial }, calendar }: Pick<Profile, 'guarantee' | 'calendar'>,
  { placedAt, deliveredAt, country }: GuaranteeFacts,
  now: string,
): Decision<CommercialGuarantee | null> {
  if (commercial === undefined) return decide(null, because('guarantee.noCommercial'));
  if (deliveredAt === null) return decide(null, because('guarantee.notDelivered', commercial));
  const place = legalPlace(calendar, country);
  const until = monthsFrom(commercial.from === 'delivery' ? deliveredAt : placedAt, commercial.months, place);
  const holds = isBeforeEnd(now, until);
  return decide(
    { until, by: commercial.by, holds },
    because(holds ? 'guarantee.commercial' : 'guarantee.commercialOver', commercial, {
      law: commercialPromise.id,
      figures: { lastDay: until.lastDay },
    }),
  );
}
