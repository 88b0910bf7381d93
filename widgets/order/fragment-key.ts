/** What opens one checkout or order without an account: its id and the token that came with it. */
export interface FragmentKey {
  readonly id: string;
  readonly token: string;
}

/**
 * Reads `#<name>=<id>.<token>` from a URL. A fragment never reaches a server or a referrer, so the token stays with the shopper.
 * @returns null when the fragment is absent or malformed.
 */
export function readFragmentKey(href: string, name: string): FragmentKey | null {
  return parseKey(new URLSearchParams(fragment(href)).get(name));
}

/** `<id>.<token>` as it stands in a fragment or in storage; null when it is neither. */
export function parseKey(text: string | null): FragmentKey | null {
  const dot = text?.indexOf('.') ?? -1;
  return text && dot > 0 && dot < text.length - 1 ? { id: text.slice(0, dot), token: text.slice(dot + 1) } : null;
}

/** The same URL without that part of its fragment; other parts, such as a heading's anchor, stay. */
export function withoutFragmentKey(href: string, name: string): string {
  const rest = fragment(href)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${name}=`))
    .join('&');
  return href.split('#')[0] + (rest && `#${rest}`);
}

/** `href` with the key in its fragment, replacing whatever fragment it had. */
export function withFragmentKey(href: string, name: string, key: FragmentKey): string {
  return `${href.split('#')[0]}#${name}=${encodeURIComponent(key.id)}.${encodeURIComponent(key.token)}`;
}

function fragment(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 ? '' : href.slice(hash + 1);
}
