/** The whole server in a process of its own, which dies before a statement it is told of. Its payment provider is another machine. */
import { openSandbox, readEnv, startServer } from '../../api/index.ts';

const { PROVIDER_URL: providerUrl, DIES_AT_STATEMENT: diesAt } = process.env;
let statements = 0;
let counts = false;

const running = await startServer({
  env: readEnv(process.env),
  async providers(db) {
    const { provider } = await openSandbox(db, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' });
    return [{ ...provider, refundPayment }];
  },
  onStatement() {
    if (counts && (statements += 1) === Number(diesAt)) process.kill(process.pid, 'SIGKILL');
  },
});
counts = true;
process.send?.(running.url);
process.once('disconnect', () => process.exit(0));

async function refundPayment(ref: string, amount: number, key: string): Promise<void> {
  const answer = await fetch(String(providerUrl), { method: 'POST', body: JSON.stringify({ ref, amount, key }) });
  if (!answer.ok) throw new Error(await answer.text());
}
