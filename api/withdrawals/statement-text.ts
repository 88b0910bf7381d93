import { z } from 'zod';

/** Controls, halves of characters, and marks that turn the direction of what follows: none is seen, and each could forge a receipt. */
const unseen = /[\p{Cc}\p{Surrogate}\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** One line as a person meant it: breaks and tabs become spaces, what cannot be seen goes. */
export function statedLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(unseen, '')
    .trim();
}

/** Several lines as a person meant them; line breaks are kept. */
export function statedLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replaceAll('\t', ' ').replace(unseen, '').trimEnd())
    .join('\n')
    .trim();
}

/**
 * What a person states in one line. What a program put in unseen is taken out and no reason to turn the statement away: a name
 * copied from a mail often carries such marks.
 */
export function lineStated(maxLength: number) {
  return z.string().overwrite(statedLine).max(maxLength);
}

/** The same with line breaks. */
export function linesStated(maxLength: number) {
  return z.string().overwrite(statedLines).max(maxLength);
}
