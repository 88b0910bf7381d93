import { decide, type Decision } from '../decision.ts';
import type { Destination } from '../quote-input.ts';
import { because } from '../reason/because.ts';
import type { Area } from './shipping-area.ts';
import type { ShippingProfile } from './shipping-profile.ts';
import { isInPlace, type zoneFor } from './zone-for.ts';

/**
 * Whether the merchant delivers to a destination at all.
 *
 * @source `shipping.zones`, `shipping.remoteAreas`
 */
export function served(profile: ShippingProfile, zone: ReturnType<typeof zoneFor>, destination: Destination): Decision<boolean> {
  const figures = { country: destination.country };
  if (zone === undefined) return decide(false, because('shipping.notServed', undefined, { figures }));
  if (profile.remoteAreas?.areas.some((remote) => covers(remote, destination))) {
    return decide(false, because('shipping.remoteArea', profile.remoteAreas, { figures }));
  }
  return decide(true, because('shipping.served', zone, { figures }));
}

function covers(area: Area, destination: Destination): boolean {
  const whole = area.regions === undefined && area.postalPrefixes === undefined;
  return area.country === destination.country && (whole || isInPlace(area, destination));
}
