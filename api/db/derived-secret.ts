import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env.ts';

/**
 * 192 bits of the secret that is in no database, always the same for the same thing and another for every other.
 *
 * @param purpose what they are for: nothing made for one opens another
 */
export function derivedSecret(env: Env, purpose: string, id: string): Buffer {
  return createHmac('sha256', tokenSecret(env)).update(`${purpose}:${id}`).digest().subarray(0, 24);
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
