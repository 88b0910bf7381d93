import type { Context } from 'hono';
import type { Db } from '../db/connect-database.ts';
import { findAnswer } from './answers.store.ts';
import { answerOnce, replay, send } from './idempotency.ts';
import type { RequestScope } from './request-scope.ts';

/** Who acts in a request with a secret key, as verbs and audit take it. */
export function merchantActor(c: Context<RequestScope>): {
  readonly merchantId: string;
  readonly actor: string;
  readonly requestId: string;
} {
  return { merchantId: c.get('merchant').id, actor: c.get('actor'), requestId: c.get('requestId') };
}

/** What an identical write was answered before, if there was one: for whatever asks somebody else before it writes. */
export async function answeredBefore(db: Db, c: Context<RequestScope>): Promise<Response | undefined> {
  const write = c.get('write');
  const earlier = replay(await findAnswer(db, c.get('merchant').id, write.key), write);
  return earlier && send(c, earlier);
}

/** Answers a merchant's write with what `verb` returns, once per Idempotency-Key: effect and answer are committed together. */
export async function answerMerchant(
  db: Db,
  c: Context<RequestScope>,
  verb: (tx: Db) => Promise<unknown>,
  status: 200 | 201 = 200,
): Promise<Response> {
  return send(c, await answerOnce(db, c.get('merchant').id, c.get('write'), async (tx) => ({ status, body: await verb(tx) })));
}
