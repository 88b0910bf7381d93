import type { Reason } from '../../../policy/index.ts';

/** One line of an answer: what it is about, its value in words, and why. */
export interface AnswerPart {
  /** The same for the same thing whatever its value: tells what changed. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** `sum`: one of the figures that make the total. `refused`: something the buyer does not get. */
  readonly role: 'sum' | 'total' | 'fact' | 'refused';
  readonly because: readonly Reason[];
  /** Not part of the sum: kept together with others of its kind, to be opened by whoever asks. */
  readonly aside?: true;
  /** A sentence besides the reasons, in their language. */
  readonly note?: string;
}
