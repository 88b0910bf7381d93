import { useAttachments } from '../attachments/use-attachments.ts';
import type { Decision, Remedy } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { reasonsOf, wordsFormat } from '../http/words-format.ts';
import { chooseRemedy } from './choose-remedy.ts';
import type { ClaimCase } from './claim-case.ts';
import type { ClaimRecord } from './claim-record.ts';
import { chosenRemedy } from './claim-standing.ts';
import type { ClaimEventBody } from './claims.wire.ts';
import { isStillClaimed } from './open-remedies.ts';
import { settleClaim } from './settle-claim.ts';
import { stepClaim, type ClaimStep } from './step-claim.ts';

/**
 * What the merchant does about a claim, and says to it. What it objects to counts with evidence; money goes back as the guarantee's
 * rules say; and a claim that is open by law is closed by nobody's word alone.
 *
 * @throws ProblemError claim-not-found, claim-step-impossible, remedy-not-open, claim-stands, nothing-to-claim, attachment-not-found
 */
export function answerClaim(tx: Db, deps: Deps, step: Omit<ClaimStep, 'role'>, body: ClaimEventBody): Promise<ClaimRecord> {
  const by = { ...step, role: 'merchant' as const };
  const { actor } = step;
  switch (body.event) {
    case 'remedyChosen':
      return chooseRemedy(tx, deps, { ...by, remedy: body.remedy });
    case 'objected':
    case 'minorSaid':
    case 'causeNamed': {
      const { event, ...detail } = body;
      return stepClaim(tx, deps, by, event, async ({ claim }) => {
        await prove(tx, claim, body.evidence);
        return detail;
      });
    }
    case 'remedied':
      return stepClaim(tx, deps, by, 'remedied', (found) => {
        requireChosen(found, 'repair', 'replacement');
        return withoutEvent(body);
      });
    case 'reduced':
      return stepClaim(tx, deps, by, 'reduced', async (found) => {
        requireChosen(found, 'priceReduction');
        const { reducedBps } = body;
        return { ...withoutEvent(body), ...(await settleClaim(tx, deps, found, { reducedBps }, { actor })) };
      });
    case 'terminated':
      return stepClaim(tx, deps, by, 'terminated', async (found) => {
        requireChosen(found, 'termination');
        const { wayBack } = body;
        return { ...withoutEvent(body), ...(await settleClaim(tx, deps, found, { ends: 'termination' }, { actor, wayBack })) };
      });
    case 'unfounded':
      return stepClaim(tx, deps, by, 'unfounded', async (found) => {
        await prove(tx, found.claim, [...body.evidence, ...body.badFaith]);
        requireDisproved(found, body.evidence);
        return withoutEvent(body);
      });
    case 'closed':
      return stepClaim(tx, deps, by, 'closed', (found) => {
        requireNothingOpen(found);
        return withoutEvent(body);
      });
    default: {
      const { event, ...detail } = body;
      return stepClaim(tx, deps, by, event, () => detail as never);
    }
  }
}

function prove(tx: Db, { merchantId, orderId, id }: ClaimRecord, evidence: readonly string[]) {
  return useAttachments(tx, { merchantId, orderId }, evidence, 'claim', id);
}

function requireChosen({ claim, standing }: ClaimCase, ...wanted: readonly Remedy[]): void {
  const chosen = chosenRemedy(claim, standing.remedies.value);
  if (chosen === null || !wanted.includes(chosen)) throw new ProblemError('claim-step-impossible', { state: claim.state, chosen });
}

/** As long as a defect is taken to have been there at delivery, it takes more than words to say that it was not. */
function requireDisproved(found: ClaimCase, evidence: readonly string[]): void {
  const { guarantee } = found.standing;
  if (guarantee.value.burden === 'merchant' && evidence.length === 0) throw stands(found, guarantee);
}

/** What has gone back otherwise leaves nothing to be had for it. */
function requireNothingOpen(found: ClaimCase): void {
  if (!isStillClaimed(found)) return;
  const { carrier, guarantee } = found.standing;
  if (guarantee.value.standing !== 'closed') throw stands(found, guarantee);
  if (carrier && carrier.value.carrier !== 'closed') throw stands(found, carrier);
}

function stands({ profile, claim: { language } }: ClaimCase, { because }: Decision<unknown>): ProblemError {
  return new ProblemError('claim-stands', { because: reasonsOf(because, language, wordsFormat(profile, language)) });
}

function withoutEvent<Body extends { readonly event: string }>({ event: _event, ...detail }: Body): Omit<Body, 'event'> {
  return detail;
}
