import { decide, type Decision } from '../decision.ts';
import type { ToFreeDelivery } from '../quote.ts';
import { because } from '../reason/because.ts';
import { firstReaching, onBasis, type GoodsValue } from './free-from.ts';
import type { ShippingCampaign } from './shipping-campaign.ts';
import type { ZoneService } from './shipping-zone.ts';

/**
 * What is missing, in minor units, until the delivery service costs nothing: the nearest of its threshold, the end of its
 * fee, and the thresholds of running campaigns. Undefined when nothing makes it free.
 *
 * @source `shipping.zones`, `shipping.campaigns`; R3
 */
export function toFreeDelivery(
  { fee, freeFrom }: ZoneService,
  value: GoodsValue,
  campaigns: readonly ShippingCampaign[],
): Decision<ToFreeDelivery> | undefined {
  const ways = [
    ...(freeFrom === undefined
      ? []
      : [{ rule: freeFrom, basis: freeFrom.basis, from: firstReaching(freeFrom), threshold: freeFrom.amount }]),
    ...(fee.under === undefined ? [] : [{ rule: freeFrom ?? fee, basis: freeFrom?.basis, from: fee.under, threshold: fee.under }]),
    ...campaigns.flatMap((campaign) => {
      const free = campaign.freeFrom;
      return free === undefined ? [] : [{ rule: campaign, basis: free.basis, from: firstReaching(free), threshold: free.amount }];
    }),
  ].map(({ rule, basis, from, threshold }) => ({ rule, threshold, remaining: from - onBasis(basis, value) }));

  const [first, ...others] = ways;
  if (first === undefined) return undefined;
  const nearest = others.reduce((best, way) => (way.remaining < best.remaining ? way : best), first);
  const { rule, remaining, threshold } = nearest;
  return decide({ remaining, threshold }, because('shipping.toFree', rule, { figures: { remaining, threshold } }));
}
