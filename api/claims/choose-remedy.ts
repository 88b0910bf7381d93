import type { Remedy } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import type { ClaimRecord } from './claim-record.ts';
import { isStillClaimed } from './open-remedies.ts';
import { stepClaim, type ClaimStep } from './step-claim.ts';

/**
 * The consumer chooses among the remedies that are open, or the merchant writes down what was chosen. It can be changed until it
 * has been had.
 *
 * @throws ProblemError claim-not-found, claim-step-impossible, remedy-not-open with those that are, nothing-to-claim
 */
export function chooseRemedy(tx: Db, deps: Deps, { remedy, ...step }: ClaimStep & { readonly remedy: Remedy }): Promise<ClaimRecord> {
  return stepClaim(tx, deps, step, 'remedyChosen', (found) => {
    const { standing, profile, claim } = found;
    const { remedies } = standing;
    if (!isStillClaimed(found)) throw new ProblemError('nothing-to-claim', { open: [] });
    if (!remedies.value.includes(remedy)) {
      const because = reasonsOf(remedies.because, claim.language, wordsFormat(profile, claim.language));
      throw new ProblemError('remedy-not-open', { remedies: remedies.value, because });
    }
    return { remedy };
  });
}
