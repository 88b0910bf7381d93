import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DatabaseError } from 'pg';
import type { Db } from '../db/connect-database.ts';
import { ProblemError } from './problem.ts';
import type { RequestScope } from './request-scope.ts';

/** What identifies a write: repeated with the same key and the same request, it is answered with the first answer. */
export interface Write {
  readonly key: string;
  /** SHA-256 of method, path, bearer tokens and body. */
  readonly hash: Buffer;
}

/** An answer as it goes out and as it is kept: byte for byte. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface StoredAnswer extends Answer {
  readonly request_hash: Buffer;
}

const tokenHeaders = ['Cassa-Cart', 'Cassa-Checkout', 'Cassa-Order'];

/** Every write must name itself with Idempotency-Key, and any body must be JSON. */
export const requireWrite = createMiddleware<RequestScope>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const key = c.req.header('Idempotency-Key');
  if (!key || key.length > 200) throw new ProblemError('idempotency-key-missing');
  const body = await c.req.text();
  if (body !== '' && !/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) throw new ProblemError('bad-request');
  const hash = createHash('sha256').update(`${c.req.method} ${c.req.path}\n`);
  for (const name of tokenHeaders) hash.update(`${c.req.header(name) ?? ''}\n`);
  c.set('write', { key, hash: hash.update(body).digest() });
  await next();
});

/**
 * The kept answer of an earlier identical write, if there is one.
 *
 * @throws ProblemError idempotency-key-reused when the key belongs to another request
 */
export function replay(stored: StoredAnswer | null | undefined, write: Write): Answer | undefined {
  if (!stored) return undefined;
  if (!stored.request_hash.equals(write.hash)) throw new ProblemError('idempotency-key-reused');
  return { status: stored.status, body: stored.body };
}

/** Sends an answer as it is. */
export function send(c: Context, { status, body }: Answer): Response {
  return c.body(body, status as ContentfulStatusCode, { 'Content-Type': 'application/json' });
}

/**
 * Runs a verb once per key: its effects and its answer are committed together, and whoever comes second, even at
 * the same moment, gets the first one's answer.
 */
export async function answerOnce(
  db: Db,
  merchantId: string,
  write: Write,
  verb: (tx: Db) => Promise<{ status: number; body: unknown }>,
): Promise<Answer> {
  const earlier = replay(await findAnswer(db, merchantId, write.key), write);
  if (earlier) return earlier;
  try {
    return await db.transaction().execute(async (tx) => {
      const { status, body } = await verb(tx);
      const answer = { status, body: JSON.stringify(body) };
      await insertAnswer(tx, merchantId, write, answer);
      return answer;
    });
  } catch (error) {
    if (!isAnsweredMeanwhile(error)) throw error;
    const first = replay(await findAnswer(db, merchantId, write.key), write);
    if (!first) throw error;
    return first;
  }
}

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
