import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** Letters beyond ASCII before the @ need every server on the way to know them (SMTPUTF8): a mail that is owed by law cannot hope for that. */
const reachable = 'Name an address such as name@example.com, with plain letters before the @: not every mail server takes others.';

/**
 * An address that mail reaches by any server, as it travels: a domain with letters such as `ü` in its plain form.
 *
 * @source RFC 5321 section 4.1.2, RFC 5891; RFC 6531 is not asked of anybody
 */
export const mailAddress = z.string().max(254).overwrite(plainAddress).regex(z.regexes.email, reachable).meta({ format: 'email' });

/** A domain with letters such as `ü` in its plain form; whatever is no address stays as it is. */
export function plainAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return at > 0 && /[^\0-\x7F]/.test(domain) ? `${address.slice(0, at)}@${domainToASCII(domain) || domain}` : address;
}
