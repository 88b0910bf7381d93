import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import type { Db } from '../db/connect-database.ts';
import { flushedLater } from '../db/flushed-later.ts';
import type { Answer, StoredAnswer, Write } from './idempotency.ts';

/** Whether a statement failed because another request with the same Idempotency-Key was first. */
export function isAnsweredMeanwhile(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '23505' && error.constraint === 'answers_pkey';
}

/** Keeps the answer to a write; call it in the transaction of what the write did. */
export async function insertAnswer(tx: Db, merchantId: string, { key, hash }: Write, { status, body }: Answer): Promise<void> {
  await tx.insertInto('answers').values({ merchant_id: merchantId, key, request_hash: hash, status, body }).execute();
}

/**
 * Takes a key for a request, with its answer once there is a final one; the first final answer stays.
 *
 * @param answer `undefined`: the same request may still come to another answer
 * @returns false when the key already has its answer, or belongs to another request
 */
export async function keepAnswer(db: Db, merchantId: string, { key, hash }: Write, answer: Answer | undefined): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into answers (merchant_id, key, request_hash, status, body)
    values (${merchantId}, ${key}, ${hash}, ${answer?.status ?? 0}, ${answer?.body ?? ''})
    on conflict (merchant_id, key) do update set status = excluded.status, body = excluded.body
    where answers.request_hash = excluded.request_hash and answers.body = ''
    returning ${flushedLater}`.execute(db);
  return numAffectedRows === 1n;
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
