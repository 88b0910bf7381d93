import type { Profile } from '../../policy/index.ts';
import { chargeMoment } from './charge-moment.ts';

/**
 * Whether the money is taken with the order or only reserved: at once where the terms charge with the order, or at a
 * conclusion that comes with it.
 */
export function captureMode(profile: Pick<Profile, 'payment' | 'order'>, method: string): 'automatic' | 'manual' {
  const at = chargeMoment(profile, method);
  const { when } = profile.order.conclusion;
  const concludedAtOnce = when === 'receipt' || when === 'payment';
  return at === 'order' || (at === 'conclusion' && concludedAtOnce) ? 'automatic' : 'manual';
}

/** Whether what is reserved with the order may be charged so much later that the reservation has to be made anew. */
export function mayReauthorise(profile: Pick<Profile, 'payment' | 'order'>, method: string): boolean {
  return captureMode(profile, method) === 'manual' && chargeMoment(profile, method) !== 'afterVerification';
}
