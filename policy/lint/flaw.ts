import type { LawParameter } from '../law/law-parameter.ts';
import type { RuleOrigin } from '../reason/because.ts';
import type { FlawCode } from './flaw-code.ts';

/** E: below what the law grants, and the engine overrides it. W: doubtful or unclear. I: worth knowing. */
export type Severity = 'E' | 'W' | 'I';

/** One place of a profile that falls short. */
export interface Flaw {
  readonly code: FlawCode;
  readonly severity: Severity;
  /** Where it is, or what is missing: `shipping.zones[1].services[0].freeFrom`. */
  readonly path: string;
  /** Passage of the merchant's terms that says so. */
  readonly clause?: string;
  readonly law: LawParameter<unknown>;
}

/** A flaw that leaves the consumer less than the law grants. */
export function belowFloor(code: FlawCode, law: LawParameter<unknown>, path: string, origin?: RuleOrigin): Flaw {
  return flaw('E', code, law, path, origin);
}

/** A flaw that may be lawful, but is doubtful or unclear. */
export function doubtful(code: FlawCode, law: LawParameter<unknown>, path: string, origin?: RuleOrigin): Flaw {
  return flaw('W', code, law, path, origin);
}

/** Nothing wrong, but something the merchant must have in mind. */
export function remark(code: FlawCode, law: LawParameter<unknown>, path: string, origin?: RuleOrigin): Flaw {
  return flaw('I', code, law, path, origin);
}

function flaw(severity: Severity, code: FlawCode, law: LawParameter<unknown>, path: string, origin: RuleOrigin | undefined): Flaw {
  return { code, severity, path, ...(origin?.clause !== undefined && { clause: origin.clause }), law };
}
