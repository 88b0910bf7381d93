import { sql } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { ProviderEvent } from '../payments/payment-provider.ts';

export interface NewPaymentEvent {
  readonly merchantId: string;
  readonly provider: string;
  readonly event: ProviderEvent;
}

/** A payment that a provider told of. */
export interface ReportedPayment {
  readonly merchantId: string;
  readonly provider: string;
  readonly paymentRef: string;
  /** Money moved beside its state. Absent: it did not. */
  readonly moved?: boolean;
  /** When it was first told of, ISO 8601 instant; absent: just now. */
  readonly reportedAt?: string;
}

/**
 * Keeps an event, once: what the port tells of it, not what came, which may name the shopper. One that tells of an order's payment
 * what the order knows already, or that comes after the money was taken, counts as processed; but where money moved beside that, only
 * once the provider's books say no more of it than ours.
 */
export async function insertPaymentEvent(db: Db, { merchantId, provider, event }: NewPaymentEvent): Promise<void> {
  const { id, paymentRef, tells, moved } = event;
  const booked = sql`(
    select coalesce(sum(r.amount), 0) from refunds r
    where r.merchant_id = o.merchant_id and r.order_id = o.id and r.source <> 'entry' and r.means = 'same' and r.paid_at is not null and not r.released
  )`;
  const isKnown = moved
    ? sql`o.payment_state = 'captured' and ${moved.refunded ?? null}::int <= ${booked}`
    : sql`o.payment_state in ('captured', 'released') or o.payment_state = ${tells ?? null}`;
  await sql`
    insert into payment_events (merchant_id, provider, event_id, payment_ref, payload, processed_at)
    select ${merchantId}, ${provider}, ${id}, ${paymentRef}, ${JSON.stringify(event)}, case when exists (
      select from orders o
      where o.payment_ref = ${paymentRef} and o.provider = ${provider} and o.merchant_id = ${merchantId} and (${isKnown})
    ) then now() end
    on conflict do nothing`.execute(db);
}

/** Events by their ids at a provider. */
export interface EventKeys {
  readonly merchantId: string;
  readonly provider: string;
  readonly ids: readonly string[];
}

/** Which of these have come already. */
export async function findKnownEvents(db: Db, { merchantId, provider, ids }: EventKeys): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select event_id as id from payment_events
    where merchant_id = ${merchantId} and provider = ${provider} and event_id = any(${[...ids]}::text[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Of one that could not be settled for a day, which this many attempts are, nothing is lost by asking more rarely. */
const daysAttempts = 200;

/**
 * Takes some payments with unprocessed events in hand; what fails falls due again, ever later, up to ten minutes, and once a day when
 * that has gone on for a day.
 */
export async function claimReportedPayments(db: Db, limit: number): Promise<ReportedPayment[]> {
  const { rows } = await sql<ReportedPayment>`
    with due as materialized (
      select merchant_id, provider, event_id from payment_events
      where processed_at is null and due_at <= now() order by due_at limit ${limit} for update skip locked
    ), claimed as (
      update payment_events
      set attempts = attempts + 1,
        due_at = now() + case when attempts < ${sql.lit(daysAttempts)} then ${backoff(1, 600, { growth: 1.25 })} else interval '1 day' end
      where (merchant_id, provider, event_id) in (select merchant_id, provider, event_id from due)
      returning merchant_id, provider, payment_ref, received_at, payload ? 'moved' as moved
    )
    select c.merchant_id as "merchantId", c.provider, c.payment_ref as "paymentRef", c.moved, ${isoUtc('c.since')} as "reportedAt"
    from (select merchant_id, provider, payment_ref, bool_or(moved) as moved, min(received_at) as since from claimed group by 1, 2, 3) c`.execute(
    db,
  );
  return rows;
}

export async function markEventsProcessed(db: Db, { merchantId, provider, paymentRef }: ReportedPayment): Promise<void> {
  await sql`
    update payment_events set processed_at = now()
    where merchant_id = ${merchantId} and provider = ${provider} and payment_ref = ${paymentRef} and processed_at is null`.execute(db);
}
