/**
 * The server, or the part of it that ROLE names, in a process of its own, which dies before a statement it is told of. Its payment
 * provider is another machine.
 */
import { connectDatabase, openSandbox, readEnv, startServer, stopOnSignal, type PaymentKey } from '../../api/index.ts';
import { unreliable } from './unreliable-provider.ts';

const {
  PROVIDER_URL: providerUrl,
  PROVIDER_DATABASE_URL: providerDatabase,
  DIES_AT_STATEMENT: diesAt,
  DICE: seed = '1',
  LIFE: life = '1',
} = process.env;
let statements = 0;
let counts = false;
/** How far behind its clock is, milliseconds. */
let agoMs = 0;
/** How likely a call to the provider goes wrong. */
let trouble = 0;

const running = await startServer({
  env: readEnv(process.env),
  now: () => new Date(Date.now() - agoMs).toISOString(),
  async providers(db) {
    const theirs = providerDatabase ? connectDatabase({ url: providerDatabase, max: 8 }) : db;
    const { provider } = await openSandbox(theirs, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' });
    if (providerUrl) return [{ ...provider, refundPayment }];
    return [unreliable(provider, Number(seed) + Number(life), () => trouble)];
  },
  onStatement() {
    if (counts && (statements += 1) === Number(diesAt)) process.kill(process.pid, 'SIGKILL');
  },
});
counts = true;
stopOnSignal(running);
process.on('message', (said: { readonly trouble?: number; readonly agoMs?: number }) => {
  trouble = said.trouble ?? trouble;
  agoMs = said.agoMs ?? agoMs;
});
process.send?.(running.url);
process.once('disconnect', () => process.exit(0));

async function refundPayment({ ref }: PaymentKey, amount: number, key: string): Promise<void> {
  const answer = await fetch(String(providerUrl), { method: 'POST', body: JSON.stringify({ ref, amount, key }) });
  if (!answer.ok) throw new Error(await answer.text());
}
