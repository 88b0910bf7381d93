import { deleteOldLinks } from '../accounts/accounts.store.ts';
import { sweepAttachments } from '../attachments/sweep-attachments.ts';
import { deleteOldEntries } from '../bank/bank.store.ts';
import { settleRenewals } from '../captures/settle-renewals.ts';
import { expireCheckouts, reconcilePayments } from '../checkouts/expire-checkouts.ts';
import { findLostPayments } from '../checkouts/find-lost-payments.ts';
import { fireAskingDeadlines } from '../deadlines/fire-asking-deadlines.ts';
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
import { eraseAtProviders } from '../privacy/erase-at-providers.ts';
import { sweepPrivacy } from '../privacy/sweep-privacy.ts';
import { catchUpEvents } from '../webhooks/catch-up-events.ts';

type Part = (deps: Deps) => Promise<void>;

/**
 * What is looked through for what time has brought about. Parts of one loop take turns, loops wait for nobody: each part that asks payment
 * providers, which may take minutes not to answer, has one to itself. All the others share one, but for the clocks.
 */
export const sweepLoops = {
  checkouts: { expireCheckouts },
  openPayments: { reconcilePayments },
  lostPayments: { findLostPayments },
  missedEvents: { catchUpEvents },
  renewals: { settleRenewals },
  clocks: { fireDeadlines },
  askingClocks: { fireAskingDeadlines },
  origins: { registerOrigins },
  housekeeping: {
    recomputeStaleDeadlines,
    deleteOldLinks: ({ db, now }) => deleteOldLinks(db, now()),
    deleteOldEntries: ({ db, now }) => deleteOldEntries(db, now()),
    sweepAttachments,
    forgetOldEvents,
    forgetOldSecrets: ({ db, now }) => forgetOldSecrets(db, now()),
    alertBacklog,
    deleteOldAnswers: ({ db, now }) => deleteOldAnswers(db, now()),
    deleteOldTries: ({ db, now }) => deleteOldTries(db, now()),
  },
  privacy: { sweepPrivacy },
  erasures: { eraseAtProviders },
} satisfies Readonly<Record<string, Readonly<Record<string, Part>>>>;

export type SweepLoop = keyof typeof sweepLoops;

/** One round of a loop. A part that fails does not keep the others from their turn. */
export async function sweepOnce(deps: Deps, loop: SweepLoop): Promise<void> {
  for (const [name, part] of Object.entries<Part>(sweepLoops[loop]))
    await part(deps).catch((error: unknown) => deps.log.error({ sweep: name, error: describeError(error) }, 'a sweep failed'));
}

/** Everything time has brought about by now, one after the other: what the loops do side by side. */
export async function sweep(deps: Deps): Promise<void> {
  for (const loop of Object.keys(sweepLoops) as SweepLoop[]) await sweepOnce(deps, loop);
}
