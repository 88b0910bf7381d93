import { DatabaseError } from 'pg';
import type { Db } from '../db/connect-database.ts';
import type { Answer, StoredAnswer, Write } from './idempotency.ts';

/** Whether a statement failed because another request with the same Idempotency-Key was first. */
export function isAnsweredMeanwhile(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23505' && error.constraint === 'answers_pkey';
}

/** Keeps the answer to a write; call it in the transaction of what the write did. */
export async function insertAnswer(tx: Db, merchantId: string, { key, hash }: Write, { status, body }: Answer): Promise<void> {
  await tx.insertInto('answers').values({ merchant_id: merchantId, key, request_hash: hash, status, body }).execute();
}

/** The kept answer for a key. */
export async function findAnswer(db: Db, merchantId: string, key: string): Promise<StoredAnswer | undefined> {
  return db
    .selectFrom('answers')
    .select(['request_hash', 'status', 'body'])
    .where('merchant_id', '=', merchantId)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Forgets the answers older than a day. */
export async function deleteOldAnswers(db: Db, now: string): Promise<void> {
  await db
    .deleteFrom('answers')
    .where('at', '<', new Date(Date.parse(now) - 24 * 60 * 60 * 1000))
    .execute();
}
