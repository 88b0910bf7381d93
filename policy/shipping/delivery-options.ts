import type { DeliveryOption } from '../quote.ts';
import { campaignsFor } from './campaign-runs.ts';
import { deliveryFee } from './delivery-fee.ts';
import { deliveryWindow, type DeliveryMoment } from './delivery-window.ts';
import type { GoodsValue } from './free-from.ts';
import type { ShippingCampaign } from './shipping-campaign.ts';
import type { ShippingProfile } from './shipping-profile.ts';
import type { ShippingZone } from './shipping-zone.ts';

/** Every service of a zone with its fee and time, in the order of the profile. */
export function deliveryOptions(
  profile: ShippingProfile,
  zone: ShippingZone,
  value: GoodsValue,
  campaigns: readonly ShippingCampaign[],
  moment: DeliveryMoment,
): readonly DeliveryOption[] {
  return zone.services.map((service) => {
    const window = deliveryWindow(profile, service, moment);
    return {
      service: service.service,
      fee: deliveryFee(service, value, campaignsFor(campaigns, service)),
      ...(service.transit && { transit: { minDays: service.transit.minDays, maxDays: service.transit.maxDays } }),
      ...(window && { window }),
    };
  });
}

/** The option a shopper asked for, else the cheapest, the first of several. */
export function chosenOption(options: readonly DeliveryOption[], asked: string | undefined): DeliveryOption | undefined {
  const [first, ...others] = options;
  return (
    options.find(({ service }) => service === asked) ??
    (first && others.reduce((best, option) => (option.fee.value < best.fee.value ? option : best), first))
  );
}
