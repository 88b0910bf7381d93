import type { Insertable, Updateable } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { Database } from '../db/schema.ts';
import { ProblemError } from '../http/problem.ts';

const merchantColumns = [
  'merchants.id',
  'merchants.name',
  'merchants.mode',
  'merchants.publishable_key',
  'merchants.allowed_origins',
  'merchants.language',
  'merchants.links',
  'merchants.provider',
  'merchants.bank_account',
  'merchants.profile_version',
] as const;

export type MerchantRow = NonNullable<Awaited<ReturnType<typeof findMerchant>>>;

export async function insertMerchant(db: Db, merchant: Insertable<Database['merchants']>): Promise<void> {
  await db.insertInto('merchants').values(merchant).execute();
}

async function findMerchant(db: Db, id: string) {
  return db.selectFrom('merchants').select(merchantColumns).where('id', '=', id).executeTakeFirst();
}

/** @throws ProblemError not-found */
export async function getMerchant(db: Db, id: string) {
  const merchant = await findMerchant(db, id);
  if (!merchant) throw new ProblemError('not-found');
  return merchant;
}

export async function findMerchantByPublishableKey(db: Db, key: string) {
  return db.selectFrom('merchants').select(merchantColumns).where('publishable_key', '=', key).executeTakeFirst();
}

export async function findMerchantBySecretKey(db: Db, hash: Buffer) {
  return db
    .selectFrom('secret_keys')
    .innerJoin('merchants', 'merchants.id', 'secret_keys.merchant_id')
    .select([...merchantColumns, 'secret_keys.id as key_id'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

export async function isAllowedAnywhere(db: Db, origin: string): Promise<boolean> {
  const row = await db
    .selectFrom('merchants')
    .select('id')
    .where(({ eb, fn }) => eb(eb.val(origin), '=', fn.any('allowed_origins')))
    .executeTakeFirst();
  return row !== undefined;
}

/** The merchant with its row locked until the transaction ends. @throws ProblemError not-found */
export async function lockMerchant(tx: Db, id: string): Promise<{ readonly profile_version: number | null }> {
  const merchant = await tx.selectFrom('merchants').select('profile_version').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!merchant) throw new ProblemError('not-found');
  return merchant;
}

/** False when there is no such merchant. */
export async function updateMerchantRow(db: Db, id: string, change: Updateable<Database['merchants']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('merchants').set(change).where('id', '=', id).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function findProfile(db: Db, merchantId: string, version: number) {
  return db
    .selectFrom('profiles')
    .select(['version', 'hash', 'document'])
    .where('merchant_id', '=', merchantId)
    .where('version', '=', version)
    .executeTakeFirst();
}

export async function findNewestProfile(db: Db, merchantId: string) {
  return db
    .selectFrom('profiles')
    .select(['version', 'hash'])
    .where('merchant_id', '=', merchantId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertProfile(db: Db, profile: Insertable<Database['profiles']>): Promise<void> {
  await db.insertInto('profiles').values(profile).execute();
}

export async function insertSecretKey(db: Db, key: Insertable<Database['secret_keys']>): Promise<void> {
  await db.insertInto('secret_keys').values(key).execute();
}

/** Whether such a key was there and still valid. */
export async function revokeSecretKeyRow(db: Db, merchantId: string, keyId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('secret_keys')
    .set({ revoked_at: now })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
