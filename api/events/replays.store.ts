import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { lineUp } from './deliveries.store.ts';
import { wants, type EndpointKey } from './endpoints.store.ts';

/**
 * Which events go to an endpoint once more: one, all that are dead, or all it wants of what was written down since a moment; of many
 * those after a place in the feed.
 */
export type ReplayChoice = { readonly event: string } | ({ readonly dead: true } & ReplayFrom) | ({ readonly since: string } & ReplayFrom);

interface ReplayFrom {
  /** `next` of the replay before. */
  readonly after?: string | undefined;
}

/** What of it was done. */
export interface Replayed {
  /** How many events go once more. */
  readonly replayed: number;
  /** The place in the feed to go on after; null: that was all. */
  readonly next: string | null;
}

/**
 * Lets the first events of a choice go to an endpoint once more, in the feed's order, as if they had just happened, whether it ever got
 * them or not. Of each stream only the earliest that is open stays on its way. The endpoint's row must be locked.
 *
 * @param limit at most so many
 */
export async function replayDeliveries(
  tx: Db,
  { merchantId, id }: EndpointKey,
  choice: ReplayChoice,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<Replayed> {
  const after = ('after' in choice ? choice.after : undefined) ?? '0';
  const { rows } = await sql<Replayed & { streams: string[] }>`
    with chosen as materialized (
      select e.id, e.position, coalesce(e.order_id, e.subject_id) as stream from events e
      where e.merchant_id = ${merchantId} and e.position > ${after}::bigint and e.position is not null
        and ${chosenBy({ merchantId, id }, choice)}
      order by e.position limit ${limit + 1}
    ), batch as (select * from chosen order by position limit ${limit}), replayed as (
      insert into webhook_deliveries (merchant_id, endpoint_id, event_id, position, stream, state, due_at)
      select ${merchantId}, ${id}, b.id, b.position, b.stream, 'queued', ${now}::timestamptz from batch b
      on conflict (merchant_id, endpoint_id, event_id) do update set
        state = 'queued', attempts = 0, due_at = excluded.due_at, status = null, failure = null, ended_at = null
      returning stream
    )
    select count(*)::int as replayed, coalesce(array_agg(distinct stream), '{}') as streams,
      (select max(position)::text from batch having (select count(*) from chosen) > ${limit}) as next
    from replayed`.execute(tx);
  const { streams, ...done } = rows[0]!;
  await lineUp(tx, { merchantId, id }, streams, now);
  return done;
}

/** Which events `e` are meant. Each way is a statement of its own, planned for itself. */
function chosenBy({ merchantId, id }: EndpointKey, choice: ReplayChoice): RawBuilder<unknown> {
  if ('event' in choice) return sql`e.id = ${choice.event}`;
  if ('dead' in choice) {
    return sql`e.id in (select event_id from webhook_deliveries where merchant_id = ${merchantId} and endpoint_id = ${id} and state = 'dead')`;
  }
  return sql`e.recorded_at >= ${choice.since}::timestamptz and exists (
    select from webhook_endpoints n
    where n.merchant_id = ${merchantId} and n.id = ${id}
      and ${wants(sql`e.type`)}
  )`;
}
