import { Temporal } from 'temporal-polyfill';
import type { StatementEntry } from './statement-entry.ts';

/** A movement as far as it tells itself from others. */
export interface Movement extends Pick<StatementEntry, 'direction' | 'amount' | 'currency' | 'bookedOn' | 'reference' | 'endToEnd'> {
  readonly source: 'camt' | 'csv';
  /** The merchant's own, compact; null where the file did not say which. */
  readonly account: string | null;
  readonly name: string | null;
  /** Of the other side. */
  readonly iban: string | null;
  readonly text: string;
}

/** A movement that is known already, one that is `new`, or one of which only a person can say. */
export type Recognised<Known> = Known | 'new' | 'unclear';

/**
 * For each movement of a file, which of those known already it is. Each known one is found once only, so that of two equal payments of
 * a day neither is lost. Whatever could be another payment is not the same: it is unclear, and nothing is lost by asking.
 */
export function recognise<Known extends Movement>(told: readonly Movement[], known: readonly Known[]): Recognised<Known>[] {
  const left = new Map<string, Plain<Known>[]>();
  for (const each of known.map(plainOf)) left.set(each.heading, [...(left.get(each.heading) ?? []), each]);
  const asked = told.map(plainOf);
  const found: Recognised<Known>[] = told.map(() => 'new');
  // Word by word first, so that none is taken for its neighbour.
  for (const isSame of [isTold, (one: Plain, other: Plain) => likeness(one, other) === 'same'])
    for (const [index, movement] of asked.entries()) {
      const candidates = left.get(movement.heading);
      const at = found[index] === 'new' ? (candidates?.findIndex((each) => isSame(movement, each)) ?? -1) : -1;
      if (at >= 0) found[index] = candidates!.splice(at, 1)[0]!.movement;
    }
  return found.map((each, index) => {
    if (each !== 'new') return each;
    const candidates = daysAround(told[index]!).flatMap((day) => left.get(headingOf(told[index]!, day)) ?? []);
    return candidates.some((candidate) => likeness(asked[index]!, candidate) !== 'different') ? 'unclear' : 'new';
  });
}

/** Files of two kinds may date a movement by its order and by its booking, with a weekend and a holiday between them. */
export const mostDaysApart = 5;

/** A movement with its words as they can be compared. */
interface Plain<Known extends Movement = Movement> {
  readonly movement: Known;
  readonly heading: string;
  readonly words: string;
  readonly name: ReadonlySet<string>;
  readonly text: string;
}

function plainOf<Known extends Movement>(movement: Known): Plain<Known> {
  const { iban, name, bookedOn } = movement;
  const text = letters(movement.text);
  return {
    movement,
    heading: headingOf(movement, bookedOn),
    words: [iban, letters(name), text].join(' '),
    name: wordsOf(name),
    text,
  };
}

/** What must be the same however a bank words it. */
const headingOf = ({ direction, amount, currency }: Movement, day: string): string => [direction, amount, currency, day].join(' ');

function daysAround({ bookedOn }: Movement): string[] {
  const day = Temporal.PlainDate.from(bookedOn);
  return Array.from({ length: 2 * mostDaysApart + 1 }, (_, at) => day.add({ days: at - mostDaysApart }).toString());
}

function isTold(one: Plain, other: Plain): boolean {
  const [a, b] = [one.movement, other.movement];
  return a.source === b.source && a.reference === b.reference && one.words === other.words && !differ(a.account, b.account);
}

/**
 * Nothing may contradict. In files of one kind every word must be there again, or the bank's own name and what the payer wrote. Files of
 * two kinds word it differently: one must say what the other says, and something in it must be particular – a payer, or a number. Where one
 * says nothing, the same payer may have paid twice.
 */
function likeness(one: Plain, other: Plain): 'same' | 'unclear' | 'different' {
  const [a, b] = [one.movement, other.movement];
  if (contradict(one, other)) return 'different';
  const [isSameKind, isSameDay] = [a.source === b.source, a.bookedOn === b.bookedOn];
  const [part, whole] = one.text.length < other.text.length ? [one.text, other.text] : [other.text, one.text];
  const agrees = part === '' || part === whole || (part.length >= fewestLetters && whole.includes(part));
  if (isSameKind && !isSameDay) return 'different';
  if (a.reference !== null && a.reference === b.reference) return agrees && isSameDay ? 'same' : 'unclear';
  if (isSameKind) return one.words === other.words ? 'same' : 'different';
  if (!agrees) return 'different';
  const isParticular = (a.iban !== null && a.iban === b.iban) || isWholeName(one.name, other.name) || /\d{4}/.test(part);
  if (isParticular && isSameDay && part !== '') return 'same';
  return isParticular || isSameDay ? 'unclear' : 'different';
}

/** A word or two within many say too little. */
const fewestLetters = 4;

function contradict(one: Plain, other: Plain): boolean {
  const [a, b] = [one.movement, other.movement];
  if (differ(a.account, b.account) || differ(a.iban, b.iban) || differ(a.endToEnd, b.endToEnd)) return true;
  if (a.source === b.source && differ(a.reference, b.reference)) return true;
  return one.name.size > 0 && other.name.size > 0 && ![...one.name].some((word) => other.name.has(word));
}

const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other;

/** A family name alone is not enough. */
function isWholeName(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return few.size > 1 && [...few].every((word) => many.has(word));
}

/** What is left of words when a bank has set them in capitals, cut them into lines and taken their accents. */
function letters(text: string | null): string {
  return plain(text ?? '').replaceAll(/[^\p{L}\d]/gu, '');
}

function wordsOf(name: string | null): ReadonlySet<string> {
  return new Set(plain(name ?? '').match(/[\p{L}\d]{2,}/gu));
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toUpperCase();
