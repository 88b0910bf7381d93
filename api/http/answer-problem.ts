import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { describeError } from './describe-error.ts';
import { ProblemError, problems, type ProblemCode } from './problem.ts';
import type { RequestScope } from './request-scope.ts';

/** The one place where an error becomes an answer. What an unexpected error says stays in the log. */
export function answerProblem(log: Logger) {
  return (error: Error, c: Context<RequestScope>): Response => {
    const { code, extra } = asProblem(error);
    if (code === 'internal') log.error({ requestId: c.get('requestId'), error: describeError(error) }, 'unexpected error');
    const [status, title, detail] = problems[code];
    c.set('problem', code);
    // What was not read of the body still fills the connection: nothing else can follow on it.
    if (status === 413) c.header('Connection', 'close');
    const { retryAfterSeconds } = extra;
    if (typeof retryAfterSeconds === 'number') c.header('Retry-After', String(retryAfterSeconds));
    const body = { type: `urn:cassa:problem:${code}`, title, status, code, detail, requestId: c.get('requestId'), ...extra };
    return c.body(JSON.stringify(body), status as ContentfulStatusCode, { 'Content-Type': 'application/problem+json' });
  };
}

function asProblem(error: Error): { readonly code: ProblemCode; readonly extra: ProblemError['extra'] } {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status === 400) return { code: 'bad-request', extra: {} };
  return { code: 'internal', extra: {} };
}
