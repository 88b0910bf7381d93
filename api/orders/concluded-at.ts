import { contractConclusion, type Decision, type Profile } from '../../policy/index.ts';
import type { ParcelRecord } from '../parcels/parcel-record.ts';
import { historyOf } from './order-history-of.ts';
import type { OrderRecord } from './order-record.ts';

/** When an order became a contract by the terms it was placed under, ISO 8601 instant; null while there is none. */
export function concludedAt(
  profile: Pick<Profile, 'order'>,
  order: OrderRecord,
  parcels: readonly ParcelRecord[],
): Decision<string | null> {
  return contractConclusion(profile, historyOf(order, parcels));
}
