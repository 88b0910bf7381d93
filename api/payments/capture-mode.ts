import type { Profile } from '../../policy/index.ts';

/**
 * Whether the money is taken with the order or only reserved: at once where the terms charge with the order, or at a
 * conclusion that comes with it.
 */
export function captureMode({ payment, order }: Pick<Profile, 'payment' | 'order'>, method: string): 'automatic' | 'manual' {
  const at = payment.methods.find(({ id }) => id === method)?.charged?.at ?? 'order';
  const concludedAtOnce = order.conclusion.when === 'receipt' || order.conclusion.when === 'payment';
  return at === 'order' || (at === 'conclusion' && concludedAtOnce) ? 'automatic' : 'manual';
}
