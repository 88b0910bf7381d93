import type { Context } from 'hono';
import { hashToken } from '../db/new-id.ts';
import { ProblemError } from '../http/problem.ts';
import type { RequestScope } from '../http/request-scope.ts';

/** The token in `Cassa-Order`, which opens one order to whoever holds it. @throws ProblemError order-not-found without one */
export function orderToken(c: Context<RequestScope>): { readonly token: string; readonly hash: Buffer } {
  const token = c.req.header('Cassa-Order');
  if (!token) throw new ProblemError('order-not-found');
  return { token, hash: hashToken(token) };
}
