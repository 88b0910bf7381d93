import { hash } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { ProblemError } from './problem.ts';
import type { RequestScope } from './request-scope.ts';

const tokenHeaders = ['Cassa-Cart', 'Cassa-Checkout', 'Cassa-Order'];

/** Every write must name itself with Idempotency-Key, and any body must be JSON. */
export const requireWrite = createMiddleware<RequestScope>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const key = requireKey(c.req.header('Idempotency-Key'));
  const body = await c.req.text();
  const isJson = /^application\/json\b/i.test(c.req.header('Content-Type') ?? '') && isParsable(body);
  if (body !== '' && !isJson) throw new ProblemError('bad-request');
  const request = [`${c.req.method} ${c.req.path}`, ...tokenHeaders.map((name) => c.req.header(name) ?? ''), body];
  c.set('write', { key, hash: hash('sha256', request.join('\n'), 'buffer') });
  await next();
});

/** @throws ProblemError idempotency-key-missing, idempotency-key-too-long */
export function requireKey(key: string | undefined): string {
  if (!key) throw new ProblemError('idempotency-key-missing');
  if (key.length > 200) throw new ProblemError('idempotency-key-too-long');
  return key;
}

function isParsable(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
