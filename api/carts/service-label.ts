import type { Profile } from '../../policy/index.ts';
import type { Language } from '../http/language.ts';
import { cartWords } from './cart-words.ts';

/** A delivery service's name for the shopper, after its level. */
export function serviceLabel(profile: Pick<Profile, 'shipping'>, service: string, language: Language): string {
  const level = profile.shipping.services.find(({ id }) => id === service)?.level;
  return level === undefined ? service : cartWords(language).service[level];
}
