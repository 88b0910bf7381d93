import { derivedSecret } from '../db/derived-secret.ts';
import type { Env } from '../env.ts';

/** What a token opens. A token of one kind never opens another. */
export type TokenKind = 'cart' | 'checkout' | 'order' | 'receipt' | 'secretKey' | 'slip' | 'attachment' | 'access' | 'throttle';

/**
 * The secret that opens one cart, checkout, order or receipt without an account: 192 bits, URL-safe, always the same for
 * the same thing. A mail days later can carry it although the database only knows its hash.
 */
export function bearerToken(env: Env, kind: TokenKind, id: string): string {
  return derivedSecret(env, kind, id).toString('base64url');
}
