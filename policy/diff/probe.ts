import type { Profile } from '../profile.ts';
import type { DiffSay } from './diff-say.ts';

/** What the engine answers in a case, in words, by what was asked. */
export type Answers = Readonly<Record<string, string>>;

/** A case the engine is asked with the profile before and the one after. */
export interface Probe {
  /** The case in words. */
  readonly text: string;
  /** The text of the plainer case this is a variant of; what changes there as well is not told again. */
  readonly variantOf?: string;
  readonly answers: (profile: Profile, say: DiffSay) => Answers;
}

/** What comes out otherwise in a case. */
export interface Outcome {
  readonly case: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** An ordinary morning, a Wednesday between holidays in Europe. */
export const ordinaryNow = '2026-11-11T09:00:00Z';

/** The same hour of another day, ISO 8601. */
export const morning = (day: string): string => ordinaryNow.replace(/^[\d-]+/, day);

/** What two answers to one case do not have in common; what only one of them has is none, or not offered, in the other. */
export function answersApart(before: Answers, after: Answers, { words, value }: DiffSay): readonly Omit<Outcome, 'case'>[] {
  const offered = value('offered');
  const missing = (other: string | undefined) => (other === offered ? value('notOffered') : words.none);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((what) => ({ what, before: before[what] ?? missing(after[what]), after: after[what] ?? missing(before[what]) }))
    .filter((each) => each.before !== each.after);
}
