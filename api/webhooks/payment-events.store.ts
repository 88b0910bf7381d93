import { sql } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import type { ProviderEvent } from '../payments/payment-provider.ts';

/**
 * Keeps an event, once. An event about an order that is paid already has nothing to tell and counts as processed.
 *
 * @returns whether it still has to be processed
 */
export async function insertPaymentEvent(db: Db, provider: string, { id, paymentRef }: ProviderEvent, payload: string): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    with settled as (
      select from orders where provider = ${provider} and payment_ref = ${paymentRef} and state = 'received'
    ), kept as (
      insert into payment_events (provider, event_id, payment_ref, payload, processed_at)
      values (${provider}, ${id}, ${paymentRef}, ${payload}, case when exists (select from settled) then now() end)
      on conflict do nothing
      returning processed_at is null as waiting
    )
    select coalesce((select waiting from kept), (select processed_at is null from payment_events where provider = ${provider} and event_id = ${id})) as waiting`.execute(db);
  return rows[0]?.waiting ?? false;
}

export async function markEventsProcessed(db: Db, provider: string, paymentRef: string): Promise<void> {
  await sql`update payment_events set processed_at = now() where provider = ${provider} and payment_ref = ${paymentRef} and processed_at is null`.execute(db);
}

/** Payments with events of the last day that wait for more than a minute: their job was lost. */
export async function findWaitingPayments(db: Db): Promise<{ provider: string; paymentRef: string }[]> {
  const { rows } = await sql<{ provider: string; paymentRef: string }>`
    select distinct provider, payment_ref as "paymentRef" from payment_events
    where processed_at is null and received_at between now() - interval '1 day' and now() - interval '1 minute' limit 200`.execute(db);
  return rows;
}
