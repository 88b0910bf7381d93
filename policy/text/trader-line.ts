import type { PolicyScribe } from './policy-scribe.ts';

type Address = Pick<NonNullable<PolicyScribe['profile']['return']['address']>, 'street' | 'postalCode' | 'city' | 'province' | 'country'>;

/** The seller's party; where the terms name none, nobody. */
export function sellerParty({ profile }: Pick<PolicyScribe, 'profile'>) {
  return profile.seller.parties.find(({ roles }) => roles.includes('seller'));
}

/** An address in one line. */
export function addressLine({ country }: Pick<PolicyScribe, 'country'>, address: Address): string {
  const { street, postalCode, city, province } = address;
  const town = [postalCode, city, province && `(${province})`].filter((part) => part !== undefined).join(' ');
  return [street, town, country(address.country)].join(', ');
}

/** Whom a withdrawal is declared to, in one line: name, address, telephone, e-mail, as far as the terms have them. */
export function traderLine(scribe: PolicyScribe): string {
  const { profile } = scribe;
  const seller = sellerParty(scribe);
  const { phone, emails } = profile.seller.contacts ?? {};
  const email = profile.withdrawal.statement?.email ?? emails?.[0];
  return [seller?.legalName ?? profile.name, seller?.address && addressLine(scribe, seller.address), phone, email]
    .filter((part) => part !== undefined)
    .join(', ');
}
