/**
 * The server, or the part of it that ROLE names, in a process of its own, which dies before a statement it is told of. Its payment
 * providers are other machines.
 */
import { connectDatabase, openSandbox, readEnv, startServer, stopOnSignal, type PaymentKey } from '../../api/index.ts';
import { createStripeProvider } from '../../api/payments/stripe/stripe-provider.ts';
import { unreliable } from './unreliable-provider.ts';

const {
  PROVIDER_URL: providerUrl,
  PROVIDER_DATABASE_URL: providerDatabase,
  DIES_AT_STATEMENT: diesAt,
  DICE: seed = '1',
  LIFE: life = '1',
} = process.env;
/** How long a provider that says nothing is waited for. */
const silenceMs = 2000;
let statements = 0;
let counts = false;
/** How far behind its clock is, milliseconds. */
let agoMs = 0;
/** How likely a call to the provider goes wrong. */
let trouble = 0;

const env = readEnv(process.env);
const running = await startServer({
  env,
  now: () => new Date(Date.now() - agoMs).toISOString(),
  async providers(db, _log, now) {
    const theirs = providerDatabase ? connectDatabase({ url: providerDatabase, max: 8 }) : db;
    const { provider } = await openSandbox(theirs, { payOrigin: 'https://pay.example', webhookSecret: 'whsec_test' });
    if (providerUrl) return [{ ...provider, refundPayment }];
    return [
      unreliable(provider, Number(seed) + Number(life), () => trouble),
      createStripeProvider({ db, env, now }, { apiUrl: env.STRIPE_API_URL, timeoutMs: silenceMs }),
    ];
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
