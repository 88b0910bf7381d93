import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReservedWorld } from '../captures/test-reserved.ts';
import { connectDatabase } from '../db/connect-database.ts';
import type { Deps } from '../deps.ts';
import type { TestMerchant } from '../orders/test-merchant.ts';
import { expireCheckouts, reconcilePayments } from './expire-checkouts.ts';
import { findLostPayments } from './find-lost-payments.ts';
import type { StartedCheckout } from './test-shopper.ts';

let im: ReservedWorld;
let other: TestMerchant;
beforeAll(async () => {
  im = await ReservedWorld.open('impronta');
  other = await im.another('impronta');
});
let later = 0;
beforeEach(async () => {
  passed(-later);
  // What an earlier test left open is none of the next one's business.
  await sql`update checkouts set payment_open = false, state = case when state = 'open' then 'expired' else state end`.execute(
    im.api.database.db,
  );
  await sql`update orders set capture_before = null`.execute(im.api.database.db);
});
afterAll(() => im.api.stop());

const minutes = 60;

/** Puts the clock on by seconds. */
function passed(seconds: number): void {
  later += seconds;
  im.later(later / 3600);
}

async function started(merchant: TestMerchant, count: number): Promise<StartedCheckout[]> {
  const checkouts: StartedCheckout[] = [];
  while (checkouts.length < count) checkouts.push(await merchant.shopper.startedWith('A'));
  return checkouts;
}

async function paid(merchant: TestMerchant, count: number): Promise<StartedCheckout[]> {
  const checkouts = await started(merchant, count);
  for (const { paymentRef } of checkouts) await merchant.shopper.bank.payByCard(paymentRef, '4242 4242 4242 4242');
  return checkouts;
}

/** How many of these checkouts are in a state. */
async function count(checkouts: readonly StartedCheckout[], state: 'open' | 'confirmed' | 'expired'): Promise<number> {
  const rows = await im.api.database.db
    .selectFrom('checkouts')
    .select('id')
    .where('state', '=', state)
    .where(
      'id',
      'in',
      checkouts.map(({ id }) => id),
    )
    .execute();
  return rows.length;
}

/** The sandbox, where something happens first when a merchant's payments are asked about. */
function watched(happens: (merchantId: string, ref?: string) => Promise<void> | void): Deps {
  const sandbox = im.api.deps.providers.get('sandbox')!;
  const provider: typeof sandbox = {
    ...sandbox,
    async getPayment(key) {
      await happens(key.merchantId, key.ref);
      return sandbox.getPayment(key);
    },
    async listPayments(search) {
      await happens(search.merchantId);
      return sandbox.listPayments(search);
    },
  };
  return { ...im.api.deps, providers: new Map([...im.api.deps.providers, ['sandbox', provider]]) };
}

/** The same, where the first merchant's provider says nothing until the answer is called. */
function silent(): { deps: Deps; answer: () => void } {
  let answer = () => {};
  const silence = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return { deps: watched((merchantId) => (merchantId === im.api.keys.merchantId ? silence : undefined)), answer };
}

describe('a provider that never answers', () => {
  test('keeps no other merchant’s stock', async () => {
    const mine = await started(im.merchant, 2);
    const theirs = await started(other, 3);
    const { deps, answer } = silent();
    passed(16 * minutes);
    const expiring = expireCheckouts(deps);
    await vi.waitFor(async () => expect(await count(theirs, 'expired')).toBe(3), { timeout: 5000 });
    expect(await count(mine, 'open')).toBe(2);
    answer();
    await expiring;
    expect(await count(mine, 'expired')).toBe(2);
  });

  test('keeps no other merchant’s payments', async () => {
    const mine = await paid(im.merchant, 2);
    const theirs = await paid(other, 3);
    const { deps, answer } = silent();
    passed(2 * minutes);
    const reconciling = reconcilePayments(deps);
    await vi.waitFor(async () => expect(await count(theirs, 'confirmed')).toBe(3), { timeout: 5000 });
    expect(await count(mine, 'open')).toBe(2);
    answer();
    await reconciling;
    expect(await count(mine, 'confirmed')).toBe(2);
  });

  test('keeps no other merchant’s lost payments', async () => {
    const [mine, theirs] = [await paid(im.merchant, 1), await paid(other, 2)];
    await sql`update checkouts set payment_ref = null, state = 'expired' where payment_open`.execute(im.api.database.db);
    await sql`delete from holds`.execute(im.api.database.db);
    const { deps, answer } = silent();
    passed(16 * minutes);
    const finding = findLostPayments(deps);
    await vi.waitFor(async () => expect(await count(theirs, 'confirmed')).toBe(2), { timeout: 5000 });
    answer();
    await finding;
    expect(await count(mine, 'confirmed')).toBe(1);
  });

  test('is asked once by whoever gives checkouts up: the stock of all is free at once, and what was paid becomes an order later', async () => {
    const mine = await paid(im.merchant, 4);
    let asked = 0;
    const deps = watched(() => {
      asked += 1;
      passed(20);
      throw new Error('The provider did not answer');
    });
    const stock = await im.merchant.shopper.stock('A');
    passed(16 * minutes);
    await expireCheckouts(deps);
    expect([asked, await count(mine, 'expired'), await im.merchant.shopper.stock('A')]).toEqual([1, 4, stock + 4]);
    await reconcilePayments(im.api.deps);
    expect(await count(mine, 'confirmed')).toBe(4);
  });

  test('is asked once by whoever looks after payments, and what was not asked about is not put off', async () => {
    const mine = await paid(im.merchant, 8);
    let asked = 0;
    const deps = watched(() => {
      asked += 1;
      passed(20);
      throw new Error('The provider did not answer');
    });
    passed(2 * minutes);
    await reconcilePayments(deps);
    expect(asked).toBe(1);
    await reconcilePayments(im.api.deps);
    expect(await count(mine, 'confirmed')).toBe(7);
    passed(minutes);
    await reconcilePayments(im.api.deps);
    expect(await count(mine, 'confirmed')).toBe(8);
  });
});

