import type { Profile } from '../profile.ts';
import type { ShippingZone } from '../shipping/shipping-zone.ts';
import type { DiffSay } from './diff-say.ts';
import type { Feel } from './felt.ts';
import { type DiffSubject } from './diff-words.ts';

/** How a rule of the profile is told: where it stands, which of its keys the words cover, and how its value is written. */
export interface Saying {
  /** Keys from the top, `*` for any one. */
  readonly at: string;
  readonly subject: DiffSubject;
  /** What came or went, where `subject` would say that more did. */
  readonly whole?: DiffSubject;
  /** Keys the words speak of; absent: the value is bare, or they speak of all of it. */
  readonly keys?: readonly string[];
  /** Where a change would be felt: told otherwise where it is not. */
  readonly feel?: Feel;
  readonly value: (value: never, say: DiffSay) => string;
}

type Child<Node, Key> = Node extends readonly (infer Entry)[]
  ? Entry
  : Key extends '*'
    ? Node[keyof Node]
    : Key extends keyof Node
      ? Node[Key]
      : never;
type ValueAt<Node, At> = At extends `${infer Key}.${infer Rest}`
  ? ValueAt<NonNullable<Child<Node, Key>>, Rest>
  : NonNullable<Child<Node, At>>;

/** A saying whose words fit what stands at its path. */
export function told<const At extends string>(
  saying: Omit<Saying, 'at' | 'value'> & { readonly at: At; readonly value: (value: ValueAt<Profile, At>, say: DiffSay) => string },
): Saying {
  return saying;
}

interface PeriodValue {
  readonly days?: number;
  readonly kind?: 'calendar' | 'working';
  readonly months?: number;
  readonly from?: string;
}

/** A period, and the event it runs from. */
export const period = ({ days, months, kind = 'calendar', from }: PeriodValue, say: DiffSay) => {
  const length = months === undefined ? say.count(kind, days ?? 0) : say.count('months', months);
  return from === undefined ? length : `${length} ${say.value(from, 'from')}`;
};
/** Words of an enumeration as a list. */
export const words = (list: readonly string[], say: DiffSay, kind?: 'step' | 'fact') => say.list(list.map((word) => say.value(word, kind)));
/** Whether something may be done. */
export const allowed = (yes: boolean, say: DiffSay) => say.value(yes ? 'allowed' : 'notAllowed');
/** Yes or no. */
export const yesNo = (yes: boolean, say: DiffSay) => (yes ? say.words.yes : say.words.no);
/** The parts there are, one behind the other. */
export const joined = (...parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(', ');

/** The places of a zone, as a list of countries. */
export function zonePlaces({ countries }: Pick<ShippingZone, 'countries'>, say: DiffSay): string {
  return countries === 'anyOther' ? say.words.anyOther : say.list(countries.map(say.country));
}
