import { consentsDue } from '../../policy/index.ts';
import { ProblemError, type FieldError } from '../http/problem.ts';
import { pointer } from '../http/validate.ts';
import type { AddressWire } from '../orders/orders.wire.ts';
import { addressFields } from '../shops/address-fields.ts';
import { servedCountries } from '../shops/served-countries.ts';
import type { Shop } from '../shops/shop-cache.ts';
import type { StartCheckoutBody } from './checkouts.wire.ts';

/**
 * Whether the shop asks for what was sent: addresses as its countries write them, its own consents, an invoice only on request, a
 * page of its own to come back to.
 *
 * @throws ProblemError invalid-body with every wrong field
 */
export function checkFields(shop: Shop, { shippingAddress, billingAddress, consents, invoice, returnUrl }: StartCheckoutBody): void {
  const known: readonly string[] = consentsDue(shop.profile).value;
  const errors = [
    ...addressErrors(shop, 'shippingAddress', shippingAddress),
    ...(billingAddress ? addressErrors(shop, 'billingAddress', billingAddress) : []),
    ...Object.keys(consents)
      .filter((consent) => !known.includes(consent))
      .map((consent) => wrong(['consents', consent], 'unrecognized_keys', 'This shop asks for no such consent.')),
  ];
  if (invoice && !shop.profile.order.invoice?.onRequest)
    errors.push(wrong(['invoice'], 'not_offered', 'This shop takes no invoice requests.'));
  if (!shop.allowedOrigins.includes(new URL(returnUrl).origin))
    errors.push(wrong(['returnUrl'], 'foreign_origin', "It must be a page of one of the merchant's allowed origins."));
  if (errors.length > 0) throw new ProblemError('invalid-body', { errors });
}

/** By the same rules as the fields that the shop's countries are told with. */
function addressErrors({ profile, language }: Shop, at: string, address: AddressWire): FieldError[] {
  if (!servedCountries(profile).includes(address.country))
    return [wrong([at, 'country'], 'invalid_value', 'Choose a country of the shop.')];
  return addressFields(address.country, language).flatMap(({ name, required, pattern, options }) => {
    const value = address[name] ?? '';
    if (value === '') return required ? [wrong([at, name], 'required', 'Addresses of this country need it.')] : [];
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value))
      return [wrong([at, name], 'invalid_format', 'Addresses of this country write it in another form.')];
    if (options && !options.some((option) => option.value === value))
      return [wrong([at, name], 'invalid_value', "Choose one of the country's regions by its code.")];
    return [];
  });
}

function wrong(path: readonly string[], code: string, detail: string): FieldError {
  return { pointer: pointer(path), code, detail };
}
