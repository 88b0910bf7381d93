import { refundMeans } from '../../policy/index.ts';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { ProblemError } from '../http/problem.ts';
import { lockReturnCase, type OrderCase } from '../returns/return-case.ts';
import { oweRefund } from './owe-refund.ts';
import { payableFor, plannedFor } from './payable-for.ts';
import type { RefundRecord } from './refund-record.ts';

export interface ApproveRefund {
  readonly merchantId: string;
  readonly returnId: string;
  readonly actor: string;
  readonly requestId?: string | undefined;
  /** Pay although the terms let the merchant wait for the goods. */
  readonly evenIfWithheld?: boolean | undefined;
  /** The shopper's words that agree to another way than it was paid; a person pays it then. */
  readonly otherMeansConsent?: string | undefined;
}

/**
 * Approves what the plan says can go back for a return. Nothing is left to choose: amount, payee and means are the plan's.
 *
 * @throws ProblemError return-not-found, refund-withheld, nothing-to-refund, means-not-agreed
 */
export async function approveRefund(tx: Db, deps: Deps, approval: ApproveRefund): Promise<RefundRecord> {
  const { merchantId, returnId, actor, requestId, evenIfWithheld = false, otherMeansConsent: consent } = approval;
  const found = await lockReturnCase(tx, deps, { merchantId, returnId });
  const planned = plannedFor(found.plan, returnId);
  const amount = payableFor(found, returnId, evenIfWithheld);
  if (planned?.withheld.value && !evenIfWithheld) throw new ProblemError('refund-withheld');
  if (!planned || amount === 0) throw new ProblemError('nothing-to-refund');
  if (consent !== undefined && !canBePaidOtherwise(found)) throw new ProblemError('means-not-agreed');
  await insertAudit(tx, { merchantId, actor, verb: 'approveRefund', subject: returnId, ...(requestId !== undefined && { requestId }) });
  return oweRefund(tx, deps, {
    order: found.order,
    amount,
    source: 'return',
    sourceId: returnId,
    reason: planned.ground,
    actor,
    ...(consent !== undefined && { means: 'agreed', consent }),
  });
}

/** The terms must allow it, and money that is only reserved is let go instead. */
function canBePaidOtherwise({ profile, order }: OrderCase): boolean {
  return order.paymentState === 'captured' && refundMeans(profile.refund, true).value === 'agreedMeans';
}
