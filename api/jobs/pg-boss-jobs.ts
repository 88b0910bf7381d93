import type { Logger } from 'pino';
import { fromKysely, PgBoss } from 'pg-boss';
import type { JobHandlers, JobName, Jobs } from './jobs.ts';

const queues = {
  'send-notices': { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, deleteAfterSeconds: 86_400 },
  'settle-payment': { retryLimit: 20, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, deleteAfterSeconds: 86_400 },
} as const satisfies Record<JobName, object>;

const names = Object.keys(queues) as JobName[];
/** Few at a time: jobs must leave the requests their database connections. */
const batchSize = 10;

/**
 * Jobs in the shop's own database, kept by pg-boss on two connections of its own: a worker that waits can never take
 * the last connection from a request. It starts beside the server; whoever enqueues earlier waits for it.
 */
export function createPgBossJobs({ url, log }: { readonly url: string; readonly log: Logger }): Jobs {
  const boss = new PgBoss({ connectionString: url, max: 2, schedule: false, application_name: 'cassa-jobs' });
  boss.on('error', (error) => log.error({ error: error.message }, 'jobs'));
  const started = start(boss);
  // Whoever awaits it learns of a failure; nobody awaiting must not end the process.
  started.catch((error: unknown) => log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'jobs did not start'));
  let stopping: Promise<void> | undefined;
  return {
    async enqueue(tx, name, payload) {
      await started;
      await boss.send(name, payload, { db: fromKysely(tx) });
    },
    async work(handlers) {
      await started;
      for (const name of names) {
        await boss.work(name, { batchSize, burstWhenBatchFull: true, pollingIntervalSeconds: 1, perJobResults: true }, (jobs) =>
          Promise.all(jobs.map((job) => outcome(job, handlers[name] as JobHandlers[JobName], name, log))),
        );
      }
    },
    stop: () => (stopping ??= started.then(() => boss.stop({ graceful: true, timeout: 5000 })).catch(() => undefined)),
  };
}

async function start(boss: PgBoss): Promise<void> {
  await boss.start();
  for (const name of names) await boss.createQueue(name, queues[name]);
}

/** Each job of a batch fails alone: one unreachable mailbox keeps nobody else waiting. */
async function outcome(job: { id: string; data: unknown }, handle: (payload: never) => Promise<void>, name: JobName, log: Logger) {
  try {
    await handle(job.data as never);
    return { id: job.id, status: 'completed' as const };
  } catch (error) {
    log.warn({ job: name, id: job.id, error: error instanceof Error ? error.name : 'unknown' }, 'job failed; it will be tried again');
    return { id: job.id, status: 'failed' as const };
  }
}
