import type { FindingId } from './finding-id.ts';
import type { FlawCode } from './flaw-code.ts';

/** Everything the lint says, in one language: one sentence or two each, for whoever writes the profile. */
export interface FindingWords {
  /** What is wrong at the place. */
  readonly flaws: Readonly<Record<FlawCode, string>>;
  /** Why it matters. */
  readonly why: Readonly<Record<FindingId, string>>;
  /** What mends it. */
  readonly remedy: Readonly<Record<FindingId, string>>;
}
