import { setTimeout as sleep } from 'node:timers/promises';
import { takeOwedCaptures } from '../captures/take-capture.ts';
import type { Deps } from '../deps.ts';
import { publishEvents } from '../events/publish-events.ts';
import { createWebhookSender } from '../events/webhook-sender.ts';
import { describeError } from '../http/describe-error.ts';
import { createMailer } from '../mail/mailer.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { settleReportedPayments } from '../webhooks/settle-payment.ts';
import { beatAvailability } from '../withdrawals/beat-availability.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { sweep } from './sweep.ts';

const lookEveryMs = 500;
/** Apart from the sweep: a sweep that takes long is no gap. */
const beatEveryMs = 60_000;
/** What is under way then is left as by a crash: another process takes it up. A mail server that hangs keeps nobody. */
const stopWithinMs = 5000;

/**
 * Begins the work nobody waits for. What there is to do stands in the tables that owe it, written with what caused it, so
 * nothing is lost and any number of servers can share the work.
 */
export function startWork(deps: Deps): { stop(): Promise<void> } {
  const mailer = createMailer(deps.env.SMTP_URL);
  const webhooks = createWebhookSender(deps);
  const stopping = new AbortController();
  const { signal } = stopping;
  const working = Promise.all([
    repeat(deps, 'mails', lookEveryMs, signal, () => sendNotices(deps, mailer)),
    repeat(deps, 'payments', lookEveryMs, signal, () => settleReportedPayments(deps)),
    repeat(deps, 'captures', lookEveryMs, signal, () => takeOwedCaptures(deps)),
    repeat(deps, 'refunds', lookEveryMs, signal, () => payOwedRefunds(deps)),
    repeat(deps, 'withdrawals', lookEveryMs, signal, () => readWithdrawals(deps)),
    repeat(deps, 'events', lookEveryMs, signal, () => publishEvents(deps)),
    repeat(deps, 'webhooks', lookEveryMs, signal, () => webhooks.send()).then(() => webhooks.settled()),
    repeat(deps, 'availability', beatEveryMs, signal, () => beatAvailability(deps).then(() => false)),
    repeat(deps, 'sweep', deps.env.SWEEP_SECONDS * 1000, signal, () => sweep(deps).then(() => false)),
  ]);
  return {
    async stop() {
      stopping.abort();
      await Promise.race([working, sleep(stopWithinMs, undefined, { ref: false })]);
      mailer.close();
    },
  };
}

/** Works as long as there may be more, then pauses; a failure is logged and the work goes on after a pause. */
async function repeat({ log }: Deps, what: string, pauseMs: number, signal: AbortSignal, work: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted) {
    const more = await work().catch((error: unknown) => {
      log.error({ what, error: describeError(error) }, 'work failed');
      return false;
    });
    if (!more) await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
