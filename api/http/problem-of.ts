import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { isDatabaseAway } from '../db/is-database-away.ts';
import { describeError } from './describe-error.ts';
import { ProblemError } from './problem.ts';

/** A database that fails over is back in about as long. */
const retryAfterSeconds = 5;

/** What a caller is told of an error. What nobody meant is written to the log, and only there. */
export function problemOf(error: Error, log: Logger, requestId: string): Pick<ProblemError, 'code' | 'extra'> {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status === 400) return { code: 'bad-request', extra: {} };
  if (isDatabaseAway(error)) {
    log.error({ requestId, error: describeError(error) }, 'database away');
    return { code: 'temporarily-unavailable', extra: { retryAfterSeconds } };
  }
  log.error({ requestId, error: describeError(error) }, 'unexpected error');
  return { code: 'internal', extra: {} };
}
