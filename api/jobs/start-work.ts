import type { Deps } from '../deps.ts';
import { expireCheckouts, reconcilePayments } from '../checkouts/expire-checkouts.ts';
import { deleteOldAnswers } from '../http/idempotency.ts';
import { createMailer } from '../mail/mailer.ts';
import { findOverdueNotices } from '../notices/notices.store.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { sweepTransfers } from '../orders/sweep-transfers.ts';
import { findOwedRefunds } from '../payments/payment-refunds.store.ts';
import { payRefund } from '../payments/refund-payment.ts';
import { findWaitingPayments } from '../webhooks/payment-events.store.ts';
import { settlePayment } from '../webhooks/settle-payment.ts';

const minuteMs = 60_000;

/**
 * Begins the work nobody waits for: jobs as they come, and a sweep every minute for what time brings about. Does not wait for
 * the queue to be ready.
 */
export function startWork(deps: Deps): { stop(): Promise<void> } {
  const mailer = createMailer(deps.env.SMTP_URL);
  const working = deps.jobs
    .work({
      'send-notices': (payload) => sendNotices(deps, mailer, payload),
      'settle-payment': (payload) => settlePayment(deps, payload),
    })
    .catch((error: unknown) => deps.log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'jobs do not run'));
  let sweeping = Promise.resolve();
  const timer = setInterval(() => (sweeping = sweeping.then(() => sweep(deps))), minuteMs);
  return {
    async stop() {
      clearInterval(timer);
      await working;
      await deps.jobs.stop();
      await sweeping;
      mailer.close();
    },
  };
}

/** Everything that is due by now. One part that fails does not keep the others from their turn. */
export async function sweep(deps: Deps): Promise<void> {
  const parts: Readonly<Record<string, () => Promise<void>>> = {
    expireCheckouts: () => expireCheckouts(deps),
    reconcilePayments: () => reconcilePayments(deps),
    sweepTransfers: () => sweepTransfers(deps),
    payRefunds: async () => {
      for (const refund of await findOwedRefunds(deps.db)) await payRefund(deps, refund);
    },
    retrySettlements: async () => {
      for (const payment of await findWaitingPayments(deps.db)) await deps.jobs.enqueue(deps.db, 'settle-payment', payment);
    },
    retryNotices: async () => {
      const before = new Date(Date.parse(deps.now()) - 10 * minuteMs).toISOString();
      for (const subject of await findOverdueNotices(deps.db, before)) await deps.jobs.enqueue(deps.db, 'send-notices', subject);
    },
    deleteOldAnswers: () => deleteOldAnswers(deps.db, deps.now()),
  };
  for (const [name, part] of Object.entries(parts)) {
    await part().catch((error: unknown) => deps.log.error({ sweep: name, error: error instanceof Error ? error.message : 'unknown' }, 'a sweep failed'));
  }
}
