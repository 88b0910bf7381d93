import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Deps } from '../deps.ts';
import type { Shop } from '../shops/shop-cache.ts';
import { clientAddress } from './client-address.ts';
import { ProblemError, type ProblemCode } from './problem.ts';
import type { RequestScope } from './request-scope.ts';
import { SharedThrottle } from './shared-throttle.ts';
import { Throttle, type Limit, type Tried } from './throttle.ts';

type Using = Pick<Deps, 'db' | 'env' | 'now'>;

/** Who counts: each server for itself, or all together under a name. */
export type CountedBy = 'each' | { readonly together: string };

/**
 * Lets one address send a merchant at most `max` requests a minute.
 *
 * @param advice what to do meanwhile, besides waiting
 * @throws ProblemError too-many-requests
 */
export function limitRequests(using: Using, max: number, advice: (shop: Shop) => string, countedBy: CountedBy = 'each') {
  const requests = limitOf(using, max, countedBy);
  return createMiddleware<RequestScope>(async (c, next) => {
    refuseUntil(await requests.countOrWait(triedBy(c, using.env)), { detail: advice(c.get('shop')) });
    await next();
  });
}

/**
 * Stops an address that guesses: after `max` answers of these kinds in a minute its next tries have to wait. Who knows what
 * they ask for is never counted.
 *
 * @throws ProblemError too-many-requests
 */
export function limitGuesses(using: Using, max: number, misses: readonly ProblemCode[], countedBy: CountedBy = 'each') {
  const guesses = limitOf(using, max, countedBy);
  return createMiddleware<RequestScope>(async (c, next) => {
    const tried = triedBy(c, using.env);
    refuseUntil(await guesses.waitSeconds(tried));
    await next();
    if (misses.includes(c.get('problem'))) await guesses.count(tried);
  });
}

function limitOf(using: Using, max: number, countedBy: CountedBy): Limit {
  return countedBy === 'each' ? new Throttle(max, using.now) : new SharedThrottle(using, countedBy.together, max);
}

function triedBy(c: Context<RequestScope>, env: Using['env']): Tried {
  return { merchantId: c.get('merchant')?.id ?? '', address: clientAddress(c, env) };
}

function refuseUntil(retryAfterSeconds: number, more: { readonly detail?: string } = {}): void {
  if (retryAfterSeconds > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds, ...more });
}
