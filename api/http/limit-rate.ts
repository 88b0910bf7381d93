import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Deps } from '../deps.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { clientAddress } from './client-address.ts';
import { ProblemError, type ProblemCode } from './problem.ts';
import type { RequestScope } from './request-scope.ts';
import { Throttle } from './throttle.ts';

type Using = Pick<Deps, 'env' | 'now'>;

/**
 * Lets one address send a merchant at most `max` requests a minute.
 *
 * @param advice what to do meanwhile, besides waiting
 * @throws ProblemError too-many-requests
 */
export function limitRequests({ env, now }: Using, max: number, advice: (shop: Shop) => string) {
  const requests = new Throttle(max, now);
  return createMiddleware<RequestScope>(async (c, next) => {
    const key = keyOf(c, env);
    refuseUntil(requests.waitSeconds(key), { detail: advice(c.get('shop')) });
    requests.count(key);
    await next();
  });
}

/**
 * Stops an address that guesses: after `max` answers of these kinds in a minute its next tries have to wait. Who knows what
 * they ask for is never counted.
 *
 * @throws ProblemError too-many-requests
 */
export function limitGuesses({ env, now }: Using, max: number, misses: readonly ProblemCode[]) {
  const guesses = new Throttle(max, now);
  return createMiddleware<RequestScope>(async (c, next) => {
    const key = keyOf(c, env);
    refuseUntil(guesses.waitSeconds(key));
    await next();
    if (misses.includes(c.get('problem'))) guesses.count(key);
  });
}

function keyOf(c: Context<RequestScope>, env: Using['env']): string {
  return `${c.get('merchant')?.id ?? ''} ${clientAddress(c, env)}`;
}

function refuseUntil(retryAfterSeconds: number, more: { readonly detail?: string } = {}): void {
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds, ...more });
}
