/** The server under test in its own process: as in production, with the sandbox in place of a payment provider. */
import { openSandbox, readEnv, startServer } from '../../api/index.ts';

/** Where a started server listens. */
export interface Listening {
  readonly apiPort: number;
}

const running = await startServer({
  env: readEnv(process.env),
  async providers(db) {
    const { provider } = await openSandbox(db, { payOrigin: `http://127.0.0.1:${process.env['PAY_PORT']}`, webhookSecret: 'bench' });
    return [provider];
  },
});

process.send?.({ apiPort: Number(new URL(running.url).port) } satisfies Listening);
process.once('disconnect', () => void running.stop().then(() => process.exit(0)));
