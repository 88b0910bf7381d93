import type { Deps } from '../deps.ts';

/** Where browsers and mail programs reach this server, without a slash at the end. */
export function publicUrl({ env }: Pick<Deps, 'env'>): string {
  return (env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '');
}
