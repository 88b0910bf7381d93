import type { Profile } from '../../policy/index.ts';
import type { Deps } from '../deps.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { ownTransfers } from './provider-for.ts';

/** A shop as far as it says who takes its money. */
export type Payee = Pick<Shop, 'provider' | 'bankAccount' | 'profile'>;

type Method = Profile['payment']['methods'][number];

/**
 * The profile as it can be paid by: methods that nobody takes for this merchant, such as cards of one who has a bank account and no
 * payment provider, are switched off.
 */
export function payableProfile(deps: Pick<Deps, 'providers'>, shop: Payee): Profile {
  const { profile } = shop;
  if (hasProvider(deps, shop) || profile.payment.methods.every((method) => isOwn(shop, method))) return profile;
  const methods = profile.payment.methods.map((method) => (isOwn(shop, method) ? method : { ...method, enabled: false }));
  return { ...profile, payment: { ...profile.payment, methods } };
}

/** Whether anything is paid through a payment provider; not where all that comes is transfers to the merchant's own account. */
export function needsProvider(deps: Pick<Deps, 'providers'>, shop: Payee): boolean {
  return hasProvider(deps, shop) && !shop.profile.payment.methods.every((method) => isOwn(shop, method));
}

/** Whether this server runs the merchant's payment provider. */
function hasProvider({ providers }: Pick<Deps, 'providers'>, { provider }: Payee): boolean {
  return provider !== ownTransfers && providers.has(provider);
}

function isOwn({ bankAccount }: Payee, { kind }: Method): boolean {
  return kind === 'bankTransfer' && bankAccount !== null;
}
