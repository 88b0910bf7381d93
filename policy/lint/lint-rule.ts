import type { Profile } from '../profile.ts';
import type { FindingId } from './finding-id.ts';
import type { Flaw } from './flaw.ts';

/** One finding of the matrix as a check. */
export interface LintRule {
  readonly id: FindingId;
  /** Absent: only consumers are protected, and a shop without them is not checked. */
  readonly protects?: 'everybody';
  /** The flaws of a profile; `false` for each that it does not have. */
  readonly check: (profile: Profile) => readonly (Flaw | false)[];
}
