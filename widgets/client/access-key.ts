/** `<id>.<token>`: what opens one checkout or one order without an account. */
export type AccessKey = string;

/** Fragment that brings a shopper back to a checkout from a provider's page, and fragment that opens an order. */
export type KeyName = 'cassa-checkout' | 'cassa-order';

const inUrl = (name: KeyName): RegExp => new RegExp(`(#|#.*&)${name}=([\\w-]+\\.[\\w.~-]+)`);

/** The key in a URL's fragment, which reaches no server, log or referrer. */
export const readAccessKey = (href: string, name: KeyName): AccessKey | undefined => inUrl(name).exec(href)?.[2];

/** The URL without it; whatever else the fragment holds stays. */
export const withoutAccessKey = (href: string, name: KeyName): string => href.replace(inUrl(name), (_, lead: string) => lead.slice(0, -1));

/** The URL with it, behind whatever its fragment holds. */
export const withAccessKey = (href: string, name: KeyName, key: AccessKey): string =>
  `${href}${href.includes('#') ? '&' : '#'}${name}=${key}`;

/** Takes the key out of the address bar, where it could be seen or shared by mistake. */
export function takeAccessKey(name: KeyName): AccessKey | undefined {
  const key = readAccessKey(location.href, name);
  if (key) history.replaceState(history.state, '', withoutAccessKey(location.href, name));
  return key;
}

/** Id and token of a key. */
export function splitAccessKey(key: AccessKey): readonly [id: string, token: string] {
  const dot = key.indexOf('.');
  return [key.slice(0, dot), key.slice(dot + 1)];
}
