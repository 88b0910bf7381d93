import { decide, type Decision } from '../decision.ts';
import { withdrawalStatement } from '../law/eu-withdrawal.ts';
import type { Profile } from '../profile.ts';
import { because } from '../reason/because.ts';

/** A request whose goods were never sent. */
export interface IdleRequest {
  readonly kind: 'withdrawal' | 'voluntaryReturn';
  /** Who has agreed to go on as if it had not been made. */
  readonly undoneBy?: readonly ('buyer' | 'merchant')[] | undefined;
}

/**
 * What becomes of a request whose goods the buyer keeps. A withdrawal has ended the contract: it stands until both sides agree to
 * undo it. A voluntary return lapses where the terms say so, or the buyer drops it.
 *
 * @source `return.voluntary.abandoned`; `eu.withdrawal.statement`, matrix S76
 */
export function idleRequest(
  { return: { voluntary } }: Pick<Profile, 'return'>,
  { kind, undoneBy = [] }: IdleRequest,
): Decision<'stands' | 'undone' | 'lapsed'> {
  if (kind === 'withdrawal') {
    const law = { law: withdrawalStatement.id };
    return undoneBy.includes('buyer') && undoneBy.includes('merchant')
      ? decide('undone', because('withdrawal.undoneByBoth', undefined, law))
      : decide('stands', because('withdrawal.neverLapses', undefined, law));
  }
  if (voluntary?.abandoned) return decide('lapsed', because('return.lapsed', voluntary.abandoned));
  return undoneBy.includes('buyer')
    ? decide('undone', because('return.dropped', voluntary?.offered))
    : decide('stands', because('return.waits', voluntary?.offered));
}
