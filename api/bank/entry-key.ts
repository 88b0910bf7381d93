import { hash } from 'node:crypto';
import type { Movement } from './same-movement.ts';

/**
 * What keeps a movement from being there twice, whoever writes it down: a digest of all that the file says of it.
 *
 * @param ordinal which it is among equal ones of its file, from 0
 */
export function entryKey(movement: Movement, ordinal: number): string {
  return hash('sha256', JSON.stringify([movement.account ?? '', ...contentOf(movement), ordinal]), 'base64url');
}

/** Equal for movements that their file does not tell apart. */
export function contentOf({ direction, amount, currency, bookedOn, reference, name, iban, text }: Movement): readonly unknown[] {
  return [direction, amount, currency, bookedOn, reference, name, iban, text];
}
