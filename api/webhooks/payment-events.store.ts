import { sql } from 'kysely';
import { backoff } from '../db/backoff.ts';
import type { Db } from '../db/connect-database.ts';
import type { ProviderEvent } from '../payments/payment-provider.ts';

/** Keeps an event, once. An event about an order that is paid already has nothing to tell and counts as processed. */
export async function insertPaymentEvent(db: Db, provider: string, { id, paymentRef }: ProviderEvent, payload: string): Promise<void> {
  await sql`
    insert into payment_events (provider, event_id, payment_ref, payload, processed_at)
    select ${provider}, ${id}, ${paymentRef}, ${payload}, case when exists (
      select from orders where provider = ${provider} and payment_ref = ${paymentRef} and payment_state <> 'pending'
    ) then now() end
    on conflict do nothing`.execute(db);
}

/** Takes some payments with unprocessed events in hand; what fails falls due again, ever later, up to ten minutes. */
export async function claimReportedPayments(db: Db, limit: number): Promise<{ provider: string; paymentRef: string }[]> {
  const { rows } = await sql<{ provider: string; paymentRef: string }>`
    with claimed as (
      update payment_events set attempts = attempts + 1, due_at = now() + ${backoff(1, 600)}
      where (provider, event_id) in (
        select provider, event_id from payment_events
        where processed_at is null and due_at <= now() and attempts < 200 order by due_at limit ${limit} for update skip locked
      )
      returning provider, payment_ref
    )
    select distinct provider, payment_ref as "paymentRef" from claimed`.execute(db);
  return rows;
}

export async function markEventsProcessed(db: Db, provider: string, paymentRef: string): Promise<void> {
  await sql`update payment_events set processed_at = now() where provider = ${provider} and payment_ref = ${paymentRef} and processed_at is null`.execute(
    db,
  );
}
