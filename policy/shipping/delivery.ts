import { decide, type Decision } from '../decision.ts';
import type { Destination } from '../quote-input.ts';
import type { Quote } from '../quote.ts';
import { because } from '../reason/because.ts';
import { campaignsFor, runningCampaigns } from './campaign-runs.ts';
import { chosenOption, deliveryOptions } from './delivery-options.ts';
import type { DeliveryMoment } from './delivery-window.ts';
import type { GoodsValue } from './free-from.ts';
import { served } from './served.ts';
import type { ShippingProfile } from './shipping-profile.ts';
import { toFreeDelivery } from './to-free-delivery.ts';
import { zoneFor } from './zone-for.ts';

/** What is delivered where, and what the shopper asked for. */
export interface DeliveryWish {
  readonly destination: Destination;
  readonly value: GoodsValue;
  readonly nothing: boolean;
  /** Service id. */
  readonly asked: string | undefined;
}

/**
 * Whether the merchant delivers there, with which services, and what the chosen one costs.
 *
 * @source `shipping.zones`, `shipping.campaigns`
 */
export function delivery(profile: ShippingProfile, wish: DeliveryWish, moment: DeliveryMoment): Pick<Quote, 'served' | 'delivery'> {
  const { destination, value, asked } = wish;
  const zone = zoneFor(profile, destination);
  const reachable = served(profile, zone, destination);
  if (zone === undefined || !reachable.value) return { served: reachable, delivery: none({ value: 0, because: reachable.because }) };
  if (wish.nothing) return { served: reachable, delivery: none(decide(0, because('shipping.nothingToDeliver'))) };

  const campaigns = runningCampaigns(profile.campaigns, moment.today, destination.country);
  const options = deliveryOptions(profile, zone, value, campaigns, moment);
  const chosen = chosenOption(options, asked)!;
  const service = zone.services.find((candidate) => candidate.service === chosen.service)!;
  const toFree = chosen.fee.value > 0 ? toFreeDelivery(service, value, campaignsFor(campaigns, service)) : undefined;
  return { served: reachable, delivery: { options, chosen: chosen.service, fee: chosen.fee, ...(toFree && { toFree }) } };
}

function none(fee: Decision<number>): Quote['delivery'] {
  return { options: [], chosen: null, fee };
}
