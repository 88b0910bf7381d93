import { sql } from 'kysely';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import { sweep } from '../jobs/sweep.ts';
import { TestReturns, type PlacedOrder } from '../returns/test-returns.ts';
import { plainProduct } from '../test-api.ts';
import type { DeadlineKind } from './deadline-kinds.ts';
import type { DeadlineListWire, DeadlineWire } from './deadlines.wire.ts';
import { fireAskingDeadlines } from './fire-asking-deadlines.ts';
import { fireDeadlines } from './fire-deadlines.ts';

/** What every clock that is over calls for. */
export async function fireAll(deps: Deps): Promise<void> {
  await fireDeadlines(deps);
  await fireAskingDeadlines(deps);
}

/** Another server over the same database. */
export function otherServer({ shop }: TestDeadlines): { deps: Deps; stop(): Promise<void> } {
  const db = connectDatabase({ url: shop.api.database.url });
  return { deps: { ...shop.api.deps, db }, stop: () => db.destroy() };
}

/** A clock as the database has it. */
export interface KeptDeadline {
  readonly state: string;
  readonly lastDay: string | null;
  /** ISO 8601 instant. */
  readonly actsAt: string | null;
  readonly attempts: number;
}

/** A shop with its clock in hand, and everything that runs by it. */
export class TestDeadlines {
  private gloves = 0;

  constructor(readonly shop: TestReturns) {}

  static async open(profile: string): Promise<TestDeadlines> {
    return new TestDeadlines(await TestReturns.open(profile));
  }

  /** A paid order that came into the buyer's hands at that instant, two days after it was placed. */
  delivered(deliveredAt: string): Promise<PlacedOrder> {
    const placedAt = new Date(Date.parse(deliveredAt) - 2 * 86_400_000).toISOString();
    return this.shop.order({ goods: { A: 4800 }, placedAt, deliveredAt });
  }

  /** An order by bank transfer of a product of its own, placed on Monday 9 November 2026. */
  async awaited(): Promise<PlacedOrder> {
    const { shop } = this;
    shop.at('2026-11-09T10:00:00Z');
    const sku = `GLOVE${++this.gloves}`;
    await shop.api.putProduct(sku.toLowerCase(), plainProduct(sku, 9000));
    const checkout = await shop.anna.startedWith(sku, { payment: 'bankTransfer' });
    const { body } = await shop.anna.confirm(checkout);
    return { id: body.order!.id, token: body.orderToken!, paymentRef: checkout.paymentRef, lines: [] };
  }

  async history({ id, token }: PlacedOrder): Promise<string[]> {
    const { body } = await this.shop.api.call('GET', `/v1/orders/${id}`, { headers: { 'Cassa-Order': token } });
    return body.history.map(({ kind }: { kind: string }) => kind);
  }

  /** Makes every entry in the history of one order fail, as a broken disk would, until the answer is called. */
  async breaking({ id }: PlacedOrder): Promise<() => Promise<void>> {
    const { db } = this.shop.api.database;
    await sql`
      create or replace function fail_one() returns trigger language plpgsql as $$ begin
        if new.order_id = ${sql.lit(id)} then raise exception 'out of order'; end if; return new;
      end $$`.execute(db);
    await sql`create trigger fail_one before insert on order_events for each row execute function fail_one()`.execute(db);
    return async () => {
      await sql`drop trigger fail_one on order_events`.execute(db);
    };
  }

  /** The clocks the shopper sees, by kind. */
  async seen({ id, token }: PlacedOrder, language = 'en'): Promise<Partial<Record<DeadlineKind, DeadlineWire>>> {
    const { body } = await this.shop.api.call('GET', `/v1/orders/${id}`, { headers: { 'Cassa-Order': token }, language });
    return Object.fromEntries(body.deadlines.map((each: DeadlineWire) => [each.kind, each]));
  }

  /** The last days the shopper sees, by kind. */
  async days(order: PlacedOrder): Promise<Partial<Record<DeadlineKind, string>>> {
    return Object.fromEntries(Object.entries(await this.seen(order)).map(([kind, { lastDay }]) => [kind, lastDay.iso]));
  }

  async listed(query = ''): Promise<DeadlineListWire['deadlines']> {
    return (await this.shop.api.call('GET', `/v1/merchant/deadlines${query}`, { language: 'en' })).body.deadlines;
  }

  async kept({ id }: Pick<PlacedOrder, 'id'>, kind: DeadlineKind): Promise<KeptDeadline | undefined> {
    const row = await this.shop.api.database.db
      .selectFrom('deadlines')
      .select(['state', 'last_day', 'acts_at', 'attempts'])
      .where('order_id', '=', id)
      .where('kind', '=', kind)
      .executeTakeFirst();
    const day = (value: unknown) => (value instanceof Date ? value.toLocaleDateString('sv-SE') : (value as string | null));
    return row && { state: row.state, lastDay: day(row.last_day), actsAt: row.acts_at?.toISOString() ?? null, attempts: row.attempts };
  }

  /** How many mails with what is due the merchant was owed for an order. */
  async warnings({ id }: Pick<PlacedOrder, 'id'>): Promise<number> {
    const rows = await this.shop.api.database.db
      .selectFrom('notices')
      .select('id')
      .where('subject_id', '=', id)
      .where('step', '=', 'merchantDeadline')
      .execute();
    return rows.length;
  }

  /** The clock is set, and everything that is due by then happens. */
  async sweepAt(now: string): Promise<void> {
    this.shop.at(now);
    await sweep(this.shop.api.deps);
    await this.shop.pay();
  }

  stop(): Promise<void> {
    return this.shop.stop();
  }
}
