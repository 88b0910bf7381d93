import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { ProblemError, type ProblemCode } from './problem.ts';

/**
 * Refuses bodies above `maxBytes`. Node holds a client to the length it declares, so that alone is judged: looking at the
 * body would make a stream of every request. Only one that comes in chunks is counted as it arrives.
 *
 * @param code what a larger one is answered with
 * @throws ProblemError body-too-large, or the code given
 */
export function limitBody(maxBytes: number, code: ProblemCode = 'body-too-large') {
  const tooLarge = (): never => {
    throw new ProblemError(code);
  };
  const counted = bodyLimit({ maxSize: maxBytes, onError: tooLarge });
  return createMiddleware(async (c, next) => {
    if (c.req.header('Transfer-Encoding') !== undefined) return counted(c, next);
    const length = Number(c.req.header('Content-Length') ?? 0);
    if (length <= maxBytes) return next();
    if (length <= heardOutBytes) await c.req.raw.body?.pipeTo(new WritableStream());
    return tooLarge();
  });
}

/** Up to here a client is heard out before it is refused: many read no answer while they are still sending. */
const heardOutBytes = 64 * 1024 * 1024;
