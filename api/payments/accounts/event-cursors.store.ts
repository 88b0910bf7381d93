import { sql } from 'kysely';
import { backoff } from '../../db/backoff.ts';
import type { Db } from '../../db/connect-database.ts';
import { isoUtc } from '../../db/iso-utc.ts';

/** How far the events of an account have been read at its provider. */
export interface EventCursor {
  readonly merchantId: string;
  readonly provider: string;
  /** ISO 8601 instant. */
  readonly seenUntil: string;
}

/** Lets an account's events be read from now on, or at once from where that stands. @param now ISO 8601 instant */
export async function putEventCursor(tx: Db, { merchantId, provider }: Omit<EventCursor, 'seenUntil'>, now: string): Promise<void> {
  await tx
    .insertInto('payment_event_cursors')
    .values({ merchant_id: merchantId, provider, seen_until: now, due_at: now })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'provider']).doUpdateSet({ due_at: now, attempts: 0 }))
    .execute();
}

/** Takes some accounts in hand whose events are to be read; what fails falls due again after ten minutes, ever later, up to six hours. */
export async function claimEventCursors(db: Db, now: string, limit: number): Promise<EventCursor[]> {
  const { rows } = await sql<EventCursor>`
    with due as materialized (
      select merchant_id, provider from payment_event_cursors
      where due_at <= ${now}::timestamptz order by due_at limit ${limit} for update skip locked
    )
    update payment_event_cursors set attempts = attempts + 1, due_at = ${now}::timestamptz + ${backoff(600, 21_600)}
    where (merchant_id, provider) in (select merchant_id, provider from due)
    returning merchant_id as "merchantId", provider, ${isoUtc('seen_until')} as "seenUntil"`.execute(db);
  return rows;
}

/** Notes how far an account's events were read, and when that goes on. @param dueAt ISO 8601 instant */
export async function moveEventCursor(db: Db, { merchantId, provider, seenUntil }: EventCursor, dueAt: string): Promise<void> {
  await sql`
    update payment_event_cursors set seen_until = greatest(seen_until, ${seenUntil}::timestamptz), attempts = 0, due_at = ${dueAt}::timestamptz
    where merchant_id = ${merchantId} and provider = ${provider}`.execute(db);
}
