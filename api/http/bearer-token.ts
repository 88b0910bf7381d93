import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env.ts';

/** What a token opens. A token of one kind never opens another. */
export type TokenKind =
  | 'cart'
  | 'checkout'
  | 'order'
  | 'receipt'
  | 'secretKey'
  | 'slip'
  | 'attachment'
  | 'access'
  | 'identity'
  | 'bankEntry'
  | 'paymentAccount'
  | 'webhookSecret'
  | 'throttle';

/**
 * The secret that opens one cart, checkout, order or receipt without an account: 192 bits, URL-safe, always the same for
 * the same thing. A mail days later can carry it although the database only knows its hash.
 */
export function bearerToken(env: Env, kind: TokenKind, id: string): string {
  return createHmac('sha256', tokenSecret(env)).update(`${kind}:${id}`).digest().subarray(0, 24).toString('base64url');
}

const kept = new Map<string, string>();

function tokenSecret({ TOKEN_SECRET, DATA_DIR }: Env): string {
  if (TOKEN_SECRET) return TOKEN_SECRET;
  const known = kept.get(DATA_DIR) ?? readOrMake(DATA_DIR);
  kept.set(DATA_DIR, known);
  return known;
}

/** Two processes that start at once agree: the file appears whole, and only once. */
function readOrMake(folder: string): string {
  const file = join(folder, 'token-secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  return readFileSync(file, 'utf8');
}
