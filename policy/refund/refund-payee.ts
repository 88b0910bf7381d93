import { decide, type Decision } from '../decision.ts';
import { refundMeans } from '../law/eu-withdrawal-refund.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** Who gets the money: whoever paid, also where somebody else received the goods. @source `refund.payee`; `eu.withdrawal.refundMeans` */
export function refundPayee({ payee }: Profile['refund']): Decision<'payer'> {
  return decide('payer', because('refund.payer', payee, { law: refundMeans.id }));
}
