import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Env } from '../env.ts';
import { derivedSecret } from './derived-secret.ts';

const algorithm = 'aes-192-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * What is kept sealed: documents that show who somebody is, who paid by transfer and is paid back so, a merchant's keys at a payment
 * provider, secrets that sign what we send.
 */
export type SealedPurpose = 'identity' | 'bankEntry' | 'refundFile' | 'paymentAccount' | 'webhookSecret';

/**
 * Content as it is kept where a look at the database, or a copy of it left behind, must not show it: nonce, tag, ciphertext. It opens
 * only for the same purpose and id.
 */
export function sealed(env: Env, purpose: SealedPurpose, id: string, content: Uint8Array | string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, derivedSecret(env, purpose, id), iv);
  const hidden = Buffer.concat([cipher.update(Buffer.from(content)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]);
}

/** The content again. @throws Error when it was sealed with another secret or for something else, or changed */
export function unsealed(env: Env, purpose: SealedPurpose, id: string, kept: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, derivedSecret(env, purpose, id), kept.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(kept.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(kept.subarray(ivBytes + tagBytes)), decipher.final()]);
}
