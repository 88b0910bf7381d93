import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { DeliveryState } from '../db/event-tables.ts';
import { flushedLater } from '../db/flushed-later.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { Page } from '../http/page.ts';
import { signingSecrets, type EndpointKey } from './endpoints.store.ts';
import type { EventRecord } from './event-record.ts';
import { eventRecordColumns } from './events.store.ts';

/** A delivery by its key. */
export interface DeliveryKey {
  readonly merchantId: string;
  readonly endpointId: string;
  readonly eventId: string;
}

/** A delivery in hand: what goes where, signed with which secrets. */
export interface ClaimedDelivery extends DeliveryKey {
  readonly stream: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  readonly url: string;
  readonly mode: 'test' | 'live';
  /** Sealed, the newest first. */
  readonly secrets: readonly Buffer[];
  readonly event: EventRecord;
}

export interface ClaimDeliveries {
  /** ISO 8601 instant. */
  readonly now: string;
  /** How long they are put off, so that nobody else sends them meanwhile and a crash lets them come again. */
  readonly leaseSeconds: number;
  /** At most so many. */
  readonly slots: number;
  /** At most so many to one endpoint, those already under way here included. */
  readonly lanes: number;
  /** How many are under way here, by endpoint. */
  readonly busy: readonly { readonly endpointId: string; readonly running: number }[];
}

/**
 * Takes deliveries in hand that are due, those due the longest first, and of each endpoint only as many as it has free lanes. Looks at the
 * endpoints that wait for something, from one to the next in the index, not at all there are.
 */
export async function claimDeliveries(db: Db, { now, leaseSeconds, slots, lanes, busy }: ClaimDeliveries): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<ClaimedDelivery>`
    with recursive waiting as (
      (select merchant_id, endpoint_id from webhook_deliveries where state = 'waiting' order by endpoint_id limit 1)
      union all
      select next.merchant_id, next.endpoint_id from waiting cross join lateral (
        select merchant_id, endpoint_id from webhook_deliveries
        where state = 'waiting' and endpoint_id > waiting.endpoint_id order by endpoint_id limit 1
      ) next
    ), due as materialized (
      select d.merchant_id, d.endpoint_id, d.event_id
      from waiting
      cross join lateral (
        select * from webhook_endpoints where merchant_id = waiting.merchant_id and id = waiting.endpoint_id limit 1
      ) n
      left join jsonb_to_recordset(${JSON.stringify(busy)}::jsonb) as b("endpointId" text, running int) on b."endpointId" = n.id
      cross join lateral (
        select w.merchant_id, w.endpoint_id, w.event_id, w.due_at
        from webhook_deliveries w
        where w.merchant_id = n.merchant_id and w.endpoint_id = n.id and w.state = 'waiting' and w.due_at <= ${now}::timestamptz
        order by w.due_at, w.position limit greatest(0, ${lanes} - coalesce(b.running, 0)) for update skip locked
      ) d
      where n.disabled_at is null
      order by d.due_at limit ${slots}
    ), claimed as (
      update webhook_deliveries w set attempts = attempts + 1, due_at = ${now}::timestamptz + ${leaseSeconds} * interval '1 second'
      from due where w.merchant_id = due.merchant_id and w.endpoint_id = due.endpoint_id and w.event_id = due.event_id
      returning w.*
    )
    select c.merchant_id as "merchantId", c.endpoint_id as "endpointId", c.event_id as "eventId", c.stream, c.attempts, n.url, m.mode,
      ${signingSecrets(now)} as secrets,
      (select row_to_json(told) from (
        select ${eventRecordColumns} from events e where e.merchant_id = c.merchant_id and e.id = c.event_id
      ) told) as event, ${flushedLater}
    from claimed c
    join webhook_endpoints n on n.merchant_id = c.merchant_id and n.id = c.endpoint_id
    join merchants m on m.id = c.merchant_id
    order by c.position`.execute(db);
  return rows;
}

/** How an attempt ended. */
export interface AttemptOutcome {
  /** HTTP status; null: there was no answer. */
  readonly status: number | null;
  /** Why it failed; null: it is delivered. */
  readonly failure: string | null;
}

