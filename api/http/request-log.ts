import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { RequestScope } from './request-scope.ts';

/** Gives each request its id, and writes one line about it when it is over: no address, no body, no query. */
export function requestLog(log: Logger) {
  return createMiddleware<RequestScope>(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.header('Request-Id', requestId);
    const start = performance.now();
    await next();
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const line = {
      requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms,
      merchant: c.get('merchant')?.id,
      problem: c.get('problem'),
    };
    if (c.res.status >= 500) log.error(line, 'request');
    else log.info(line, 'request');
  });
}
