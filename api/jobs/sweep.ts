import { deleteOldLinks } from '../accounts/accounts.store.ts';
import { sweepAttachments } from '../attachments/sweep-attachments.ts';
import { expireCheckouts, reconcilePayments } from '../checkouts/expire-checkouts.ts';
import { fireDeadlines } from '../deadlines/fire-deadlines.ts';
import { recomputeStaleDeadlines } from '../deadlines/recompute-stale-deadlines.ts';
import type { Deps } from '../deps.ts';
import { deleteOldAnswers } from '../http/answers.store.ts';
import { describeError } from '../http/describe-error.ts';
import { alertBacklog } from '../notices/alert-backlog.ts';

/** Everything time has brought about by now. One part that fails does not keep the others from their turn. */
export async function sweep(deps: Deps): Promise<void> {
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    expireCheckouts: () => expireCheckouts(deps),
    reconcilePayments: () => reconcilePayments(deps),
    recomputeStaleDeadlines: () => recomputeStaleDeadlines(deps),
    fireDeadlines: () => fireDeadlines(deps),
    deleteOldLinks: () => deleteOldLinks(deps.db, deps.now()),
    sweepAttachments: () => sweepAttachments(deps),
    alertBacklog: () => alertBacklog(deps),
    deleteOldAnswers: () => deleteOldAnswers(deps.db, deps.now()),
  };
  for (const [name, part] of Object.entries(parts)) {
    await part().catch((error: unknown) => deps.log.error({ sweep: name, error: describeError(error) }, 'a sweep failed'));
  }
}
