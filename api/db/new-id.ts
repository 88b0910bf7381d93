import { createHash, randomBytes } from 'node:crypto';

/** A new identifier such as `cart_mfj2k8z1a7Qx…`: later ones sort later, so that indexes grow at one end. */
export function newId(prefix: string): string {
  return `${prefix}_${Date.now().toString(36).padStart(9, '0')}${randomBytes(9).toString('base64url')}`;
}

/** A secret only its bearer knows: 192 random bits. The database keeps the hash. */
export function newToken(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(24).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256 of a token, as it is stored and looked up. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
