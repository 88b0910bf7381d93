import { insertAudit } from '../../audit/audit.store.ts';
import type { Db } from '../../db/connect-database.ts';
import { sealed } from '../../db/sealed.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem.ts';
import { getMerchant } from '../../shops/shops.store.ts';
import { PaymentRefusal, type PaymentProvider, refusalOf } from '../payment-provider.ts';
import { askProvider, providerOf } from '../provider-of.ts';
import { putEventCursor } from './event-cursors.store.ts';
import { openedAccount, type OpenedAccount } from './open-account.ts';
import { reportUnregistered } from './register-origins.ts';
import {
  findOpenPayment,
  findPaymentAccount,
  lockPaymentAccount,
  putPaymentAccount,
  type PaymentAccountRow,
} from './payment-accounts.store.ts';
import type { PutPaymentAccountBody } from './payment-accounts.wire.ts';
import { webhookUrl } from './present-payment-account.ts';
import type { AccountKeys, ConnectedAccount, ProviderAccounts } from './provider-accounts.ts';
import { secretId } from './secret-id.ts';

export interface SetPaymentAccount {
  readonly merchantId: string;
  readonly provider: string;
  readonly account: PutPaymentAccountBody;
  readonly actor: string;
  readonly requestId?: string;
}

/** An account that the provider has accepted and that is still to be written down. */
export interface AcceptedAccount extends SetPaymentAccount {
  readonly keys: AccountKeys;
  readonly origins: readonly string[];
  readonly connected: ConnectedAccount;
}

/** As long as a provider may still try to deliver what it signed with a secret. */
const previousSecretMs = 3 * 24 * 3600_000;

/**
 * Tries a merchant's keys at the provider and lets it set up what we need there. Nothing is kept yet.
 *
 * @throws ProblemError not-found for a provider without keys of merchants' own, payment-account-missing, payment-keys-mode,
 *   payment-keys-refused, payment-account-in-use, provider-unavailable
 */
export async function connectPaymentAccount(deps: Deps, input: SetPaymentAccount): Promise<AcceptedAccount> {
  const { provider, accounts } = accountsOf(deps, input.provider);
  const merchant = await getMerchant(deps.db, input.merchantId);
  const kept = await findPaymentAccount(deps.db, input.merchantId, input.provider);
  const before = kept && openedAccount(deps.env, kept, deps.now());
  const secretKey = input.account.secretKey ?? before?.secretKey;
  if (secretKey === undefined) throw new ProblemError('payment-account-missing');
  const keys = { publishableKey: input.account.publishableKey, secretKey };
  if (accounts.modeOf(keys) !== merchant.mode) throw new ProblemError('payment-keys-mode');
  if (before && before.secretKey !== secretKey && !input.account.replacesAccount) await requireSameAccount(deps, input, keys);
  const url = reachableWebhookUrl(deps, input);
  const endpoint = input.account.rotateWebhookSecret ? null : (kept?.webhook_endpoint ?? null);
  const connection = {
    keys,
    origins: merchant.allowed_origins,
    ...(url !== undefined && { webhookUrl: url }),
    ...(endpoint !== null && { endpoint }),
  };
  const connected = await askProvider(deps, provider, () => accounts.connect(connection).catch(refusalOf));
  if (connected instanceof PaymentRefusal) throw new ProblemError('payment-keys-refused', { reason: connected.code });
  reportUnregistered(deps, input, connected.unregistered);
  return { ...input, keys, origins: connection.origins, connected };
}

/**
 * What is still to become of payments can only be seen and done with keys of the account that holds them.
 *
 * @throws ProblemError payment-account-in-use, payment-keys-refused, provider-unavailable
 */
async function requireSameAccount(deps: Deps, input: SetPaymentAccount, keys: AccountKeys): Promise<void> {
  const open = await findOpenPayment(deps.db, input.merchantId, input.provider);
  if (open === undefined) return;
  const { provider, accounts } = accountsOf(deps, input.provider);
  const held = await askProvider(deps, provider, () => accounts.holds(keys, open).catch(refusalOf));
  if (held instanceof PaymentRefusal) throw new ProblemError('payment-keys-refused', { reason: held.code });
  if (!held) throw new ProblemError('payment-account-in-use', { payment: open });
}

