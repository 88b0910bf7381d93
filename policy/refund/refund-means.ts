import { decide, type Decision } from '../decision.ts';
import { refundMeans as law } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * How the money goes back: as it came, unless the buyer agreed to another way and the terms have no objection.
 *
 * @source `refund.means`; `eu.withdrawal.refundMeans`
 */
export function refundMeans({ means }: Profile['refund'], otherMeansAgreed: boolean): Decision<'sameMeans' | 'agreedMeans'> {
  return otherMeansAgreed && means?.neverAnotherCard !== true
    ? decide('agreedMeans', because('refund.agreedMeans', means, { law: law.id }))
    : decide('sameMeans', because('refund.sameMeans', means, { law: law.id }));
}
