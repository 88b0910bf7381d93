import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { problemOf } from './problem-of.ts';
import { problems } from './problem.ts';
import type { RequestScope } from './request-scope.ts';

/** The one place where an error becomes an answer to a program. What an unexpected error says stays in the log. */
export function answerProblem(log: Logger) {
  return (error: Error, c: Context<RequestScope>): Response => {
    const { code, extra } = problemOf(error, log, c.get('requestId'));
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
