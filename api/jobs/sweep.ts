import { deleteOldLinks } from '../accounts/accounts.store.ts';
import { sweepAttachments } from '../attachments/sweep-attachments.ts';
import { deleteOldEntries } from '../bank/bank.store.ts';
import { settleRenewals } from '../captures/settle-renewals.ts';
import { expireCheckouts, reconcilePayments } from '../checkouts/expire-checkouts.ts';
import { findLostPayments } from '../checkouts/find-lost-payments.ts';
import { fireDeadlines } from '../deadlines/fire-deadlines.ts';
import { recomputeStaleDeadlines } from '../deadlines/recompute-stale-deadlines.ts';
import type { Deps } from '../deps.ts';
import { deleteOldAnswers } from '../http/answers.store.ts';
import { forgetOldSecrets } from '../events/endpoints.store.ts';
import { forgetOldEvents } from '../events/forget-old-events.ts';
import { describeError } from '../http/describe-error.ts';
import { deleteOldTries } from '../http/throttles.store.ts';
import { alertBacklog } from '../notices/alert-backlog.ts';
import { registerOrigins } from '../payments/accounts/register-origins.ts';
import { sweepPrivacy } from '../privacy/sweep-privacy.ts';

/** Everything time has brought about by now. One part that fails does not keep the others from their turn. */
export async function sweep(deps: Deps): Promise<void> {
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    expireCheckouts: () => expireCheckouts(deps),
    reconcilePayments: () => reconcilePayments(deps),
    findLostPayments: () => findLostPayments(deps),
    settleRenewals: () => settleRenewals(deps),
    recomputeStaleDeadlines: () => recomputeStaleDeadlines(deps),
    fireDeadlines: () => fireDeadlines(deps),
    deleteOldLinks: () => deleteOldLinks(deps.db, deps.now()),
    deleteOldEntries: () => deleteOldEntries(deps.db, deps.now()),
    registerOrigins: () => registerOrigins(deps),
    sweepAttachments: () => sweepAttachments(deps),
    sweepPrivacy: () => sweepPrivacy(deps),
    forgetOldEvents: () => forgetOldEvents(deps),
    forgetOldSecrets: () => forgetOldSecrets(deps.db, deps.now()),
    alertBacklog: () => alertBacklog(deps),
    deleteOldAnswers: () => deleteOldAnswers(deps.db, deps.now()),
    deleteOldTries: () => deleteOldTries(deps.db, deps.now()),
  };
  for (const [name, part] of Object.entries(parts)) {
    await part().catch((error: unknown) => deps.log.error({ sweep: name, error: describeError(error) }, 'a sweep failed'));
  }
}
