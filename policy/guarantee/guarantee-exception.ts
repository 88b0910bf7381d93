import { decide, type Decision } from '../decision.ts';
import { guaranteeMandatory } from '../law/eu-guarantee.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

type Cause = NonNullable<Profile['guarantee']['exclusions']>['causes'][number];

/** Why the merchant will not answer for a defect, and with how many pieces of evidence. */
export interface GuaranteeException {
  readonly cause: Cause;
  readonly evidence: number;
}

/**
 * What the merchant's exception does to an open claim: nothing without evidence, nothing at all where the law knows no such
 * exception, and else somebody has to look at it. No exception closes a claim by itself.
 *
 * @source `guarantee.exclusions`; `eu.guarantee.mandatory`, matrix Q19
 */
export function guaranteeException(
  { guarantee: { exclusions } }: Pick<Profile, 'guarantee'>,
  { cause, evidence }: GuaranteeException,
): Decision<'noEffect' | 'manual'> {
  const rule = exclusions?.causes.includes(cause) ? exclusions : undefined;
  const law = { law: guaranteeMandatory.id };
  if (cause === 'lateNotice') {
    return decide(
      'noEffect',
      because('guarantee.noNoticeDuty', rule, { ...law, ...(rule && { floor: 'Q19', clauseWouldGive: 'closed' }) }),
    );
  }
  return evidence > 0
    ? decide('manual', because('guarantee.causeToReview', rule, law))
    : decide('noEffect', because('guarantee.causeUnproven', rule, law));
}
