import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';

/**
 * Makes a code worth what a spent one was, for one use, without an end that would be over before it could be used.
 *
 * @returns whether it was not there yet
 */
export async function copyCode(
  tx: Db,
  merchantId: string,
  { from, to, now }: { readonly from: string; readonly to: string; readonly now: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into discount_codes (merchant_id, code, amount, rate_bps, valid_from, valid_until, single_use, excluded_tags, spent_by)
    select merchant_id, ${to}, amount, rate_bps, null, case when valid_until > ${now}::timestamptz then valid_until end, true, excluded_tags, null
    from discount_codes where merchant_id = ${merchantId} and code = ${from} and single_use
    on conflict do nothing`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}