describe('an old payment', () => {
  const old = (checkouts: readonly StartedCheckout[]) =>
    sql`update checkouts set created_at = created_at - interval '10 days' where id = ${checkouts[0]!.id}`.execute(im.api.database.db);

  test('is asked about again soon after an outage, though not all the time meanwhile', async () => {
    const mine = await paid(im.merchant, 1);
    await old(mine);
    const outage = 10 * minutes;
    const asked: number[] = [];
    let second = 0;
    const deps = watched(() => {
      asked.push(second);
      if (second < outage) throw new Error('The provider did not answer');
    });
    passed(2 * minutes);
    for (; second < 3600 && (await count(mine, 'confirmed')) === 0; second += 10) {
      await reconcilePayments(deps);
      passed(10);
    }
    expect(second - outage).toBeLessThanOrEqual(2 * minutes);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(20);
  });

  test('that still stands is asked about after an eighth of its age', async () => {
    const mine = await started(im.merchant, 1);
    await old(mine);
    let asked = 0;
    const deps = watched(() => {
      asked += 1;
    });
    passed(2 * minutes);
    for (let hour = 0; hour < 60; hour += 1) {
      await reconcilePayments(deps);
      passed(3600);
    }
    expect(asked).toBe(2);
  });

  test('of a checkout that never heard of it is looked for again soon after an outage', async () => {
    const mine = await paid(im.merchant, 1);
    await old(mine);
    await sql`update checkouts set payment_ref = null, state = 'expired' where payment_open`.execute(im.api.database.db);
    let second = 0;
    const deps = watched(() => {
      if (second < 5 * minutes) throw new Error('The provider did not answer');
    });
    passed(16 * minutes);
    for (; second < 3600 && (await count(mine, 'confirmed')) === 0; second += 10) {
      await findLostPayments(deps);
      passed(10);
    }
    expect(second).toBeLessThanOrEqual(7 * minutes);
  });
});

describe('reservations that should have ended', () => {
  /** Orders whose provider has ended the reservation, and told nobody. */
  async function ended(merchant: TestMerchant, howMany: number): Promise<string[]> {
    const refs: string[] = [];
    while (refs.length < howMany) {
      const { paymentRef } = await merchant.paidOrder({ A: 1 });
      refs.push(paymentRef);
      await im.api.deps.providers.get('sandbox')!.cancelPayment({ merchantId: merchant.api.keys.merchantId, ref: paymentRef });
    }
    const at = im.api.deps.now();
    await im.api.database.db.updateTable('orders').set({ capture_before: at }).where('payment_ref', 'in', refs).execute();
    return refs;
  }

  const released = async (refs: readonly string[]) =>
    (
      await im.api.database.db
        .selectFrom('orders')
        .select('id')
        .where('payment_ref', 'in', [...refs])
        .where('payment_state', '=', 'released')
        .execute()
    ).length;

  test('are asked about once by two workers', async () => {
    const refs = [...(await ended(im.merchant, 6)), ...(await ended(other, 3))];
    const asked: string[] = [];
    const deps = watched((_merchantId, ref) => {
      asked.push(ref!);
    });
    const second = connectDatabase({ url: im.api.database.url });
    passed(minutes);
    try {
      await Promise.all([reconcilePayments(deps), reconcilePayments({ ...deps, db: second })]);
    } finally {
      await second.destroy();
    }
    expect(asked.toSorted()).toEqual(refs.toSorted());
    expect(await released(refs)).toBe(9);
  });

  test('and of which nothing is heard keep none that ended later, however many they are, and are asked about ever more rarely', async () => {
    const dead = new Set(await ended(im.merchant, 25));
    passed(1);
    const fine = await ended(im.merchant, 2);
    const tried: number[] = [];
    const deps = watched((_merchantId, ref) => {
      if (!dead.has(ref!)) return;
      tried.push(later);
      throw new Error('No such payment');
    });
    passed(minutes);
    for (const _ of [1, 2]) await reconcilePayments(deps);
    expect([tried.length, await released(fine)]).toEqual([25, 2]);
    const perHour: number[] = [];
    for (let hour = 0; hour < 3; hour += 1) {
      const before = tried.length;
      for (let minute = 0; minute < 60; minute += 1) {
        passed(minutes);
        await reconcilePayments(deps);
      }
      perHour.push((tried.length - before) / dead.size);
    }
    expect(perHour[0]).toBeLessThan(25);
    expect(perHour[2]).toBeLessThan(perHour[0]! / 2);
  });

  test('and are made anew count from their new end', async () => {
    const [ref] = await ended(im.merchant, 1);
    const { db } = im.api.database;
    let asked = 0;
    const failing = watched(() => {
      asked += 1;
      throw new Error('The provider did not answer');
    });
    for (let hour = 0; hour < 40; hour += 1) {
      passed(3600);
      await reconcilePayments(failing);
    }
    expect(asked).toBeGreaterThan(10);
    const capture_before = new Date(Date.parse(im.api.deps.now()) + 7 * 86_400_000).toISOString();
    await db.updateTable('orders').set({ capture_before }).where('payment_ref', '=', ref!).execute();
    passed(6 * 86_400);
    const before = asked;
    await reconcilePayments(failing);
    expect(asked).toBe(before);
    passed(86_400 + minutes);
    await reconcilePayments(failing);
    expect(asked).toBe(before + 1);
    passed(minutes);
    await reconcilePayments(im.api.deps);
    expect(await released([ref!])).toBe(1);
  });
});
