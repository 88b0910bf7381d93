import { deadline } from '../calendar/deadline.ts';
import { legalPlace } from '../calendar/legal-place.ts';
import { decide, type Decision } from '../decision.ts';
import type { Country } from '../iso-countries.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * Last local date (ISO 8601) on which the buyer may be told that a refund is reduced; null where the terms set none, or the
 * goods have not arrived.
 *
 * @param receivedAt ISO 8601 instant
 * @source `notice.refundReduced`, R5
 */
export function reductionNoticeBy(
  { notice: { refundReduced }, calendar }: Pick<Profile, 'notice' | 'calendar'>,
  receivedAt: string | undefined,
  country: Country,
): Decision<string | null> {
  const within = refundReduced?.within;
  if (within?.from !== 'receiptOfGoods' || receivedAt === undefined)
    return decide(null, because('refund.reductionToldFreely', refundReduced));
  const place = legalPlace(calendar, country);
  const { rawLastDay: tellBy } = deadline(receivedAt, within, place);
  return decide(tellBy, because('refund.reductionToldBy', within, { figures: { tellBy } }));
}
