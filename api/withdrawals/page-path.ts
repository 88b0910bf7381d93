import type { Language } from '../http/language.ts';

/** An address of the page: it never changes, so that any footer can link to it. */
export function pagePath({ id }: { readonly id: string }, language: Language, rest = ''): string {
  return `/withdraw/${id}${rest}?lang=${language}`;
}

/**
 * A withdrawal page with the contract filled in: the hosted one reads it without script, a merchant's own in its fragment. The
 * function asks for no key, so none is given away.
 *
 * @param page address of either
 */
export function withContract(page: string, number: string): string {
  const bare = page.split('#')[0]!;
  const contract = `contract=${encodeURIComponent(number)}`;
  return /\/withdraw\/mer_[^/]*$/.test(bare.split('?')[0]!) ? `${bare}${bare.includes('?') ? '&' : '?'}${contract}` : `${bare}#${contract}`;
}
