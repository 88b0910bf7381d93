import type { StatementEntry } from './statement-entry.ts';

/** A movement as far as it tells itself from others. */
export interface Movement extends Pick<StatementEntry, 'direction' | 'amount' | 'currency' | 'bookedOn' | 'reference' | 'endToEnd'> {
  readonly source: 'camt' | 'csv';
  readonly name: string | null;
  /** Of the other side. */
  readonly iban: string | null;
  readonly text: string;
}

/**
 * For each movement of a file, which of those known already it is; null for one that is new. Each known one is found once only, so
 * that of two equal payments of a day neither is lost, and one of another kind of file is found by what both say.
 */
export function knownMovements<Known extends Movement>(told: readonly Movement[], known: readonly Known[]): (Known | null)[] {
  const left = new Map<string, Known[]>();
  for (const each of known) left.set(heading(each), [...(left.get(heading(each)) ?? []), each]);
  const found: (Known | null)[] = told.map(() => null);
  for (const same of [isTold, isSame, isSameElsewhere])
    for (const [index, movement] of told.entries()) {
      const candidates = left.get(heading(movement));
      const at = found[index] === null ? (candidates?.findIndex((each) => same(movement, each)) ?? -1) : -1;
      if (at >= 0) found[index] = candidates!.splice(at, 1)[0]!;
    }
  return found;
}

/** What must be the same however a bank words it. */
const heading = ({ direction, amount, currency, bookedOn }: Movement): string => [direction, amount, currency, bookedOn].join(' ');

/** Word by word. */
function isTold(one: Movement, other: Movement): boolean {
  return one.source === other.source && one.reference === other.reference && hasSameWords(one, other);
}

/** In files of one kind the bank's own name for it decides, or every word. */
function isSame(one: Movement, other: Movement): boolean {
  if (one.source !== other.source) return one.reference !== null && one.reference === other.reference;
  if (one.reference !== null && other.reference !== null) return one.reference === other.reference;
  return hasSameWords(one, other);
}

function hasSameWords(one: Movement, other: Movement): boolean {
  return one.iban === other.iban && letters(one.name) === letters(other.name) && letters(one.text) === letters(other.text);
}

/** Files of two kinds word it differently: nothing may contradict, and one must say what the other says. */
function isSameElsewhere(one: Movement, other: Movement): boolean {
  if (one.source === other.source || differ(one.iban, other.iban) || differ(one.endToEnd, other.endToEnd)) return false;
  const [name, otherName] = [wordsOf(one.name), wordsOf(other.name)];
  if (name.size > 0 && otherName.size > 0 && ![...name].some((word) => otherName.has(word))) return false;
  const [said, heard] = [letters(one.text), letters(other.text)];
  if (said !== '' && heard !== '') return said === heard || contains(said, heard) || contains(heard, said);
  if (one.iban !== null && one.iban === other.iban) return true;
  // Where nothing is written, a family name alone is not enough.
  return (
    name.size > 0 &&
    otherName.size > 0 &&
    ([...name].every((word) => otherName.has(word)) || [...otherName].every((word) => name.has(word)))
  );
}

/** A word or two within many say too little. */
const contains = (text: string, part: string): boolean => part.length >= 4 && text.includes(part);

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

/** What is left of words when a bank has set them in capitals, cut them into lines and taken their accents. */
function letters(text: string | null): string {
  return plain(text ?? '').replaceAll(/[^\p{L}\d]/gu, '');
}

function wordsOf(name: string | null): ReadonlySet<string> {
  return new Set(plain(name ?? '').match(/[\p{L}\d]{2,}/gu));
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
