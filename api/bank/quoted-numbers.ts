import type { StatementEntry } from './statement-entry.ts';

/** Numbers that a shop gives its orders have at least this many digits. */
const fewestDigits = 4;

/** More numbers than this are a list of something else. */
const mostNumbers = 60;

/**
 * Every number that a payer may have meant, as digits alone: one that stands for itself (`Ordine n.100001`, `100001/2026`), or one that
 * is written in groups and is the whole of them (`100 001`, `100-001`). Digits within a longer number, or within a word that has
 * others, are none.
 */
export function quotedNumbers(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]*\d[\p{L}\d]*(?:[ .\-/'_][\p{L}\d]*\d[\p{L}\d]*)*/gu)) {
    const groups = run.split(/[ .\-/'_]/).map(onlyRun);
    for (const digits of groups) if (digits !== null && digits.length >= fewestDigits) found.add(digits);
    if (groups.length > 1 && groups.every((digits, index) => digits !== null && isWholeGroup(run, index))) found.add(groups.join(''));
  }
  return [...found].filter((digits) => digits.length >= fewestDigits && digits.length <= 18).slice(0, mostNumbers);
}

/** The digits of a word, where they stand together and letters at most lead up to them or follow. */
function onlyRun(word: string): string | null {
  return /^\p{L}*(\d+)\p{L}*$/u.exec(word)?.[1] ?? null;
}

/** In a number written in groups letters stand before the first and after the last, and nowhere else. */
function isWholeGroup(run: string, index: number): boolean {
  const words = run.split(/[ .\-/'_]/);
  const word = words[index]!;
  return (index === 0 || /^\d/.test(word)) && (index === words.length - 1 || /\d$/.test(word));
}

/** What the payer of a movement wrote, and what the payer's bank passed on as its name where that is a number and nothing else. */
export function numbersQuotedIn({ texts, endToEnd }: Pick<StatementEntry, 'texts' | 'endToEnd'>): string[] {
  const named = /^[^\d]{0,12}\d{4,18}$/.test(endToEnd ?? '') ? [endToEnd!] : [];
  return [...new Set([...quotedNumbers(texts.join(' ').slice(0, 2000)), ...named.flatMap(quotedNumbers)])];
}
