import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { recomputeDeadlines } from '../deadlines/recompute-deadlines.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { merchantNotices, shopperNotice } from '../notices/owed-notice.ts';
import { lockClaimCase, readClaimCase, type ClaimCase } from './claim-case.ts';
import { nextClaimState, type ClaimActor } from './claim-moves.ts';
import type { ClaimEventDetail, ClaimEventKind, ClaimRecord } from './claim-record.ts';
import { chosenRemedy } from './claim-standing.ts';
import { getClaim, insertClaimEvent, updateClaimState } from './claims.store.ts';

/** Which claim, and who acts on it. */
export interface ClaimStep {
  readonly merchantId: string;
  readonly claimId: string;
  /** The shopper's order, which the claim must belong to. */
  readonly orderId?: string | undefined;
  readonly role: ClaimActor;
  /** `shopper` or a secret key's id. */
  readonly actor: string;
  readonly requestId?: string | undefined;
}

/** Each is a mail to the merchant: whoever has more to say than this writes one of their own. */
const mostEvents = 200;

type StepKind = Exclude<ClaimEventKind, 'reported'>;

/**
 * One step of a claim, whatever it is: the order is locked first; the table says whether the step can be made and where it leads;
 * the other side is told.
 *
 * @param prepare makes sure of what the step needs, does what belongs to it, and answers what there is to say of it
 * @throws ProblemError claim-not-found, claim-step-impossible, claims-too-many
 */
export async function stepClaim<Kind extends StepKind>(
  tx: Db,
  deps: Deps,
  { merchantId, claimId, orderId, role, actor, requestId }: ClaimStep,
  kind: Kind,
  prepare: (found: ClaimCase) => Promise<ClaimEventDetail[Kind]> | ClaimEventDetail[Kind],
): Promise<ClaimRecord> {
  const found = await lockClaimCase(tx, deps, { merchantId, claimId, orderId });
  const { claim, order } = found;
  const state = nextClaimState(claim.state, kind, role);
  if (state === null) throw new ProblemError('claim-step-impossible', { state: claim.state });
  if (role === 'buyer' && claim.events.length >= mostEvents) throw new ProblemError('claims-too-many');
  await insertClaimEvent(tx, claim, { kind, at: deps.now(), actor, detail: await prepare(found) });
  const after = await readClaimCase(tx, deps, order, { ...(await getClaim(tx, merchantId, claimId)), state });
  // What the merchant proved may have taken the remedy away that was chosen: then it is to be chosen again.
  const isLost = state === 'remedyChosen' && chosenRemedy(after.claim, after.standing.remedies.value) === null;
  await updateClaimState(tx, claim, isLost ? 'acknowledged' : state);
  await tellOther(tx, deps, found, role);
  await recomputeDeadlines(tx, deps, order);
  await insertAudit(tx, { merchantId, actor, verb: `claim.${kind}`, subject: claimId, ...(requestId !== undefined && { requestId }) });
  return getClaim(tx, merchantId, claimId);
}

async function tellOther(tx: Db, deps: Deps, { claim, order }: ClaimCase, role: ClaimActor): Promise<void> {
  const { merchantId, id, language } = claim;
  const merchant = await deps.shops.byId(merchantId);
  const notices =
    role === 'merchant'
      ? [shopperNotice('claimAnswered', { email: order.email, language })]
      : merchantNotices('merchantClaim', merchant, merchant.profile);
  await insertNotices(tx, merchantId, id, notices);
}
