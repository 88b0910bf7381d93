import { isoCountries } from '../iso-countries.ts';
import { methodOffered } from '../payment/method-offered.ts';
import type { PaymentMethod } from '../payment/payment-method.ts';
import type { Profile } from '../profile.ts';

/** The means of payment by which some order can be paid: those whose own limits leave room for one. */
export function offeredMethods(profile: Pick<Profile, 'payment' | 'shipping'>): readonly PaymentMethod[] {
  return profile.payment.methods.filter((method) => isOffered(profile, method));
}

function isOffered({ payment, shipping }: Pick<Profile, 'payment' | 'shipping'>, method: PaymentMethod): boolean {
  const country = method.countries?.[0] ?? [shipping.home, ...isoCountries].find((code) => !method.excludedCountries?.includes(code));
  const total = Math.max(method.minTotal ?? 1, 1);
  return country !== undefined && methodOffered(payment, method, { lines: [], country, total }).value;
}
