import { sql } from 'kysely';
import type { MerchantKeys } from '../../api/index.ts';
import { skus } from '../bench/shop-for-sale.ts';
import type { LiveShop, ToldOrder } from './live-shop.ts';

/** How long ago orders were placed that lead such a life: over and closed; within every term; still to leave. */
export type Era = 'closed' | 'running' | 'fresh';

/** What became of one order, which stands for many. */
export interface ExampleLife {
  readonly profile: string;
  readonly era: Era;
  /** Of the orders of that profile and era, as a weight. */
  readonly weight: number;
  readonly payment: string;
  readonly became: 'abandoned' | 'placed' | 'shipped' | 'delivered' | 'withdrawn' | 'claimed';
}

/** Profiles of the merchants: the first takes money before shipment, the other at once, or by transfer to its own account. */
export const profiles = ['impronta', 'restelli'] as const;

export const lives: readonly ExampleLife[] = profiles.flatMap((profile) => {
  const transfers = profile === 'restelli';
  const life = (era: Era, weight: number, payment: string, became: ExampleLife['became']) => ({ profile, era, weight, payment, became });
  return [
    life('closed', 80, 'card', 'delivered'),
    life('closed', 8, 'paypal', 'withdrawn'),
    life('closed', 10, 'card', 'abandoned'),
    life('running', 70, 'card', 'delivered'),
    life('running', 12, 'card', 'withdrawn'),
    life('running', 6, 'paypal', 'claimed'),
    life('running', 10, 'card', 'abandoned'),
    life('fresh', 50, 'card', 'shipped'),
    life('fresh', 30, 'card', 'placed'),
    ...(transfers ? [life('running', 20, 'bankTransfer', 'delivered'), life('fresh', 10, 'bankTransfer', 'placed')] : []),
  ];
});

/** How long ago a closed example was placed, days; it is over since its clocks ran out. */
const closedAfterDays = 120;

/** Names the account of the merchants that take transfers. */
export async function setAccount(shop: LiveShop, keys: MerchantKeys): Promise<void> {
  await shop.call(keys, 'PUT', '/v1/merchant/bank-account', { holder: 'Bottega S.r.l.', iban: 'IT60X0542811101000000123456' });
}

/** Money that came by transfer, as the bank's file says it. @param amount minor units */
export async function importTransfer(shop: LiveShop, keys: MerchantKeys, number: string, amount: number): Promise<void> {
  const day = new Date(Date.now() - shop.agoMs).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' });
  const file = `Booking date;Description;Payer;Amount\n${day};Order ${number};Ada Rossi;${(amount / 100).toFixed(2)}\n`;
  await shop.call(keys, 'POST', '/v1/merchant/bank/statements', file);
}

/** Lets each example be lived, each at a merchant of its own, and waits until nothing is owed. */
export async function liveThem(shop: LiveShop, merchants: readonly MerchantKeys[], systemsUrl: string): Promise<void> {
  const those = lives.map((life, index) => ({ life, keys: merchants[index]! }));
  await Promise.all(those.map(({ keys }) => shop.call(keys, 'POST', '/v1/merchant/webhook-endpoints', { url: systemsUrl })));
  shop.agoMs = closedAfterDays * 86_400_000;
  await Promise.all(those.map(({ life, keys }) => life.era === 'closed' && live(shop, life, keys)));
  await settled(shop);
  shop.agoMs = 0;
  await shop.until('closed orders', () => none(shop, sql`orders where state <> 'closed'`));
  await shop.until('checkouts to run out', () => none(shop, sql`checkouts where state = 'open' or payment_open`));
  await Promise.all(those.map(({ life, keys }) => life.era !== 'closed' && live(shop, life, keys)));
  // What nobody went on with: as if its time had come.
  await sql`update checkouts set expires_at = now() where state = 'open'`.execute(shop.db);
  await shop.until('checkouts to run out', () => none(shop, sql`checkouts where state = 'open'`));
  await sql`update checkouts set payment_open = false where state = 'expired'`.execute(shop.db);
  await settled(shop);
}

async function live(shop: LiveShop, { payment, became }: ExampleLife, keys: MerchantKeys): Promise<void> {
  const wanted = skus.slice(0, 2);
  if (became === 'abandoned') {
    await shop.startCheckout(keys, payment, wanted);
    return;
  }
  const order = await shop.buy(keys, payment, wanted);
  if (became === 'placed') return;
  if (payment === 'bankTransfer') {
    const { total } = await shop.db
      .selectFrom('orders')
      .select('total')
      .where('merchant_id', '=', keys.merchantId)
      .where('id', '=', order.id)
      .executeTakeFirstOrThrow();
    await importTransfer(shop, keys, order.number, total);
  }
  await ship(shop, keys, order, became !== 'shipped');
  if (became === 'withdrawn') await sendBack(shop, keys, order);
  if (became === 'claimed') await claim(shop, keys, order);
}

/** Sends all of an order off; to its door where it arrives. */
export async function ship(shop: LiveShop, keys: MerchantKeys, { id }: ToldOrder, arrives: boolean): Promise<string> {
  const { id: parcel } = await shop.call(keys, 'POST', `/v1/merchant/orders/${id}/parcels`, { tracking: `T-${id}` });
  if (arrives) await shop.call(keys, 'POST', `/v1/merchant/parcels/${parcel}/events`, { kind: 'delivered' });
  return parcel;
}

/** Withdraws from an order, sends it back and has its money returned. @returns the return's id */
export async function sendBack(shop: LiveShop, keys: MerchantKeys, { id, token, number }: ToldOrder): Promise<string> {
  const body = { name: 'Ada Rossi', contract: number, email: 'ada@example.com', orderId: id };
  const receipt = await shop.call(keys, 'POST', '/v1/withdrawals', body, { 'cassa-order': token });
  let returnId = '';
  await shop.until('the statement to be read', async () => {
    const { reading } = await shop.call(keys, 'GET', `/v1/merchant/withdrawals/${receipt.id}`);
    returnId = reading?.returnId ?? '';
    return returnId !== '';
  });
  await shop.call(keys, 'POST', `/v1/merchant/returns/${returnId}/reception`, {});
  await shop.call(keys, 'POST', `/v1/merchant/returns/${returnId}/refund`, { evenIfWithheld: true });
  return returnId;
}

/** Reports a defect of its first line. @returns the claim's id */
export async function claim(shop: LiveShop, keys: MerchantKeys, { id, token, lines }: ToldOrder): Promise<string> {
  const body = { lines: [{ line: lines[0]!.id, quantity: 1 }], kind: 'defect', description: 'Non va bene' };
  return (await shop.call(keys, 'POST', `/v1/orders/${id}/claims`, body, { 'cassa-order': token })).id;
}

/** Waits until no mail, event, webhook, payment or refund is owed any more. */
export async function settled(shop: LiveShop): Promise<void> {
  await shop.until('all to be done', () =>
    none(
      shop,
      sql`(
        select 1 from notices where sent_at is null and bounced_at is null
        union all select 1 from payment_events where processed_at is null
        union all select 1 from events where position is null
        union all select 1 from webhook_deliveries where ended_at is null
        union all select 1 from withdrawals_unread
        union all select 1 from refunds where paid_at is null and provider <> 'transfer'
        union all select 1 from captures where captured_at is null and dropped_at is null and stuck_at is null
        union all select 1 from sandbox.deliveries
      ) owed`,
    ),
  );
}

async function none(shop: LiveShop, from: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql`select 1 from ${from} limit 1`.execute(shop.db);
  return rows.length === 0;
}
