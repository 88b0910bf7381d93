/** The server under test in its own process: as in production, with the sandbox in place of a payment provider. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { readEnv, startServer } from '../../api/index.ts';
import { createSandboxApp } from '../../api/payments/sandbox/sandbox-app.ts';
import { SandboxBank } from '../../api/payments/sandbox/sandbox-bank.ts';
import { createSandboxProvider } from '../../api/payments/sandbox/sandbox-provider.ts';
import { createSandboxTables } from '../../api/payments/sandbox/sandbox-tables.ts';

/** Where a started server listens. */
export interface Listening {
  readonly apiPort: number;
  readonly payPort: number;
}

const running = await startServer({
  env: readEnv(process.env),
  async providers(db) {
    await createSandboxTables(db);
    const bank = new SandboxBank(db);
    const payPort = await new Promise<number>((resolve) => {
      serve({ fetch: createSandboxApp(bank).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => resolve(port));
    });
    process.env['PAY_PORT'] = String(payPort);
    return [createSandboxProvider({ bank, payOrigin: `http://127.0.0.1:${payPort}`, webhookSecret: 'bench' })];
  },
});

process.send?.({ apiPort: Number(new URL(running.url).port), payPort: Number(process.env['PAY_PORT']) } satisfies Listening);
process.once('disconnect', () => void running.stop().then(() => process.exit(0)));
