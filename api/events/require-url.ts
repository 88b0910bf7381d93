import { isIP } from 'node:net';
import type { Env } from '../env.ts';
import { ProblemError } from '../http/problem.ts';
import { isReachable, networksFor } from './webhook-address.ts';

/**
 * What can be seen of an address by itself: a live merchant's is https, and it is no machine of our own. Where its name leads is looked at
 * each time something is sent.
 *
 * @throws ProblemError invalid-body
 */
export function requireUrl(env: Pick<Env, 'WEBHOOK_PRIVATE_NETWORKS'>, url: string, mode: 'test' | 'live'): void {
  const { protocol, hostname } = new URL(url);
  if (mode === 'live' && protocol !== 'https:') refuse('https_required', 'A live merchant is told by https only.');
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isReachable(host, networksFor(env, mode))) refuse('address_refused', 'Name a public address.');
}

function refuse(code: string, detail: string): never {
  throw new ProblemError('invalid-body', { errors: [{ pointer: '/url', code, detail }] });
}
