import type { AddressWire } from '../../api/orders/orders.wire.ts';
import type { ShopWire } from '../../api/shops/shops.wire.ts';

/** An address as lines to print, its town line in the order of its country. */
export function printedAddress(address: AddressWire, countries: ShopWire['countries']): string[] {
  const country = countries.find(({ code }) => code === address.country);
  const order = country?.address.map(({ name }) => name) ?? (['postalCode', 'city', 'region'] as const);
  const town = order.filter((name) => name !== 'line1' && name !== 'line2').map((name) => address[name]);
  const lines = [
    address.name,
    address.company,
    address.line1,
    address.line2,
    town.filter(Boolean).join(' '),
    country?.name ?? address.country,
  ];
  return lines.filter((line): line is string => Boolean(line));
}
