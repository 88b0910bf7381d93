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
  /** When it was first told of, ISO 8601 instant; absent: just now. */
  readonly reportedAt?: string;
}

/**
 * Keeps an event, once: what the port tells of it, not what came, which may name the shopper. One that tells of an order's payment what the order knows already, or that comes after the money was taken,
 * counts as processed.
 */
export async function insertPaymentEvent(db: Db, { merchantId, provider, event }: NewPaymentEvent): Promise<void> {
  const { id, paymentRef, tells } = event;
  await sql`
    insert into payment_events (merchant_id, provider, event_id, payment_ref, payload, processed_at)
    select ${merchantId}, ${provider}, ${id}, ${paymentRef}, ${JSON.stringify(event)}, case when exists (
      select from orders
      where payment_ref = ${paymentRef} and provider = ${provider} and merchant_id = ${merchantId}
        and (payment_state in ('captured', 'released') or payment_state = ${tells ?? null})
    ) then now() end
    on conflict do nothing`.execute(db);
}

/** Takes some payments with unprocessed events in hand; what fails falls due again, ever later, up to ten minutes. */
export async function claimReportedPayments(db: Db, limit: number): Promise<ReportedPayment[]> {
  const { rows } = await sql<ReportedPayment>`
    with claimed as (
      update payment_events set attempts = attempts + 1, due_at = now() + ${backoff(1, 600)}
      where (merchant_id, provider, event_id) in (
        select merchant_id, provider, event_id from payment_events
        where processed_at is null and due_at <= now() and attempts < 200 order by due_at limit ${limit} for update skip locked
      )
      returning merchant_id, provider, payment_ref, received_at
    )
    select c.merchant_id as "merchantId", c.provider, c.payment_ref as "paymentRef", ${isoUtc('c.since')} as "reportedAt"
    from (select merchant_id, provider, payment_ref, min(received_at) as since from claimed group by 1, 2, 3) c`.execute(db);
  return rows;
}

export async function markEventsProcessed(db: Db, { merchantId, provider, paymentRef }: ReportedPayment): Promise<void> {
  await sql`
    update payment_events set processed_at = now()
    where merchant_id = ${merchantId} and provider = ${provider} and payment_ref = ${paymentRef} and processed_at is null`.execute(db);
}
