import type { Insertable, Selectable } from 'kysely';
import type { Db } from '../../db/connect-database.ts';
import type { Database } from '../../db/schema.ts';

export type PaymentAccountRow = Selectable<Database['payment_accounts']>;

/** A merchant's account at a provider, its secrets still sealed. */
export async function findPaymentAccount(db: Db, merchantId: string, provider: string): Promise<PaymentAccountRow | undefined> {
  return db
    .selectFrom('payment_accounts')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('provider', '=', provider)
    .executeTakeFirst();
}

/** The account with its row locked until the transaction ends. */
export async function lockPaymentAccount(tx: Db, merchantId: string, provider: string): Promise<PaymentAccountRow | undefined> {
  return tx
    .selectFrom('payment_accounts')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('provider', '=', provider)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes an account over the one there was. */
export async function putPaymentAccount(tx: Db, account: Insertable<Database['payment_accounts']>): Promise<PaymentAccountRow> {
  const { merchant_id: _merchant, provider: _provider, created_at: _created, ...changed } = account;
  return tx
    .insertInto('payment_accounts')
    .values(account)
    .onConflict((conflict) => conflict.columns(['merchant_id', 'provider']).doUpdateSet(changed))
    .returningAll()
    .executeTakeFirstOrThrow();
}
