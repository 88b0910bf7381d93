import type { Reason } from '../decision.ts';
import type { ReasonCode } from './reason-code.ts';

/** The part of a profile rule that says where it comes from. */
export interface RuleOrigin {
  readonly clause?: string | undefined;
  readonly assumed?: boolean | undefined;
}

/**
 * A reason, with the clause of the rule it rests on.
 *
 * @param origin the profile rule; absent when the terms have none
 * @param more law, floor, figures and the rest. A rule's `ambiguity` is passed here, where the doubt decided something
 */
export function because(code: ReasonCode, origin?: RuleOrigin, more?: Omit<Reason, 'code' | 'clause' | 'assumed'>): Reason {
  return {
    code,
    ...(origin?.clause !== undefined && { clause: origin.clause }),
    ...(origin?.assumed === true && { assumed: true }),
    ...more,
  };
}
