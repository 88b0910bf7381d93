import { decide, type Decision } from '../decision.ts';
import { because } from '../reason/because.ts';
import type { BuyerProfile } from './buyer-profile.ts';

/** What kind of place a parcel is to go to. */
export type AddressKind = 'home' | 'office' | 'pickUpPoint' | 'postBox';

/** Whether the merchant delivers to a place of this kind; terms that name none deliver to all. @source `buyer.addressTypes` */
export function addressAccepted({ addressTypes }: BuyerProfile, kind: AddressKind): Decision<boolean> {
  const allowed: readonly AddressKind[] | undefined = addressTypes?.allowed;
  return allowed?.includes(kind) === false
    ? decide(false, because('order.addressRefused', addressTypes))
    : decide(true, because('order.addressAccepted', addressTypes));
}
