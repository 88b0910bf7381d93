import type { Profile } from '../../policy/index.ts';
import type { Merchant } from '../shops/shop-cache.ts';

/** Takes transfers to an account of the merchant's own. */
export const ownTransfers = 'transfer';

/** Name of the provider that takes an order's money: the merchant's own bank account where it has named one, otherwise its payment provider. */
export function providerFor(
  shop: Pick<Merchant, 'provider' | 'bankAccount'> & { readonly profile: Pick<Profile, 'payment'> },
  method: string | null,
): string {
  const byTransfer = shop.profile.payment.methods.some(({ id, kind }) => id === method && kind === 'bankTransfer');
  return byTransfer && shop.bankAccount !== null ? ownTransfers : shop.provider;
}
