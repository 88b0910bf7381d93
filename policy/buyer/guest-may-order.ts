import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/**
 * Whether one can order without an account. Only terms that say so ask for one; where a payment clause wants a registration and
 * another lets guests buy, guests buy.
 *
 * @source `buyer.guestCheckout`, `payment.sca`, matrix P4, R3
 */
export function guestMayOrder({ buyer: { guestCheckout }, payment: { sca } }: Pick<Profile, 'buyer' | 'payment'>): Decision<boolean> {
  if (guestCheckout?.allowed === false) return decide(false, because('order.accountNeeded', guestCheckout));
  if (guestCheckout === undefined && sca?.registrationRequired === true) return decide(false, because('order.accountNeeded', sca));
  return decide(true, because('order.guestAllowed', guestCheckout, { ambiguity: guestCheckout?.ambiguity }));
}
