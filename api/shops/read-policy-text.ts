import { createHash } from 'node:crypto';
import { policyText, type WordsLanguage } from '../../policy/index.ts';
import type { Shop } from './shop-cache.ts';

/** The text as it is sent, and what tells it from every other. */
export interface SentPolicyText {
  /** JSON of `PolicyTextWire`. */
  readonly json: string;
  readonly etag: string;
}

const maxKept = 500;
const kept = new Map<string, SentPolicyText>();

/**
 * The public text of a shop's terms. It is made once per published version, language, day and page of the withdrawal function.
 *
 * @param today local date in the merchant's zone, ISO 8601
 */
export function readPolicyText(shop: Shop, language: WordsLanguage, today: string): SentPolicyText {
  const withdrawalPage = shop.links.withdrawal;
  const key = JSON.stringify([shop.id, shop.published.hash, language, today, withdrawalPage]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const json = JSON.stringify(policyText(shop.profile, language, { today, ...(withdrawalPage !== undefined && { withdrawalPage }) }));
  const made = { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
  if (kept.size >= maxKept) kept.clear();
  kept.set(key, made);
  return made;
}
