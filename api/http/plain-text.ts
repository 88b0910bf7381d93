import { z } from 'zod';

const oneLineOnly = /^[^\p{Cc}\u2028-\u202E\u2066-\u2069]*$/u;
const severalLines = /^(?:[\n\r\t]|[^\p{Cc}\u2028-\u202E\u2066-\u2069])*$/u;

/** What a person writes in one line, trimmed: no break, control or character that turns the direction of what follows. */
export function oneLine(maxLength: number) {
  return z.string().trim().max(maxLength).regex(oneLineOnly, 'Write it in one line, without control characters.');
}

/** The same with line breaks. */
export function plainText(maxLength: number) {
  return z.string().trim().max(maxLength).regex(severalLines, 'Write it without control characters.');
}
