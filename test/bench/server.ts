/** The server under test in its own process: the bundle, as in production, with the sandbox in place of a payment provider. */
import type * as Api from '../../api/index.ts';

const bundle = new URL('../../server/index.js', import.meta.url);
const { openSandbox, readEnv, startServer } = (await import(bundle.href)) as typeof Api;

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
