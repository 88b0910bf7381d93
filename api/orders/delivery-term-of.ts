import { deliveryTerm, type Decision, type DeliveryTerm, type Profile } from '../../policy/index.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { concludedAt } from './concluded-at.ts';
import { documentsAt } from './identity-request.ts';
import type { OrderRecord } from './order-record.ts';

/** By when the goods of an order are to be delivered; null while there is no contract. */
export function deliveryTermOf(profile: Profile, order: OrderRecord, parcels: readonly ParcelRecord[]): Decision<DeliveryTerm | null> {
  return deliveryTerm(profile, {
    concludedAt: concludedAt(profile, order, parcels).value,
    documentsAt: documentsAt(order),
    country: order.agreed.shippingAddress.country,
  });
}
