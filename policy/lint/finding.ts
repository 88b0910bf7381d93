import type { Acknowledgement } from './acknowledgement.ts';
import type { FindingId } from './finding-id.ts';
import type { FlawCode } from './flaw-code.ts';
import type { Severity } from './flaw.ts';

/** What the lint has to say about one place of a profile; its words come from `findingText`. */
export interface Finding {
  readonly id: FindingId;
  readonly code: FlawCode;
  readonly severity: Severity;
  /** Where it is, or what is missing: `shipping.zones[1].services[0].freeFrom`. */
  readonly path: string;
  /** Passage of the merchant's terms that says so. */
  readonly clause?: string;
  /** Id of the law parameter. */
  readonly law: string;
  /** The articles behind it. */
  readonly source: string;
  /** False: the articles are quoted from memory or a secondary source. */
  readonly verified: boolean;
  readonly acknowledged?: Acknowledgement;
}
