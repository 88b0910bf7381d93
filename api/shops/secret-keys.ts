import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { hashToken, newId, newToken } from '../db/new-id.ts';
import { ProblemError } from '../http/problem.ts';
import { insertSecretKey, revokeSecretKeyRow } from './shops.store.ts';

export interface NewSecretKey {
  readonly merchantId: string;
  readonly mode: 'test' | 'live';
  readonly label: string;
  readonly actor: string;
  /** Absent: new ones. */
  readonly keyId?: string;
  readonly secret?: string;
}

/** A secret key as it is sent: its mode can be read from it. */
export function secretKeyText(mode: NewSecretKey['mode'], secret: string): string {
  return `sk_${mode}_${secret}`;
}

/** Another secret key for a merchant; to rotate, create one, put it to use, then revoke the old one. */
export async function createSecretKey(
  tx: Db,
  { merchantId, mode, label, actor, keyId = newId('key'), secret = newToken() }: NewSecretKey,
): Promise<{ readonly keyId: string; readonly secretKey: string }> {
  const secretKey = secretKeyText(mode, secret);
  await insertSecretKey(tx, { merchant_id: merchantId, id: keyId, hash: hashToken(secretKey), label });
  await insertAudit(tx, { merchantId, actor, verb: 'createSecretKey', subject: keyId });
  return { keyId, secretKey };
}

/** @throws ProblemError not-found when there is no such valid key */
export async function revokeSecretKey(
  tx: Db,
  { merchantId, keyId, actor, now }: { readonly merchantId: string; readonly keyId: string; readonly actor: string; readonly now: string },
): Promise<void> {
  if (!(await revokeSecretKeyRow(tx, merchantId, keyId, now))) throw new ProblemError('not-found');
  await insertAudit(tx, { merchantId, actor, verb: 'revokeSecretKey', subject: keyId });
}
