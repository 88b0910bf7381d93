import { serve } from '@hono/node-server';
import type { Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { pino, type Logger } from 'pino';
import { createApp, createWorkerApp } from './app.ts';
import { connectDatabase, type Db } from './db/connect-database.ts';
import { startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { migrate } from './db/migrate.ts';
import type { Deps } from './deps.ts';
import type { Env } from './env.ts';
import type { Standing } from './http/health.ts';
import { startWork } from './jobs/start-work.ts';
import type { PaymentProvider } from './payments/payment-provider.ts';
import { withOwnTransfers } from './payments/transfer/with-own-transfers.ts';
import { createShopCache } from './shops/shop-cache.ts';

export interface ServerOptions {
  readonly env: Env;
  /** Makes the payment providers once the database is there; `now` is the server's clock. */
  readonly providers: (db: Db, log: Logger, now: () => string) => Promise<readonly PaymentProvider[]>;
  /** Called once per statement sent, for benchmarks. */
  readonly onStatement?: (sql: string) => void;
  /** The clock, an ISO 8601 instant; the system's unless given. */
  readonly now?: () => string;
}

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly deps: Deps;
  /**
   * From now on not ready, it answers for DRAIN_SECONDS whatever still comes, ends what is under way and its workers, then its
   * connections, and the embedded Postgres if there is one.
   */
  stop(): Promise<void>;
}

// Live data is some 35 MB. Left alone V8 lets old objects grow to several times that before it looks at them; looking this early
// takes no more than one hundredth of the processor time, for the young ones are what it spends its time on.
setFlagsFromString('--heap-growing-percent=33');

/** Of the merchants' cache. */
const lookupConnections = 2;

/** The server, or the part of it that ROLE names: database, migrations, workers, HTTP. It is ready when this answers. */
export async function startServer({ env, providers, onStatement, now }: ServerOptions): Promise<RunningServer> {
  const log = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const embedded = env.DATABASE_URL ? undefined : await startEmbeddedPostgres({ dataDir: join(env.DATA_DIR, 'postgres') });
  const databaseUrl = env.DATABASE_URL ?? embedded!.url;
  const connect = (max: number) =>
    connectDatabase({
      url: databaseUrl,
      max,
      pooler: env.DATABASE_POOLER,
      onConnectionError: (error) => log.error({ error: error.message }, 'database connection'),
      ...(onStatement && { onStatement }),
    });
  const db = connect(env.DATABASE_POOL);
  const lookups = connect(lookupConnections);
  await migrate(db);
  const own = { db, shops: createShopCache(lookups), now: now ?? (() => new Date().toISOString()) };
  const deps: Deps = { ...own, env, log, providers: withOwnTransfers(own, await providers(db, log, own.now)) };
  const standing: Standing = { stopping: false };
  const app = env.ROLE === 'worker' ? createWorkerApp(deps, standing) : createApp(deps, standing);
  const server = await listen(app, env);
  const ending = endings(server, standing);
  const work = startWork(deps);
  return {
    url: `http://${env.HOST}:${(server.address() as { port: number }).port}`,
    databaseUrl,
    deps,
    async stop() {
      standing.stopping = true;
      ending.announce();
      await Promise.all([sleep(env.DRAIN_SECONDS * 1000).then(() => close(server)), work.stop()]);
      await Promise.all([db.destroy(), lookups.destroy()]);
      await embedded?.stop();
    },
  };
}

async function listen(app: ReturnType<typeof createApp>, { HOST, PORT }: Env): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: HOST, port: PORT }, () => done(server)) as Server;
    server.once('error', fail);
  });
}

/** Lets every answer of a server that is stopping be the last one on its connection, so that nobody asks again where nobody listens. */
function endings(server: Server, standing: Standing): { announce(): void } {
  const open = new Set<ServerResponse>();
  server.prependListener('request', (_request, response) => {
    if (standing.stopping) response.shouldKeepAlive = false;
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return {
    announce() {
      for (const response of open) response.shouldKeepAlive = false;
    },
  };
}

const graceMs = 5000;
const lookEveryMs = 50;

/** Takes no more connections, lets those with a request under way end, for a while, and closes each as soon as it has nothing to do. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  const idle = setInterval(() => server.closeIdleConnections(), lookEveryMs);
  const patience = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
}
