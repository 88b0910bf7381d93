import pg from 'pg';

/** What no copied order may lack or have, as what is to be found nowhere. */
const strays: Readonly<Record<string, string>> = {
  'orders without history':
    'orders o where not exists (select from order_events e where e.merchant_id = o.merchant_id and e.order_id = o.id)',
  'orders without clocks': 'orders o where not exists (select from deadlines d where d.merchant_id = o.merchant_id and d.order_id = o.id)',
  'orders whose checkout is another’s': `orders o where not exists (select from checkouts k
    where k.merchant_id = o.merchant_id and k.id = o.checkout_id and k.order_id = o.id and k.payment_ref = o.payment_ref)`,
  'parcels of no order': 'parcels p where not exists (select from orders o where o.merchant_id = p.merchant_id and o.id = p.order_id)',
  'returns of no statement': `returns r where not exists (select from withdrawal_statements s
    where s.merchant_id = r.merchant_id and s.id = r.statement_id and s.order_id = r.order_id)`,
  'mails about no order': `notices n where n.subject = 'order'
    and not exists (select from orders o where o.merchant_id = n.merchant_id and o.id = n.subject_id)`,
  'mails that are owed': 'notices where sent_at is null or bounced_at is not null',
  'events in no feed': 'events where position is null',
  'orders of the future, or of nobody': 'orders where placed_at > now() or anonymised_at is not null',
  'numbers beyond the counter': `orders o join order_counters c on c.merchant_id = o.merchant_id where o.number::int > c.last_number`,
};

/** What is wrong with a filled database; empty when nothing is. */
export async function strayCopies(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // All of it is read, which is no shop's way of asking.
    await client.query(`set work_mem = '256MB'; set plan_cache_mode = auto; set enable_seqscan = on`);
    const found: string[] = [];
    for (const [what, from] of Object.entries(strays)) {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${from}`);
      if (rows[0]!.count > 0) found.push(`${rows[0]!.count} ${what}`);
    }
    return found;
  } finally {
    await client.end();
  }
}
