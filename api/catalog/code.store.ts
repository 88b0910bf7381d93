import type { Db } from '../db/connect-database.ts';
import type { PutCodeBody } from './catalog.wire.ts';

/** Inserts a discount code or replaces its terms; what spent it stays. */
export async function upsertCode(tx: Db, merchantId: string, code: string, terms: PutCodeBody): Promise<void> {
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
}
