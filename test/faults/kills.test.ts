import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestInbox, type TestInbox } from '../../api/mail/test-inbox.ts';
import { TestMerchant } from '../../api/orders/test-merchant.ts';
import { createTestApi, type TestApi } from '../../api/test-api.ts';
import { verifyChain } from '../../api/withdrawals/verify-chain.ts';
import { drawKills } from './kill.ts';
import { MortalShop } from './mortal-shop.ts';
import { sendBack, type PartBack, type ReturningOrder } from './returning-shopper.ts';

const kills = Number(process.env['FAULTS_KILLS'] ?? 4);
const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000);
const ordersPerLife = 2;
/** Once nobody dies any more and nobody asks for more, everything that is owed goes out within so many milliseconds. */
const settledWithin = 30_000;

const goods = { A: 3000, B: 3333 };
const delivery = 900;
const total = 3000 + 3333 + delivery;

let api: TestApi;
let inbox: TestInbox;
let shop: MortalShop;
beforeAll(async () => {
  api = await createTestApi({ profile: 'restelli' });
  inbox = await openTestInbox();
  shop = await MortalShop.open(api.database.db, new TestMerchant(api).shopper.bank, {
    DATABASE_URL: api.database.url,
    TOKEN_SECRET: String(api.deps.env.TOKEN_SECRET),
    SMTP_URL: inbox.url,
    CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
  });
});
afterAll(async () => {
  await shop.close();
  await inbox.close();
  await api.stop();
});

async function placeOrders(count: number): Promise<ReturningOrder[]> {
  const merchant = new TestMerchant(api);
  await merchant.sells(goods);
  const orders: ReturningOrder[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const email = `anna${nth}@example.com`;
    const order = await merchant.paidOrder({ A: 1, B: 1 }, { payment: 'paypal', contact: { email, phone: '+39 055 123456' } });
    await merchant.parcel(await merchant.ships(order), { kind: 'delivered' });
    const { id, number } = order.wire;
    orders.push({ nth, id, number, token: order.token, email, lines: Object.values(order.line) });
  }
  // What buying owed is told elsewhere.
  await api.database.db.deleteFrom('notices').execute();
  return orders;
}

test(
  `killed at ${kills} moments between a statement and its money, it loses nothing and pays nothing twice`,
  { timeout: 60_000 + kills * 20_000 },
  async ({ onTestFailed }) => {
    onTestFailed(() => console.error(`FAULTS_SEED=${seed} FAULTS_KILLS=${kills} gives the same moments again`));
    const orders = await placeOrders(kills * ordersPerLife);
    const going: Promise<PartBack[]>[] = [];
    for (const [life, kill] of drawKills(kills, seed).entries()) {
      for (const order of orders.slice(life * ordersPerLife, (life + 1) * ordersPerLife)) going.push(sendBack(shop.url, api.keys, order));
      await shop.liveUntil(kill);
    }
    await shop.live();
    const backs = await Promise.all(going);
    await shop.letPausesEnd();

    const { db } = api.database;
    const owed = async () =>
      (
        await sql<{ what: string }>`
        select 'mail ' || step as what from notices where sent_at is null
        union all select 'refund' from refunds where paid_at is null
        union all select 'reading' from withdrawals_unread`.execute(db)
      ).rows.map(({ what }) => what);
    await expect.poll(owed, { timeout: settledWithin, interval: 200 }).toEqual([]);

    const parts = backs.flat();
    expect(
      parts.reduce((sum, { unanswered }) => sum + unanswered, 0),
      'it died while it had something to do',
    ).toBeGreaterThan(kills);

    // Every statement that was answered is there, and no other.
    const statements = await db.selectFrom('withdrawal_statements').select(['id', 'order_id']).execute();
    expect(statements.map(({ id }) => id).sort()).toEqual(parts.map(({ statementId }) => statementId).sort());
    expect(await verifyChain(db, api.keys.merchantId)).toMatchObject({ statements: parts.length, broken: null });
    for (const { statementId, receipt } of parts) expect(receipt).toContain(statementId);

    // Each was read once and opened one case, which is over.
    const readings = await db.selectFrom('withdrawal_readings').select(['statement_id', 'return_id']).execute();
    expect(readings.map((each) => each.return_id).sort()).toEqual(parts.map(({ returnId }) => returnId).sort());
    const returns = await db.selectFrom('returns').select(['id', 'state']).execute();
    expect(returns.map(({ id, state }) => `${id} ${state}`).sort()).toEqual(parts.map(({ returnId }) => `${returnId} resolved`).sort());

    // The money is where it belongs, to the cent, by the provider's books.
    const { rows: bank } = await sql<{ order: string; key: string; amount: number }>`
    select o.id as "order", r.idempotency_key as key, r.amount from sandbox.refunds r join orders o on o.payment_ref = r.payment_ref`.execute(
      db,
    );
    for (const [nth, { id }] of orders.entries()) {
      const back = bank.filter(({ order }) => order === id).map(({ amount }) => amount);
      expect(back.toSorted(), id).toEqual(backs[nth]!.map(({ approved }) => approved).toSorted());
      expect(
        back.reduce((sum, amount) => sum + amount, 0),
        id,
      ).toBe(total);
    }
    const refunds = await db.selectFrom('refunds').select(['id', 'amount']).execute();
    expect(bank.map(({ key, amount }) => `${key} ${amount}`).sort()).toEqual(refunds.map(({ id, amount }) => `${id} ${amount}`).sort());

    // Every mail that was owed arrived, under the one Message-ID it has.
    const notices = await db.selectFrom('notices').select(['id', 'step', 'recipient', 'subject_id', 'message_id']).execute();
    const arrived = new Set(inbox.mails.map(({ messageId, to }) => `${messageId} ${to?.[0]?.address}`));
    expect(notices.filter(({ message_id, recipient }) => !arrived.has(`${message_id} ${recipient}`))).toEqual([]);
    expect(new Set(inbox.mails.map(({ messageId }) => messageId)).size).toBe(notices.length);
    const told = (step: string, ids: readonly string[]) =>
      expect(
        notices
          .filter((notice) => notice.step === step)
          .map(({ subject_id }) => subject_id)
          .sort(),
        step,
      ).toEqual([...ids].sort());
    told(
      'withdrawalReceived',
      statements.map(({ id }) => id),
    );
    told(
      'returnInstructions',
      returns.map(({ id }) => id),
    );
    told(
      'refunded',
      refunds.map(({ id }) => id),
    );

    const times = `${shop.desk.asked.length - refunds.length} of ${refunds.length} refunds were asked for again, ${inbox.mails.length - notices.length} of ${notices.length} mails came twice`;
    if (process.env['FAULTS_KILLS']) console.info(`seed ${seed}: ${kills} kills; ${times}`);
  },
);
