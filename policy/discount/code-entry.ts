import { decide, type Decision } from '../decision.ts';
import { because } from '../reason/because.ts';
import type { DiscountProfile } from './discount-profile.ts';

/**
 * Whether a code can still be entered. An order that was sent is a closed agreement, whatever the terms say or leave out.
 *
 * @source `discount.codes.entry`
 */
export function canEnterCode(profile: DiscountProfile, orderSent: boolean): Decision<boolean> {
  return orderSent
    ? decide(false, because('discount.onlyBeforeSubmit', profile.codes?.entry))
    : decide(true, because('discount.open', profile.codes?.entry));
}
