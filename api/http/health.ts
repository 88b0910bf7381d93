import { Hono } from 'hono';
import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import type { RequestScope } from './request-scope.ts';

/** Whether this process still takes requests. */
export interface Standing {
  stopping: boolean;
}

const answerWithinMs = 2000;

/**
 * What whoever runs this process asks it. `/healthz`: it runs; where it does not answer, start it anew. `/readyz`: 200 when it can
 * be sent requests, else 503 and in a word why not: it is stopping, or its database is away or only a copy. That passes without a
 * new start.
 */
export function health({ db }: Pick<Deps, 'db'>, standing: Standing = { stopping: false }): Hono<RequestScope> {
  return new Hono<RequestScope>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      c.header('Cache-Control', 'no-store');
      const hindrance = standing.stopping ? 'stopping' : await databaseHindrance(db);
      return hindrance === undefined ? c.text('ready') : c.text(hindrance, 503, { 'Retry-After': '1' });
    });
}

async function databaseHindrance(db: Deps['db']): Promise<'database' | 'database-read-only' | undefined> {
  const asked = sql<{ isCopy: boolean }>`select pg_is_in_recovery() as "isCopy"`.execute(db).then(
    ({ rows }) => (rows[0]?.isCopy ? 'database-read-only' : undefined),
    () => 'database' as const,
  );
  return Promise.race([asked, sleep(answerWithinMs, 'database' as const, { ref: false })]);
}
