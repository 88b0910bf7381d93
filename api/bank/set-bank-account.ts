import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { BankAccount } from '../db/stored-shapes.ts';
import { ProblemError } from '../http/problem.ts';
import { updateMerchantRow } from '../shops/shops.store.ts';
import { rememberAccount } from './bank.store.ts';

export interface SetBankAccount {
  readonly merchantId: string;
  readonly account: BankAccount;
  readonly actor: string;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly requestId?: string;
}

/**
 * Names the account that transfers go to from now on. Orders placed before keep the one they were told, and its statements can still be
 * imported.
 *
 * @throws ProblemError not-found
 */
export async function setBankAccount(tx: Db, { merchantId, account, actor, now, requestId }: SetBankAccount): Promise<BankAccount> {
  if (!(await updateMerchantRow(tx, merchantId, { bank_account: JSON.stringify(account) }))) throw new ProblemError('not-found');
  await rememberAccount(tx, merchantId, account.iban, now);
  await insertAudit(tx, { merchantId, actor, verb: 'setBankAccount', subject: merchantId, ...(requestId !== undefined && { requestId }) });
  return account;
}
