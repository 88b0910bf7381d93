import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { ProblemError } from '../http/problem.ts';
import { wants } from './endpoints.store.ts';
import type { EventRecord } from './event-record.ts';

/** An event of the table aliased `e`, of the shape `EventRecord`. */
export const eventRecordColumns = sql`
  e.merchant_id as "merchantId", e.id, e.position::float8 as position, e.type, e.version, ${isoUtc('e.at')} as at, e.data`;

/** Some of the merchants of whom something happened that is in no feed yet, by id. @param after the last of those before */
export async function findUnpublished(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ merchantId: string }>`
    select distinct merchant_id as "merchantId" from events
    where position is null and merchant_id > ${after} order by merchant_id limit ${limit}`.execute(db);
  return rows.map(({ merchantId }) => merchantId);
}

/** Whether something happened to a merchant that is in no feed yet. */
export async function hasUnpublished(db: Db, merchantId: string): Promise<boolean> {
  const { rows } = await sql`select from events where merchant_id = ${merchantId} and position is null limit 1`.execute(db);
  return rows.length > 0;
}

/**
 * Gives the oldest of a merchant's events that have none a place in its feed, and writes down for its endpoints what they are owed. The
 * feed's row is locked until the transaction ends, so that a place which can be read has none before it that is still to come.
 *
 * Somebody else may have placed some meanwhile; "is null" would say so too, but find each by reading through all that have none.
 *
 * @param endpointIds whose rows are locked; others are owed nothing
 * @returns how many, at most `limit`
 */
export async function placeEvents(
  tx: Db,
  { merchantId, endpointIds, now, limit }: { merchantId: string; endpointIds: readonly string[]; now: string; limit: number },
): Promise<number> {
  const { rows } = await sql<{ placed: number }>`
    with unplaced as materialized (
      select id, row_number() over (order by seq) as place
      from (select id, seq from events where merchant_id = ${merchantId} and position is null order by seq limit ${limit}) oldest
    ), feed as (
      insert into event_feeds as f (merchant_id, last_position) select ${merchantId}, count(*) from unplaced having count(*) > 0
      on conflict (merchant_id) do update set last_position = f.last_position + excluded.last_position
      returning last_position
    ), placed as (
      update events e set position = feed.last_position - (select count(*) from unplaced) + u.place
      from unplaced u, feed
      where e.merchant_id = ${merchantId} and e.id = u.id and coalesce(e.position, 0) = 0
      returning e.id, e.type, e.position, coalesce(e.order_id, e.subject_id) as stream
    ), owed as (
      insert into webhook_deliveries (merchant_id, endpoint_id, event_id, position, stream, state, due_at)
      select ${merchantId}, n.id, p.id, p.position, p.stream,
        case when row_number() over (partition by n.id, p.stream order by p.position) = 1 and not exists (
          select from webhook_deliveries d
          where d.merchant_id = ${merchantId} and d.endpoint_id = n.id and d.stream = p.stream and d.ended_at is null
        ) then 'waiting' else 'queued' end, ${now}::timestamptz
      from placed p
      join webhook_endpoints n on n.merchant_id = ${merchantId} and n.id = any(${endpointIds}::text[]) and n.disabled_at is null
        and ${wants(sql`p.type`)}
    )
    select count(*)::int as placed from placed`.execute(tx);
  return rows[0]!.placed;
}

/** A stretch of a merchant's feed. */
export interface FeedPage {
  /** The place after which it begins. */
  readonly after: number;
  readonly limit: number;
}

/** What is read of a feed, all as it stood at the same moment. */
export interface FeedReading {
  readonly events: readonly EventRecord[];
  /** The last place whose event is not kept any more, 0 where all are. */
  readonly forgotten: number;
  /** The last place there is. */
  readonly end: number;
}

/** A merchant's feed after a place. */
export async function readFeed(db: Db, merchantId: string, { after, limit }: FeedPage): Promise<FeedReading> {
  const { rows } = await sql<FeedReading>`
    select coalesce((select forgotten::float8 from event_feeds where merchant_id = ${merchantId}), 0) as forgotten,
      coalesce((select last_position::float8 from event_feeds where merchant_id = ${merchantId}), 0) as end, (
      select coalesce(json_agg(row_to_json(found) order by found.position), '[]') from (
        select ${eventRecordColumns} from events e
        where e.merchant_id = ${merchantId} and e.position > ${after} and e.position is not null order by e.position limit ${limit}
      ) found
    ) as events`.execute(db);
  return rows[0]!;
}

/** @throws ProblemError not-found, also while it is in no feed yet */
export async function getEvent(db: Db, merchantId: string, id: string): Promise<EventRecord> {
  const { rows } = await sql<EventRecord>`
    select ${eventRecordColumns} from events e where e.merchant_id = ${merchantId} and e.id = ${id}`.execute(db);
  if (!rows[0] || rows[0].position === null) throw new ProblemError('not-found');
  return rows[0];
}

/**
 * Forgets some of what was written down before a moment, with its deliveries, and remembers how far. A feed is forgotten from its
 * beginning: what stands behind something younger waits for that.
 *
 * @returns how many
 */
export async function forgetEvents(db: Db, before: string, limit: number): Promise<number> {
  const { rows } = await sql<{ forgotten: number }>`
    with old as materialized (
      select e.merchant_id, e.id
      from event_feeds f
      cross join lateral (
        select recorded_at from events where merchant_id = f.merchant_id and position > f.forgotten order by position limit 1
      ) oldest
      cross join lateral (
        select merchant_id, id, bool_and(recorded_at < ${before}::timestamptz) over (order by position) as is_old from (
          select merchant_id, id, position, recorded_at from events
          where merchant_id = f.merchant_id and position > f.forgotten order by position limit ${sql.lit(limit)}
        ) kept
      ) e
      where oldest.recorded_at < ${before}::timestamptz and e.is_old limit ${sql.lit(limit)}
    ), undelivered as (
      delete from webhook_deliveries d using old where d.merchant_id = old.merchant_id and d.event_id = old.id
    ), gone as (
      delete from events e using old where e.merchant_id = old.merchant_id and e.id = old.id returning e.merchant_id, e.position
    ), reached as (
      update event_feeds f set forgotten = greatest(f.forgotten, g.position)
      from (select merchant_id, max(position) as position from gone group by merchant_id) g
      where f.merchant_id = g.merchant_id
    )
    select count(*)::int as forgotten from gone`.execute(db);
  return rows[0]!.forgotten;
}
