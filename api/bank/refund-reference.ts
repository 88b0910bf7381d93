import { hash } from 'node:crypto';

/** Letters and digits that a bank's form takes and nobody mistakes for others. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * What the merchant's bank calls a refund that a person transfers (those after the first of it go on with `-2`), and what its statement is searched for: always the same for the
 * same refund, within the characters and the length that every bank takes.
 *
 * @source EPC217-08 (SEPA character set), ISO 20022 Max35Text
 */
export function refundReference(refundId: string): string {
  const bytes = hash('sha256', refundId, 'buffer').subarray(0, 10);
  return `RF-${[...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')}`;
}
