import { hash } from 'node:crypto';
import type { StatementEntry } from './statement-entry.ts';

/** Letters and digits that a bank's form takes and nobody mistakes for others. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Longer than what a payer can write. */
const mostLetters = 2000;

/**
 * What the merchant's bank calls a refund that a person transfers, and what its statement is searched for: always the same for the same
 * refund, within the characters and the length that every bank takes. Of several transfers of a refund those after the first go on
 * with `-2`.
 *
 * @source EPC217-08 (SEPA character set), ISO 20022 Max35Text
 */
export function refundReference(refundId: string): string {
  const bytes = hash('sha256', refundId, 'buffer').subarray(0, 10);
  return `RF-${[...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')}`;
}

/** Everything in the words of a movement that may be what a refund is called, however a bank sets it in lines. */
export function refundReferencesIn({ endToEnd, texts }: Pick<StatementEntry, 'endToEnd' | 'texts'>): string[] {
  const said = [endToEnd ?? '', ...texts]
    .join(' ')
    .slice(0, mostLetters)
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toUpperCase();
  return [...new Set([...said.matchAll(reference)].map(([, letters]) => `RF-${letters}`))];
}

/** Two of them may share letters. */
const reference = new RegExp(`RF(?=([${alphabet}]{10}))`, 'g');
