import type { Context } from 'hono';
import type { Db } from '../db/connect-database.ts';
import { answerOnce, send } from './idempotency.ts';
import type { RequestScope } from './request-scope.ts';

/** Who acts in a request with a secret key, as verbs and audit take it. */
export function merchantActor(c: Context<RequestScope>): {
  readonly merchantId: string;
  readonly actor: string;
  readonly requestId: string;
} {
  return { merchantId: c.get('merchant').id, actor: c.get('actor'), requestId: c.get('requestId') };
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
