import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Env } from '../env.ts';
import { bearerToken } from '../http/bearer-token.ts';

const algorithm = 'aes-192-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Content as it is kept where a look at the database, or a copy of it left behind, must not show it: nonce, tag, ciphertext. */
export function sealed(env: Env, id: string, content: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(env, id), iv);
  const hidden = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]);
}

/** The content again. @throws Error when it was sealed with another secret, or changed */
export function unsealed(env: Env, id: string, kept: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, keyOf(env, id), kept.subarray(0, ivBytes));
  decipher.setAuthTag(kept.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(kept.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** Of the secret that is in no database; each document has its own. */
function keyOf(env: Env, id: string): Buffer {
  return Buffer.from(bearerToken(env, 'identity', id), 'base64url');
}
