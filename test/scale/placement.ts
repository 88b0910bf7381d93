import { sql } from 'kysely';
import { getCheckout } from '../../api/checkouts/checkouts.store.ts';
import type { CheckoutRecord } from '../../api/checkouts/checkout-record.ts';
import { placeOrder } from '../../api/checkouts/place-order.ts';
import { flushCommits } from '../../api/db/flush-commits.ts';
import type { Db, MerchantKeys } from '../../api/index.ts';
import { percentile } from '../bench/percentile.ts';
import { cpuMs } from '../bench/process-use.ts';
import { skus } from '../bench/shop-for-sale.ts';
import { LiveShop } from './live-shop.ts';
import { openMinimalPlacement } from './minimal-placement.ts';

/** What placing an order takes, milliseconds. */
export interface PlacementTime {
  readonly what: string;
  readonly orders: number;
  /** Of how long each placer waited for an order. */
  readonly p50: number;
  readonly mean: number;
  /** From one order to the next, over all placers. */
  readonly each: number;
  /** Processor time an order takes of this process, and of the database. */
  readonly cpu: { readonly here: number; readonly database: number };
}

export interface Placing {
  /** How many place orders at a time. */
  readonly placers: number;
  readonly rounds: number;
  /** Of each kind, in each round. */
  readonly orders: number;
}

interface Run {
  readonly samples: readonly number[];
  readonly elapsed: number;
  readonly cpu: PlacementTime['cpu'];
}

/**
 * Places paid checkouts as the server does, and beside that, in turn, orders in hand-written SQL: as many at a time, all of one merchant.
 *
 * @param merchant with its goods on the shelf; nobody works on its database otherwise
 * @param postgresPid of the postmaster
 * @returns ours, then the yardsticks
 */
export async function comparePlacement(
  databaseUrl: string,
  merchant: MerchantKeys,
  { placers, rounds, orders }: Placing,
  postgresPid: number,
): Promise<PlacementTime[]> {
  const shop = await LiveShop.open(databaseUrl, 'smtp://127.0.0.1:1');
  const minimal = await Promise.all(
    (['transaction', 'statement', 'unnumbered'] as const).map((kind) => openMinimalPlacement(databaseUrl, placers, kind)),
  );
  try {
    const { checkout, payment } = await paidCheckout(shop, merchant);
    const warmUp = orders;
    const waiting = await copies(shop.db, checkout, rounds * orders + warmUp);
    const ours = async () => {
      const next = waiting.pop()!;
      const placed = await placeOrder(shop.server.deps, next, { ...payment, ref: next.paymentRef! }, { actor: 'shopper' });
      if (!placed) throw new Error(`${next.id} became no order`);
      await flushCommits(shop.db);
    };
    const kinds: readonly (readonly [string, (placer: number) => Promise<void>])[] = [
      ['our placement', ours],
      ...['minimal transaction', 'in one statement', 'without a number'].map((what, index) => [what, minimal[index]!.place] as const),
    ];
    for (const [, place] of kinds) await run(place, placers, warmUp, postgresPid);
    const runs = kinds.map((): Run[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, [, place]] of kinds.entries()) runs[index]!.push(await run(place, placers, orders, postgresPid));
    return kinds.map(([what], index) => summedUp(what, runs[index]!));
  } finally {
    for (const each of minimal) await each.close();
    await shop.close();
  }
}

function summedUp(what: string, runs: readonly Run[]): PlacementTime {
  const samples = runs.flatMap((each) => each.samples);
  const perOrder = (of: (run: Run) => number) => runs.reduce((sum, each) => sum + of(each), 0) / samples.length;
  return {
    what,
    orders: samples.length,
    p50: percentile(samples, 0.5),
    mean: perOrder((each) => each.samples.reduce((sum, sample) => sum + sample, 0)),
    each: perOrder(({ elapsed }) => elapsed),
    cpu: { here: perOrder(({ cpu }) => cpu.here), database: perOrder(({ cpu }) => cpu.database) },
  };
}

async function run(place: (placer: number) => Promise<void>, placers: number, orders: number, postgresPid: number): Promise<Run> {
  const samples: number[] = [];
  let begun = 0;
  const cpu = () => ({ here: process.cpuUsage(), database: cpuMs(postgresPid) });
  const before = cpu();
  const started = performance.now();
  const work = async (_: unknown, placer: number) => {
    while (begun < orders) {
      begun += 1;
      const from = performance.now();
      await place(placer);
      samples.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: placers }, work));
  const elapsed = performance.now() - started;
  const after = cpu();
  const used = process.cpuUsage(before.here);
  return { samples, elapsed, cpu: { here: (used.user + used.system) / 1000, database: after.database - before.database } };
}

async function paidCheckout(shop: LiveShop, keys: MerchantKeys) {
  const started = await shop.startCheckout(keys, 'card', skus.slice(0, 2));
  await shop.sandbox.bank.approve(started.paymentRef!);
  const checkout = await getCheckout(shop.db, keys.merchantId, started.id);
  const payment = await shop.sandbox.provider.getPayment({ merchantId: keys.merchantId, ref: started.paymentRef! });
  return { checkout, payment };
}

/** The same checkout so many times, each with a cart, a hold and a payment of its own. */
async function copies(db: Db, { merchantId, id, cartId, ...rest }: CheckoutRecord, count: number): Promise<CheckoutRecord[]> {
  const mark = Date.now().toString(36);
  const n = sql`${`_${mark}_`}::text || lpad(n::text, 7, '0')`;
  const renamed: Readonly<Record<string, Readonly<Record<string, typeof n>>>> = {
    carts: { id: sql`'cart' || ${n}`, token_hash: sql`sha256(convert_to('cart' || ${n}, 'UTF8'))` },
    checkouts: {
      id: sql`'chk' || ${n}`,
      cart_id: sql`'cart' || ${n}`,
      token_hash: sql`sha256(convert_to('chk' || ${n}, 'UTF8'))`,
      payment_ref: sql`'pay' || ${n}`,
      started_by_key: sql`'key' || ${n}`,
    },
    holds: { checkout_id: sql`'chk' || ${n}` },
  };
  for (const [table, own] of Object.entries(renamed)) {
    const { rows } = await sql<{ name: string }>`
      select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db);
    const names = rows.map(({ name }) => name);
    const values = names.map((name) => own[name] ?? sql`t.${sql.id(name)}`);
    const key = table === 'holds' ? 'checkout_id' : 'id';
    await sql`
      insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.id(name)))})
      select ${sql.join(values)} from ${sql.table(table)} t, generate_series(1, ${count}) n
      where t.merchant_id = ${merchantId} and t.${sql.id(key)} = ${table === 'carts' ? cartId : id}`.execute(db);
  }
  await sql`vacuum analyze`.execute(db);
  return Array.from({ length: count }, (_, index) => {
    const own = `_${mark}_${String(index + 1).padStart(7, '0')}`;
    return { ...rest, merchantId, id: `chk${own}`, cartId: `cart${own}`, paymentRef: `pay${own}` };
  });
}
