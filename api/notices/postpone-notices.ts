import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';

/** Puts off the first attempt of mails just written down. @param waits milliseconds by notice id */
export async function postponeNotices(tx: Db, merchantId: string, waits: ReadonlyMap<string, number>): Promise<void> {
  if (waits.size === 0) return;
  await sql`
    update notices n set due_at = n.due_at + w.ms * interval '1 millisecond'
    from unnest(${[...waits.keys()]}::text[], ${[...waits.values()]}::float8[]) as w(id, ms)
    where n.merchant_id = ${merchantId} and n.id = w.id`.execute(tx);
}
