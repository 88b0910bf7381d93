/** The server under test in its own process: as in production, with the sandbox in place of a payment provider. */
import { serve } from '@hono/node-server';
import { openSandbox, readEnv, startServer } from '../../api/index.ts';

/** Where a started server listens. */
export interface Listening {
  readonly apiPort: number;
  readonly payPort: number;
}

const payPort = Number(process.env['PAY_PORT']);

const running = await startServer({
  env: readEnv(process.env),
  async providers(db) {
    const sandbox = await openSandbox(db, { payOrigin: `http://127.0.0.1:${payPort}`, webhookSecret: 'bench' });
    serve({ fetch: sandbox.app.fetch, port: payPort, hostname: '127.0.0.1' });
    return [sandbox.provider];
  },
});

process.send?.({ apiPort: Number(new URL(running.url).port), payPort } satisfies Listening);
process.once('disconnect', () => void running.stop().then(() => process.exit(0)));
