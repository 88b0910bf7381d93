import { hash } from 'node:crypto';
import type { Movement } from './same-movement.ts';

/**
 * What keeps a movement from being there twice, whoever writes it down: a digest of the account and of what the bank says, by its own
 * name for it where there is one.
 *
 * @param account compact IBAN of the merchant's account
 * @param ordinal which it is among equal ones of its file, from 0
 */
export function entryKey(account: string, movement: Movement, ordinal: number): string {
  return hash('sha256', JSON.stringify([account, ...contentOf(movement), ordinal]), 'base64url');
}

/** Equal for movements that their file does not tell apart. */
export function contentOf({ source, direction, amount, currency, bookedOn, reference, name, iban, text }: Movement): readonly unknown[] {
  const common = [direction, amount, currency, bookedOn];
  return reference === null ? [...common, 'said', name, iban, text] : [...common, source, reference];
}
