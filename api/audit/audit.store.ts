import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';

/** Who did what to which thing; never what it says about a person. */
export interface AuditEntry {
  readonly merchantId: string;
  /** Secret key id, `shopper`, `cli`, or the name of a sweep. */
  readonly actor: string;
  /** Name of the verb: `publishProfile`. */
  readonly verb: string;
  readonly subject: string;
  readonly requestId?: string;
}

/** Appends one row to the audit; call it in the transaction of what it records. */
export async function insertAudit(db: Db, { merchantId, actor, verb, subject, requestId }: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({ merchant_id: merchantId, id: newId('aud'), actor, verb, subject, request_id: requestId ?? null })
    .execute();
}
