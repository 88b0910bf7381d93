import { hash } from 'node:crypto';
import type { Context } from 'hono';
import type { Write } from '../http/idempotency.ts';
import type { RequestScope } from '../http/request-scope.ts';
import { requireKey } from '../http/require-write.ts';

/**
 * A write whose body is a file: the same key and the same bytes are the same upload.
 *
 * @throws ProblemError idempotency-key-missing, idempotency-key-too-long
 */
export async function rawWrite(c: Context<RequestScope>): Promise<{ readonly bytes: Uint8Array; readonly write: Write }> {
  const key = requireKey(c.req.header('Idempotency-Key'));
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const { pathname, search } = new URL(c.req.url);
  const request = [`${c.req.method} ${pathname}${search}`, c.req.header('Cassa-Order') ?? '', hash('sha256', bytes, 'hex')];
  return { bytes, write: { key, hash: hash('sha256', request.join('\n'), 'buffer') } };
}
