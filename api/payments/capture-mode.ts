import type { Profile } from '../../policy/index.ts';

/** Terms that charge with the order or its conclusion take the money at once; all later moments only reserve it now. */
export function captureMode({ payment }: Pick<Profile, 'payment'>, method: string): 'automatic' | 'manual' {
  const at = payment.methods.find(({ id }) => id === method)?.charged?.at ?? 'order';
  return at === 'order' || at === 'conclusion' ? 'automatic' : 'manual';
}
