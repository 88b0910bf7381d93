import { sql } from 'kysely';
import type { Db } from '../../api/index.ts';

/** What a worker takes in hand, or failed at, is put off by half a minute and more: here nobody waits for it. */
export async function letLeasesEnd(db: Db): Promise<void> {
  await sql`update withdrawals_unread set due_at = now() where due_at > now()`.execute(db);
  await sql`update payment_events set due_at = now() where processed_at is null and attempts > 0`.execute(db);
  await sql`update notices set due_at = now() where sent_at is null and bounced_at is null and attempts > 0`.execute(db);
  await sql`update refunds set due_at = now() where paid_at is null and attempts > 0`.execute(db);
  await sql`update captures set due_at = now() where captured_at is null and dropped_at is null and attempts > 0`.execute(db);
  await sql`update deadlines set due_at = now() where state = 'running' and attempts > 0 and acts_at <= now()`.execute(db);
  await sql`update webhook_deliveries set due_at = now() where state = 'waiting' and attempts > 0`.execute(db);
}
