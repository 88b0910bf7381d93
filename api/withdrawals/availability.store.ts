import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';

/** A stretch of time without a gap; instants are ISO 8601. */
export interface Stretch {
  readonly startedAt: string;
  readonly lastAt: string;
}

/**
 * Notes that the function answers for these merchants now: whoever's last beat is no further back than `toleranceMs` goes on
 * with their stretch, for others a new one begins.
 */
export async function extendAvailability(db: Db, merchantIds: readonly string[], now: string, toleranceMs: number): Promise<void> {
  await sql`
    with asked as (select unnest(${[...merchantIds]}::text[]) as merchant_id),
    extended as (
      update availability a set last_at = greatest(a.last_at, ${now}::timestamptz)
      from asked, lateral (
        select l.started_at from availability l where l.merchant_id = asked.merchant_id order by l.started_at desc limit 1
      ) latest
      where a.merchant_id = asked.merchant_id and a.started_at = latest.started_at
        and a.last_at >= ${now}::timestamptz - ${toleranceMs} * interval '1 millisecond'
      returning a.merchant_id
    )
    insert into availability (merchant_id, started_at, last_at)
    select merchant_id, ${now}::timestamptz, ${now}::timestamptz from asked where merchant_id not in (select merchant_id from extended)
    on conflict do nothing`.execute(db);
}

/** Whether somebody has noted since that the function answers for it. @param since ISO 8601 instant */
export async function hasBeatSince(db: Db, merchantId: string, since: string): Promise<boolean> {
  const { rows } = await sql`
    select from (
      select last_at from availability where merchant_id = ${merchantId} order by started_at desc limit 1
    ) latest where last_at > ${since}::timestamptz`.execute(db);
  return rows.length > 0;
}

/** The merchant's stretches that touch a span of time, oldest first, and when the first of all began. */
export async function listAvailability(
  db: Db,
  merchantId: string,
  from: string,
  until: string,
): Promise<{ readonly firstAt: string | null; readonly stretches: readonly Stretch[] }> {
  const first = await sql<{ at: string | null }>`
    select ${isoUtc('a.started_at')} as at from availability a where a.merchant_id = ${merchantId} order by a.started_at limit 1`.execute(
    db,
  );
  const { rows } = await sql<Stretch>`
    select ${isoUtc('a.started_at')} as "startedAt", ${isoUtc('a.last_at')} as "lastAt" from availability a
    where a.merchant_id = ${merchantId} and a.started_at < ${until}::timestamptz and a.last_at >= ${from}::timestamptz
    order by a.started_at`.execute(db);
  return { firstAt: first.rows[0]?.at ?? null, stretches: rows };
}

/** Every merchant whose function has to answer: those with a published profile. */
export async function listOpenMerchants(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('merchants').select('id').where('profile_version', 'is not', null).orderBy('id').execute();
  return rows.map(({ id }) => id);
}
