import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { PutCodeBody } from './catalog.wire.ts';
import { upsertCode } from './code.store.ts';

export interface PutCode {
  readonly merchantId: string;
  readonly code: string;
  readonly terms: PutCodeBody;
  readonly actor: string;
  readonly requestId?: string;
}

/** Issues a discount code or changes its terms; whether it was spent stays. Codes are the same in small and capital letters. */
export async function putCode(tx: Db, { merchantId, code: written, terms, actor, requestId }: PutCode): Promise<{ code: string }> {
  const code = written.toUpperCase();
  await upsertCode(tx, merchantId, code, terms);
  await insertAudit(tx, { merchantId, actor, verb: 'putCode', subject: code, requestId });
  return { code };
}
