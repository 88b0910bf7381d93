import type { Profile } from '../../policy/index.ts';
import type { Merchant } from '../shops/shop-cache.ts';

/**
 * Where the merchant reads its mail; null when its terms name no address. In test mode it is an address that cannot exist
 * outside a test inbox, so that trying a profile out never writes to a real company: letters and digits of the id alone, since a host
 * name ends in no hyphen.
 */
export function merchantMailbox({ id, mode }: Pick<Merchant, 'id' | 'mode'>, { seller }: Pick<Profile, 'seller'>): string | null {
  if (mode === 'test') return `merchant@${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}.example`;
  return seller.contacts?.emails?.[0] ?? null;
}
