import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Db } from '../db/connect-database.ts';
import { findAnswer, insertAnswer, isAnsweredMeanwhile } from './answers.store.ts';
import { ProblemError } from './problem.ts';

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
    // Whoever comes second may also have found nothing left to do.
    if (!isAnsweredMeanwhile(error) && !(error instanceof ProblemError)) throw error;
    const first = replay(await findAnswer(db, merchantId, write.key), write);
    if (!first) throw error;
    return first;
  }
}
