import { firstReaching } from '../shipping/free-from.ts';
import type { Threshold, ZoneService } from '../shipping/shipping-zone.ts';

/** From where a delivery service costs nothing. */
export type FreeDeliveryThreshold = Pick<Threshold, 'amount' | 'operator'> & {
  /** Goods before or after discount codes; what the terms leave open is read in the buyer's favour. */
  readonly basis: 'gross' | 'net';
};

/**
 * From where a delivery service is free as it is charged: its threshold, or the end of its fee where that comes first, so that a gap
 * between the two is told as it is decided. Undefined where nothing makes it free.
 *
 * @source `shipping.zones`; R3, matrix P19, Q7
 */
export function freeDeliveryThreshold({ fee, freeFrom }: ZoneService): FreeDeliveryThreshold | undefined {
  const basis = freeFrom?.basis ?? 'gross';
  if (fee.under !== undefined && (freeFrom === undefined || fee.under <= firstReaching(freeFrom))) {
    return { amount: fee.under, operator: 'atLeast', basis };
  }
  return freeFrom && { amount: freeFrom.amount, operator: freeFrom.operator, basis };
}
