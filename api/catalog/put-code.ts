import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import type { PutCodeBody } from './catalog.wire.ts';

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
  const values = {
    amount: terms.amount ?? null,
    rate_bps: terms.rateBps ?? null,
    valid_from: terms.validFrom ?? null,
    valid_until: terms.validUntil ?? null,
    single_use: terms.singleUse,
    excluded_tags: terms.excludedTags,
  };
  await tx
    .insertInto('discount_codes')
    .values({ merchant_id: merchantId, code, ...values })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'code']).doUpdateSet(values))
    .execute();
  await insertAudit(tx, { merchantId, actor, verb: 'putCode', subject: code, requestId });
  return { code };
}
