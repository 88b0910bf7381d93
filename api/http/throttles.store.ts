import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';

export interface Tries {
  readonly merchantId: string;
  readonly key: string;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** Counts one more within a minute that begins with the first. @returns how many there are now, and milliseconds until the minute is over */
export async function countTry(db: Db, { merchantId, key, now }: Tries): Promise<{ count: number; leftMs: number }> {
  const { rows } = await sql<{ count: number; leftMs: number }>`
    insert into throttles as t (merchant_id, key, count, ends_at)
    values (${merchantId}, ${key}, 1, ${now}::timestamptz + interval '1 minute')
    on conflict (merchant_id, key) do update set
      count = case when t.ends_at > ${now}::timestamptz then t.count + 1 else 1 end,
      ends_at = case when t.ends_at > ${now}::timestamptz then t.ends_at else excluded.ends_at end
    returning count, (extract(epoch from ends_at - ${now}::timestamptz) * 1000)::int as "leftMs"`.execute(db);
  return rows[0]!;
}

/** How many there are of a minute that is not over; undefined: none. */
export async function findTries(db: Db, { merchantId, key, now }: Tries): Promise<{ count: number; leftMs: number } | undefined> {
  const { rows } = await sql<{ count: number; leftMs: number }>`
    select count, (extract(epoch from ends_at - ${now}::timestamptz) * 1000)::int as "leftMs" from throttles
    where merchant_id = ${merchantId} and key = ${key} and ends_at > ${now}::timestamptz`.execute(db);
  return rows[0];
}

/** Forgets the minutes that are over. */
export async function deleteOldTries(db: Db, now: string): Promise<void> {
  await sql`delete from throttles where ends_at <= ${now}::timestamptz`.execute(db);
}
