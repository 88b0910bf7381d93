import { sql, type Kysely } from 'kysely';
import type { SandboxBank } from './sandbox-bank.ts';
import { signWebhook } from './webhook-signature.ts';

export interface WebhookDelivery {
  readonly db: Kysely<any>;
  readonly bank: SandboxBank;
  /** URL of the shop's endpoint; each merchant's events go to a path of its own below. */
  readonly webhookUrl: string;
  readonly webhookSecret: string;
}

const tickMs = 100;
const batch = 8;
const answerWithinMs = 10_000;

/**
 * Delivers the sandbox's events by HTTP until stopped. An event that is not answered with 2xx comes again, each time
 * later, for about a day; the queue is in the database, so a restart loses none.
 */
export function startWebhookDelivery(options: WebhookDelivery): { stop(): Promise<void> } {
  let stopped = false;
  const running = (async () => {
    while (!stopped) {
      const more = await deliverDue(options).catch(() => false);
      if (!more) await new Promise((resolve) => setTimeout(resolve, tickMs));
    }
  })();
  return {
    stop() {
      stopped = true;
      return running;
    },
  };
}

interface Delivery {
  readonly id: string;
  readonly merchantId: string;
  readonly body: string;
}

/** One round of what is due now, claimed so that no second process sends the same delivery; whether there may be more. */
async function deliverDue({ db, bank, webhookUrl, webhookSecret }: WebhookDelivery): Promise<boolean> {
  await bank.bringLateTransfers();
  await bank.endReservations();
  const { rows } = await sql<Delivery>`
    with due as materialized (
      select id from sandbox.deliveries where due_at <= now() and attempts < 40 order by due_at, id limit ${batch} for update skip locked
    )
    update sandbox.deliveries set attempts = attempts + 1, due_at = now() + least(power(2, attempts), 3600) * interval '1 second'
    where id in (select id from due)
    returning id, merchant_id as "merchantId", body`.execute(db);
  if (rows.length === 0) return false;
  const sent = await Promise.all(
    rows.map(async (delivery) =>
      (await send(delivery.body, `${webhookUrl}/${delivery.merchantId}`, webhookSecret)) ? delivery.id : undefined,
    ),
  );
  const delivered = sent.filter((id) => id !== undefined);
  if (delivered.length > 0) await sql`delete from sandbox.deliveries where id = any(${delivered}::bigint[])`.execute(db);
  return rows.length === batch;
}

async function send(body: string, webhookUrl: string, webhookSecret: string): Promise<boolean> {
  try {
    const response = await fetch(webhookUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sandbox-signature': signWebhook(body, webhookSecret, Date.now()) },
      body,
      signal: AbortSignal.timeout(answerWithinMs),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
