import type { Deps } from '../deps.ts';
import { bearerToken } from '../http/bearer-token.ts';
import type { Merchant } from '../shops/shop-cache.ts';

/** The code that opens an order once. @param noticeId of the mail that carries it */
export function accessCode({ env }: Pick<Deps, 'env'>, noticeId: string): string {
  return bearerToken(env, 'access', noticeId);
}

/**
 * The one-time link of a mail: the merchant's order page, its shop where it has none, with the code in the fragment, which reaches no
 * server and no referrer.
 *
 * @param noticeId of the mail
 */
export function orderAccessLink(
  deps: Pick<Deps, 'env'>,
  { links, allowedOrigins }: Pick<Merchant, 'links' | 'allowedOrigins'>,
  noticeId: string,
): string {
  const page = links.order ?? links.shop ?? allowedOrigins[0] ?? '';
  return `${page.split('#')[0]}#cassa-access=${accessCode(deps, noticeId)}`;
}
