import type { Deps } from '../../deps.ts';
import { unsealed } from '../../db/sealed.ts';
import { ProblemError } from '../../http/problem.ts';
import { findPaymentAccount, type PaymentAccountRow } from './payment-accounts.store.ts';
import type { AccountKeys } from './provider-accounts.ts';
import { secretId } from './secret-id.ts';

/** A merchant's account with its secrets, for as long as a call takes. */
export interface OpenedAccount extends AccountKeys {
  /** Those whose signature counts now: the current one, and the one before while its events may still be on their way. */
  readonly webhookSecrets: readonly string[];
}

/** Opens a merchant's account at a provider. @throws ProblemError payment-account-missing */
export async function openAccount(
  { db, env }: Pick<Deps, 'db' | 'env'>,
  merchantId: string,
  provider: string,
  now: string,
): Promise<OpenedAccount> {
  const row = await findPaymentAccount(db, merchantId, provider);
  if (!row) throw new ProblemError('payment-account-missing');
  return openedAccount(env, row, now);
}

/** The secrets of a row. @param now ISO 8601 instant */
export function openedAccount(env: Deps['env'], row: PaymentAccountRow, now: string): OpenedAccount {
  const open = (kept: Buffer) => unsealed(env, 'paymentAccount', secretId(row.merchant_id, row.provider), kept).toString();
  const { webhook_secret: current, previous_webhook_secret: previous, previous_webhook_secret_until: until } = row;
  const valid = [current, until && until.toISOString() > now ? previous : null].filter((kept) => kept !== null);
  return { publishableKey: row.publishable_key, secretKey: open(row.secret_key), webhookSecrets: valid.map(open) };
}
