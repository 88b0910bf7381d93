import { sql, type Insertable, type Selectable } from 'kysely';
import { backoff } from '../../db/backoff.ts';
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

/** The newest of a merchant's payments that something is still to become of: paid, charged or given back. */
export async function findOpenPayment(db: Db, merchantId: string, provider: string): Promise<string | undefined> {
  const { rows } = await sql<{ ref: string }>`
    select k.payment_ref as ref from checkouts k
    where k.merchant_id = ${merchantId} and k.provider = ${provider} and k.payment_ref is not null and (
      k.payment_open
      or exists (
        select from orders o
        where o.merchant_id = k.merchant_id and o.id = k.order_id and o.payment_state in ('pending', 'authorised')
      )
      or exists (select from refunds r where r.merchant_id = k.merchant_id and r.checkout_id = k.id and r.paid_at is null)
    )
    order by k.created_at desc limit 1`.execute(db);
  return rows[0]?.ref;
}

/** An account whose provider does not know all of the shop's origins. */
export interface UnknownOrigins {
  readonly merchantId: string;
  readonly provider: string;
  readonly origins: readonly string[];
}

/**
 * Accounts whose merchants have changed their allowed origins since the provider was told of them. Each is put off as it is taken, by
 * a minute and ever longer up to six hours, so that what fails comes again.
 */
export async function claimUnknownOrigins(db: Db, now: string, limit: number): Promise<UnknownOrigins[]> {
  const { rows } = await sql<UnknownOrigins>`
    with due as materialized (
      select o.merchant_id, o.provider from payment_accounts o join merchants s on s.id = o.merchant_id
      where o.known_origins <> s.allowed_origins and o.origins_due_at <= ${now}::timestamptz
      limit ${limit} for update of o skip locked
    )
    update payment_accounts a set attempts = attempts + 1, origins_due_at = ${now}::timestamptz + ${backoff(60, 21_600)}
    from merchants m where m.id = a.merchant_id and (a.merchant_id, a.provider) in (select merchant_id, provider from due)
    returning a.merchant_id as "merchantId", a.provider, m.allowed_origins as origins`.execute(db);
  return rows;
}

/** Notes the origins a provider was told of. */
export async function setKnownOrigins(db: Db, { merchantId, provider, origins }: UnknownOrigins, now: string): Promise<void> {
  await db
    .updateTable('payment_accounts')
    .set({ known_origins: [...origins], origins_due_at: now, attempts: 0 })
    .where('merchant_id', '=', merchantId)
    .where('provider', '=', provider)
    .execute();
}
