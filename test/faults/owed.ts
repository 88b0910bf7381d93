import { sql } from 'kysely';
import type { Db } from '../../api/index.ts';

/** What somebody is still owed now, or is still under way: mails, money, readings, holds, clocks. A provider may take its time with its webhooks: nothing waits for them. */
export async function whatIsOwed(db: Db): Promise<string[]> {
  const { rows } = await sql<{ what: string; n: number }>`
    select what, count(*)::int as n from (
      select 'mail ' || step as what from notices where sent_at is null and bounced_at is null
      union all select 'refund' from refunds where paid_at is null and not released
      union all select 'capture' from captures where captured_at is null and dropped_at is null
      union all select 'reading of a statement' from withdrawals_unread
      union all select 'payment event' from payment_events where processed_at is null
      union all select 'checkout still open' from checkouts where state = 'open'
      union all select 'payment that nobody has looked at' from checkouts k where payment_open and payment_ref is not null and state <> 'confirmed'
      union all select 'clock ' || kind from deadlines where state = 'running' and due_at <= now()
      union all select 'place in the feed' from events where position is null
    ) as owed group by what order by what`.execute(db);
  return rows.map(({ what, n }) => `${n} ${what}`);
}
