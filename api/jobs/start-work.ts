import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeOwedCaptures } from '../captures/take-capture.ts';
import type { Deps } from '../deps.ts';
import { publishEvents } from '../events/publish-events.ts';
import { createWebhookSender } from '../events/webhook-sender.ts';
import { describeError } from '../http/describe-error.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { sendNotices } from '../notices/send-notices.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { settleReportedPayments } from '../webhooks/settle-payment.ts';
import { beatAvailability } from '../withdrawals/beat-availability.ts';
import { readWithdrawals } from '../withdrawals/read-withdrawals.ts';
import { sweepLoops, sweepOnce, type SweepLoop } from './sweep.ts';

const lookEveryMs = 500;
/** Of what fails again and again, as all does while the database is away. */
const longestPauseMs = 5000;
/** Where what failed comes again within seconds, it is looked for as often. */
const soon: ReadonlySet<SweepLoop> = new Set<SweepLoop>(['clocks', 'askingClocks', 'renewals']);
const soonMs = 10_000;
/** Apart from the sweep: a sweep that takes long is no gap. */
const beatEveryMs = 60_000;
/** What is under way then is left as by a crash: another process takes it up. A mail server that hangs keeps nobody. */
const stopWithinMs = 5000;

/**
 * Begins what this process does without being asked. What there is to do stands in the tables that owe it, written with what caused it,
 * so nothing is lost and any number of workers can share it. That the withdrawal function answers is noted by those that answer: a
 * worker could not tell.
 */
export function startWork(deps: Deps): { stop(): Promise<void> } {
  const { ROLE, SMTP_URL } = deps.env;
  const mailer = ROLE === 'api' ? undefined : createMailer(SMTP_URL);
  const stopping = new AbortController();
  const { signal } = stopping;
  // Every loop that pauses listens.
  setMaxListeners(0, signal);
  const working = Promise.all([
    ...(mailer ? share(deps, mailer, signal) : []),
    ...(ROLE === 'worker' ? [] : [repeat(deps, 'availability', beatEveryMs, signal, () => beatAvailability(deps).then(() => false))]),
  ]);
  return {
    async stop() {
      stopping.abort();
      await Promise.race([working, sleep(stopWithinMs, undefined, { ref: false })]);
      mailer?.close();
    },
  };
}

/** The work nobody waits for. */
function share(deps: Deps, mailer: Mailer, signal: AbortSignal): Promise<void>[] {
  const webhooks = createWebhookSender(deps);
  return [
    repeat(deps, 'mails', lookEveryMs, signal, () => sendNotices(deps, mailer)),
    repeat(deps, 'payments', lookEveryMs, signal, () => settleReportedPayments(deps)),
    repeat(deps, 'captures', lookEveryMs, signal, () => takeOwedCaptures(deps)),
    repeat(deps, 'refunds', lookEveryMs, signal, () => payOwedRefunds(deps)),
    repeat(deps, 'withdrawals', lookEveryMs, signal, () => readWithdrawals(deps)),
    repeat(deps, 'events', lookEveryMs, signal, () => publishEvents(deps)),
    repeat(deps, 'webhooks', lookEveryMs, signal, () => webhooks.send()).then(() => webhooks.settled()),
    ...(Object.keys(sweepLoops) as SweepLoop[]).map((loop) =>
      repeat(deps, loop, sweepPauseMs(deps, loop), signal, () => sweepOnce(deps, loop).then(() => false)),
    ),
  ];
}

function sweepPauseMs({ env }: Deps, loop: SweepLoop): number {
  const pauseMs = env.SWEEP_SECONDS * 1000;
  return soon.has(loop) ? Math.min(pauseMs, soonMs) : pauseMs;
}

/** Works as long as there may be more, then pauses; a failure is logged and the work goes on after a pause, a longer one while it fails. */
async function repeat({ log }: Deps, what: string, pauseMs: number, signal: AbortSignal, work: () => Promise<boolean>): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    const more = await work().then(
      (answer) => {
        failures = 0;
        return answer;
      },
      (error: unknown) => {
        log.error({ what, error: describeError(error) }, 'work failed');
        failures += 1;
        return false;
      },
    );
    const pause = Math.max(pauseMs, Math.min(pauseMs * 2 ** failures, longestPauseMs));
    if (!more) await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
