import { decide, type Decision } from '../decision.ts';
import { refundMeans } from '../law/eu-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** Who gets the money: whoever paid, also where somebody else received the goods. @source `refund.payee`; `eu.withdrawal.refundMeans` */
export function refundPayee({ payee }: Profile['refund']): Decision<'payer'> {
  return decide('payer', because('refund.payer', payee, { law: refundMeans.id }));
}

/**
 * How the money goes back: as it came, unless the buyer agreed to another way and the terms have no objection.
 *
 * @source `refund.means`; `eu.withdrawal.refundMeans`
 */
export function refundBy({ means }: Profile['refund'], otherMeansAgreed: boolean): Decision<'sameMeans' | 'agreedMeans'> {
  return otherMeansAgreed && means?.neverAnotherCard !== true
    ? decide('agreedMeans', because('refund.agreedMeans', means, { law: refundMeans.id }))
    : decide('sameMeans', because('refund.sameMeans', means, { law: refundMeans.id }));
}