/** Delivered or dead: nothing is sent any more. The endpoint's row must be locked. @returns false when it was not open */
export async function endDelivery(
  tx: Db,
  { merchantId, endpointId, eventId }: DeliveryKey,
  state: Extract<DeliveryState, 'delivered' | 'dead'>,
  { status, failure }: AttemptOutcome,
  now: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update webhook_deliveries set state = ${state}, status = ${status}, failure = ${failure}, ended_at = ${now}::timestamptz
    where merchant_id = ${merchantId} and endpoint_id = ${endpointId} and event_id = ${eventId} and ended_at is null
    returning ${flushedLater}`.execute(tx);
  return numAffectedRows === 1n;
}

/** An attempt failed, and there will be another. */
export async function postponeDelivery(
  tx: Db,
  { merchantId, endpointId, eventId }: DeliveryKey,
  { status, failure }: AttemptOutcome,
  dueAt: string,
): Promise<void> {
  await sql`
    update webhook_deliveries set status = ${status}, failure = ${failure}, due_at = ${dueAt}::timestamptz
    where merchant_id = ${merchantId} and endpoint_id = ${endpointId} and event_id = ${eventId} and ended_at is null
    returning ${flushedLater}`.execute(tx);
}

/** Lets the next of a stream go, where none is on its way. The endpoint's row must be locked. */
export async function releaseNext(
  tx: Db,
  { merchantId, endpointId, stream }: Pick<ClaimedDelivery, 'merchantId' | 'endpointId' | 'stream'>,
  now: string,
): Promise<void> {
  await sql`
    update webhook_deliveries set state = 'waiting', due_at = ${now}::timestamptz
    where merchant_id = ${merchantId} and endpoint_id = ${endpointId} and state = 'queued' and event_id = (
      select event_id from webhook_deliveries
      where merchant_id = ${merchantId} and endpoint_id = ${endpointId} and stream = ${stream} and ended_at is null
      order by position limit 1
    )`.execute(tx);
}

/**
 * Goes on with what an endpoint is owed. What led a stream may have been forgotten meanwhile, so another leads it. The endpoint's row must
 * be locked.
 */
export async function resumeDeliveries(tx: Db, { merchantId, id }: EndpointKey, now: string): Promise<void> {
  const { rows } = await sql<{ stream: string }>`
    select distinct stream from webhook_deliveries
    where merchant_id = ${merchantId} and endpoint_id = ${id} and state = 'queued'`.execute(tx);
  await lineUp(
    tx,
    { merchantId, id },
    rows.map(({ stream }) => stream),
    now,
  );
}

/** Of each of these streams lets the earliest that is open go, and has the others wait behind it. The endpoint's row must be locked. */
export async function lineUp(tx: Db, { merchantId, id }: EndpointKey, streams: readonly string[], now: string): Promise<void> {
  await sql`
    update webhook_deliveries d
    set state = case when r.rank = 1 then 'waiting' else 'queued' end,
      due_at = case when d.state = 'queued' then ${now}::timestamptz else d.due_at end
    from (
      select event_id, row_number() over (partition by stream order by position) as rank from webhook_deliveries
      where merchant_id = ${merchantId} and endpoint_id = ${id} and stream = any(${[...streams]}::text[]) and ended_at is null
    ) r
    where d.merchant_id = ${merchantId} and d.endpoint_id = ${id} and d.event_id = r.event_id
      and d.state is distinct from case when r.rank = 1 then 'waiting' else 'queued' end`.execute(tx);
}

/** A delivery as the merchant's list tells of it; instants are ISO 8601. */
export interface DeliveryRow {
  /** Of the event. */
  readonly id: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: string;
  readonly status: number | null;
  readonly failure: string | null;
  readonly endedAt: string | null;
}

/** What an endpoint is or was owed, newest first, `before` an event's id. */
export async function listDeliveries(
  db: Db,
  { merchantId, id }: EndpointKey,
  { state, before, limit }: Page & { readonly state?: DeliveryState | undefined },
): Promise<DeliveryRow[]> {
  const states: readonly DeliveryState[] = state ? [state] : ['queued', 'waiting', 'delivered', 'dead'];
  const { rows } = await sql<DeliveryRow>`
    select d.event_id as id, e.type, d.state, d.attempts, ${isoUtc('d.due_at')} as "dueAt", d.status,
      d.failure, ${isoUtc('d.ended_at')} as "endedAt"
    from (
      select w.* from unnest(${states}::text[]) as s(state)
      cross join lateral (
        select * from webhook_deliveries w
        where w.merchant_id = ${merchantId} and w.endpoint_id = ${id} and w.state = s.state
          and w.position < case when ${before ?? null}::text is null then ${sql.lit('9223372036854775807')}::bigint else (
            select position from events where merchant_id = ${merchantId} and id = ${before ?? null}
          ) end
        order by w.position desc limit ${limit}
      ) w
      order by w.position desc limit ${limit}
    ) d
    join events e on e.merchant_id = d.merchant_id and e.id = d.event_id
    order by d.position desc`.execute(db);
  return rows;
}