/** Writes an accepted account down; the secret that signed events until now counts a while longer. */
export async function keepPaymentAccount(tx: Db, deps: Deps, accepted: AcceptedAccount): Promise<PaymentAccountRow> {
  const { merchantId, provider, keys, connected, actor, requestId } = accepted;
  const now = deps.now();
  const kept = await lockPaymentAccount(tx, merchantId, provider);
  const before = kept && openedAccount(deps.env, kept, now);
  const seal = (secret: string) => sealed(deps.env, 'paymentAccount', secretId(merchantId, provider), secret);
  const webhookSecret = accepted.account.webhookSecret ?? connected.webhookSecret;
  const rotated = before === undefined || before.secretKey !== keys.secretKey || isAnother(webhookSecret, before);
  const row = await putPaymentAccount(tx, {
    merchant_id: merchantId,
    provider,
    publishable_key: keys.publishableKey,
    secret_key: seal(keys.secretKey),
    secret_key_last4: keys.secretKey.slice(-4),
    webhook_secret: webhookSecret === undefined ? (kept?.webhook_secret ?? null) : seal(webhookSecret),
    webhook_secret_last4: webhookSecret?.slice(-4) ?? kept?.webhook_secret_last4 ?? null,
    webhook_endpoint: accepted.account.webhookSecret === undefined ? (connected.endpoint ?? kept?.webhook_endpoint ?? null) : null,
    ...(isAnother(webhookSecret, before) && kept
      ? {
          previous_webhook_secret: kept.webhook_secret,
          previous_webhook_secret_until: new Date(Date.parse(now) + previousSecretMs).toISOString(),
        }
      : {
          previous_webhook_secret: kept?.previous_webhook_secret ?? null,
          previous_webhook_secret_until: kept?.previous_webhook_secret_until ?? null,
        }),
    known_origins: [...accepted.origins],
    origins_due_at: now,
    attempts: 0,
    created_at: kept?.created_at ?? now,
    rotated_at: rotated ? now : kept!.rotated_at,
  });
  await putEventCursor(tx, { merchantId, provider }, now);
  await insertAudit(tx, { merchantId, actor, verb: 'setPaymentAccount', subject: provider, ...(requestId !== undefined && { requestId }) });
  return row;
}

/** Once the new endpoint's secret is kept, the endpoints before may go. What fails here is done with the next change. */
export async function retireOldEndpoints(deps: Deps, input: SetPaymentAccount): Promise<void> {
  const { provider, accounts } = accountsOf(deps, input.provider);
  const kept = await findPaymentAccount(deps.db, input.merchantId, input.provider);
  const url = reachableWebhookUrl(deps, input);
  if (!kept || kept.webhook_endpoint === null || url === undefined) return;
  const { webhook_endpoint: keep } = kept;
  const keys = openedAccount(deps.env, kept, deps.now());
  await askProvider(deps, provider, () => accounts.retireEndpoints(keys, url, keep)).catch(() => undefined);
}

/** All three steps at once, for whoever repeats no request. */
export async function setPaymentAccount(deps: Deps, input: SetPaymentAccount): Promise<PaymentAccountRow> {
  const accepted = await connectPaymentAccount(deps, input);
  const row = await deps.db.transaction().execute((tx) => keepPaymentAccount(tx, deps, accepted));
  await retireOldEndpoints(deps, input);
  return row;
}

function accountsOf(deps: Deps, name: string): { readonly provider: PaymentProvider; readonly accounts: ProviderAccounts } {
  const provider = providerOf(deps, name);
  if (!provider.accounts) throw new ProblemError('not-found');
  return { provider, accounts: provider.accounts };
}

/** Providers report to https alone. A secret given by hand is that of an endpoint the merchant made. */
function reachableWebhookUrl(deps: Deps, { provider, merchantId, account }: SetPaymentAccount): string | undefined {
  const url = webhookUrl(deps, provider, merchantId);
  return url.startsWith('https:') && account.webhookSecret === undefined ? url : undefined;
}

function isAnother(webhookSecret: string | undefined, before: OpenedAccount | undefined): boolean {
  return webhookSecret !== undefined && before?.webhookSecrets[0] !== webhookSecret;
}
