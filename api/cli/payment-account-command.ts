import { pino } from 'pino';
import type { Db } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { readEnv, type Env } from '../env.ts';
import { ProblemError } from '../http/problem.ts';
import { findPaymentAccount } from '../payments/accounts/payment-accounts.store.ts';
import { putPaymentAccountBody, type PaymentAccountWire } from '../payments/accounts/payment-accounts.wire.ts';
import { presentPaymentAccount } from '../payments/accounts/present-payment-account.ts';
import { setPaymentAccount } from '../payments/accounts/set-payment-account.ts';
import { paymentProviders } from '../payments/payment-providers.ts';
import { ownTransfers } from '../payments/provider-for.ts';
import { createShopCache } from '../shops/shop-cache.ts';
import { getMerchant } from '../shops/shops.store.ts';
import type { CommandIo } from './command-io.ts';

export const paymentAccountUsage = `  set-payment-account  --merchant <id> --publishable-key <pk_…> [--provider stripe] [--rotate-webhook-secret] [--replace-account]
                   the secret key is what is piped in, or PAYMENT_SECRET_KEY: what stands in a command line, others can read`;

const now = () => new Date().toISOString();

/** What the words of the command say; the secret is not among them. */
export interface PaymentAccountAsked {
  readonly merchant: string;
  readonly provider: string;
  readonly publishableKey: string;
  readonly rotateWebhookSecret: boolean;
  readonly replacesAccount?: boolean;
}

/**
 * `cassa set-payment-account`: a merchant's own keys at a payment provider, tried and kept. Without a secret key the one in use stays.
 *
 * @throws ProblemError as `connectPaymentAccount`, ZodError for keys that are no keys
 */
export async function runPaymentAccountCommand(
  db: Db,
  env: Env,
  io: Pick<CommandIo, 'read'>,
  asked: PaymentAccountAsked,
): Promise<PaymentAccountWire> {
  const { merchant: merchantId, provider, publishableKey, rotateWebhookSecret, replacesAccount = false } = asked;
  const secretKey = (process.env['PAYMENT_SECRET_KEY'] ?? pipedIn(io)).trim();
  const account = putPaymentAccountBody.parse({
    publishableKey,
    rotateWebhookSecret,
    replacesAccount,
    ...(secretKey !== '' && { secretKey }),
  });
  const deps: Deps = {
    env,
    db,
    shops: createShopCache(db),
    now,
    log: pino({ level: 'silent' }),
    providers: new Map(paymentProviders({ db, env, now }).map((each) => [each.name, each])),
  };
  return presentPaymentAccount(deps, await setPaymentAccount(deps, { merchantId, provider, account, actor: 'cli' }));
}

/**
 * A shop without keys, or without a bank account, could show no checkout.
 *
 * @throws ProblemError payment-account-missing for a provider that needs keys, bank-account-missing for transfers alone
 */
export async function requirePaymentAccount(db: Db, merchantId: string, provider: string): Promise<void> {
  if (provider === ownTransfers && (await getMerchant(db, merchantId)).bank_account === null)
    throw new ProblemError('bank-account-missing');
  const needsKeys = paymentProviders({ db, env: readEnv({}), now }).some(({ name }) => name === provider);
  if (needsKeys && !(await findPaymentAccount(db, merchantId, provider))) throw new ProblemError('payment-account-missing');
}

/** Nobody types a key into a terminal that keeps what it showed. */
function pipedIn(io: Pick<CommandIo, 'read'>): string {
  return process.stdin.isTTY ? '' : io.read('-');
}
