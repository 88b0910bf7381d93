import type { PolicyTextWire } from '../../api/shops/policy-text.wire.ts';
import type { Client } from '../client/client.ts';

const texts = new WeakMap<Client, Map<string, Promise<PolicyTextWire>>>();

/**
 * The text in a language; several elements of a page that show parts of it ask for it once. A failure is not kept.
 *
 * @param language primary subtag; empty for the page's own
 */
export function sharedText(client: Client, language: string): Promise<PolicyTextWire> {
  let known = texts.get(client);
  if (!known) texts.set(client, (known = new Map()));
  let asked = known.get(language);
  if (!asked) {
    asked = client.api.get<PolicyTextWire>(`/shop/policy-text${language && `?lang=${encodeURIComponent(language)}`}`);
    known.set(language, asked);
    asked.catch(() => known.delete(language));
  }
  return asked;
}
