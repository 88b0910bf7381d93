import { decide, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import type { Destination } from '../quote-input.ts';
import { because } from '../reason/because.ts';
import { duties } from '../shipping/duties.ts';

/**
 * Whether the carrier collects anything at the door: duties, where goods cross a customs border at the buyer's charge and the terms
 * do not promise that nothing is due.
 *
 * @source `delivery.dueToCarrier`, `shipping.duties`
 */
export function dueAtDoor(
  { delivery: { dueToCarrier }, shipping }: Pick<Profile, 'delivery' | 'shipping'>,
  destination: Destination,
): Decision<'nothing' | 'duties'> {
  const { value: payer, because: reasons } = duties(shipping, destination);
  return payer === 'buyer' && dueToCarrier?.what !== 'nothing'
    ? decide('duties', because('delivery.dutiesAtDoor', dueToCarrier), ...reasons)
    : decide('nothing', because('delivery.nothingAtDoor', dueToCarrier), ...reasons);
}
