import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { stockEach } from './shop-for-sale.ts';

/** What is wrong between the orders the shoppers were answered with and what the database holds; empty when nothing is. */
export async function discrepancies(databaseUrl: string, answered: readonly string[], unitsPerOrder: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found: string[] = [];
    const { rows: orders } = await client.query<{ id: string }>('select id from orders');
    const kept = new Set(orders.map(({ id }) => id));
    const lost = answered.filter((id) => !kept.has(id));
    if (new Set(answered).size !== answered.length) found.push('the same order was answered twice');
    if (lost.length > 0) found.push(`${lost.length} orders answered are not in the database`);
    if (kept.size !== answered.length) found.push(`${kept.size} orders in the database, ${answered.length} answered`);
    const { rows: stock } = await client.query<{ moved: string }>('select coalesce(sum($1 - stock), 0) as moved from variants', [
      stockEach,
    ]);
    const { rows: held } = await client.query<{ units: string }>('select coalesce(sum(quantity), 0) as units from holds');
    const moved = Number(stock[0]?.moved);
    const expected = kept.size * unitsPerOrder + Number(held[0]?.units);
    if (moved !== expected) found.push(`${moved} units left the shelf, ${expected} were ordered or are held`);
    return found;
  } finally {
    await client.end();
  }
}

/** Waits until every mail is sent and every event of the provider has come: whoever caused them pays for them. */
export async function allSettled(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const until = Date.now() + 60_000; Date.now() < until; await setTimeout(200)) {
      const { rows } = await client.query<{ open: boolean }>(`
        select exists (select from notices where sent_at is null) or exists (select from payment_events where processed_at is null)
          or exists (select from sandbox.deliveries) as open`);
      if (!rows[0]!.open) return;
    }
    throw new Error('Mails or payment events stay behind');
  } finally {
    await client.end();
  }
}
