import { sql } from 'kysely';
import { putProductBody } from '../catalog/catalog.wire.ts';
import { putProduct } from '../catalog/put-product.ts';
import { TestMerchant, type TestOrder } from '../orders/test-merchant.ts';
import type { SandboxPayment } from '../payments/sandbox/sandbox-payment.ts';
import { payOwedRefunds } from '../refunds/pay-refund.ts';
import { createTestApi, type TestApi } from '../test-api.ts';
import { takeOwedCaptures } from './take-capture.ts';

/** A shop whose orders are reserved first and charged later, with a clock that can be put on. */
export class ReservedWorld {
  private laterMs = 0;
  readonly merchant: TestMerchant;

  private constructor(
    readonly api: TestApi,
    private readonly clock: { now: () => number },
  ) {
    this.merchant = new TestMerchant(api);
    this.clock.now = () => Date.now() + this.laterMs;
  }

  static async open(profile: string): Promise<ReservedWorld> {
    const clock = { now: () => Date.now() };
    const world = new ReservedWorld(await createTestApi({ profile, now: () => new Date(clock.now()).toISOString() }), clock);
    await world.merchant.sells({ A: 5900, B: 2900 });
    return world;
  }

  /** Another merchant at the same server, under the same clock. */
  async another(profile: string): Promise<TestMerchant> {
    const { api } = this;
    const keys = await api.addMerchant(profile);
    const auth = (path: string): Record<string, string> =>
      path.startsWith('/v1/merchant') ? { Authorization: `Bearer ${keys.secretKey}` } : { 'Cassa-Key': keys.publishableKey };
    const { merchantId } = keys;
    const merchant = new TestMerchant({
      ...api,
      keys,
      call: (method, path, options = {}) => api.call(method, path, { ...options, headers: { ...auth(path), ...options.headers } }),
      putProduct: (handle, product) =>
        api.database.db.transaction().execute(async (tx) => {
          await putProduct(tx, { merchantId, actor: 'test', handle, product: putProductBody.parse(product), now: api.deps.now() });
        }),
    });
    await merchant.sells({ A: 5900, B: 2900 });
    return merchant;
  }

  /** Puts the clock on; back to the present without hours. */
  later(hours = 0): void {
    this.laterMs = hours * 3_600_000;
  }

  /** What the workers do when they have time. */
  async work(): Promise<void> {
    while (await takeOwedCaptures(this.api.deps));
    while (await payOwedRefunds(this.api.deps));
  }

  order(pieces: Readonly<Record<string, number>> = { A: 1, B: 1 }, changes: Record<string, unknown> = {}): Promise<TestOrder> {
    return this.merchant.paidOrder(pieces, changes);
  }

  bank(ref: string): Promise<SandboxPayment> {
    return this.merchant.shopper.bank.get(ref);
  }

  /** What the books say of its payment. */
  async payment({ wire }: Pick<TestOrder, 'wire'>) {
    return this.api.database.db
      .selectFrom('orders')
      .select(['payment_ref', 'payment_state', 'captured_amount', 'capture_before'])
      .where('id', '=', wire.id)
      .executeTakeFirstOrThrow();
  }

  /** Every payment the bank has of it. */
  async paymentsOf({ wire }: Pick<TestOrder, 'wire'>): Promise<{ ref: string; state: string }[]> {
    const { rows } = await sql<{ ref: string; state: string }>`
      select ref, state from sandbox.payments where checkout_id = (select checkout_id from orders where id = ${wire.id})`.execute(
      this.api.database.db,
    );
    return rows;
  }

  async refundsOf({ wire }: Pick<TestOrder, 'wire'>) {
    return this.api.database.db
      .selectFrom('refunds')
      .select(['id', 'amount', 'released', 'paid_at', 'stuck_at'])
      .where('order_id', '=', wire.id)
      .execute();
  }

  async capturesOf({ wire }: Pick<TestOrder, 'wire'>) {
    return this.api.database.db
      .selectFrom('captures')
      .select(['id', 'amount', 'cause', 'failure', 'stuck_at', 'captured_at', 'dropped_at'])
      .where('order_id', '=', wire.id)
      .orderBy('id')
      .execute();
  }

  async events({ wire }: Pick<TestOrder, 'wire'>): Promise<string[]> {
    const { rows } = await sql<{ kind: string }>`select kind from order_events where order_id = ${wire.id} order by seq`.execute(
      this.api.database.db,
    );
    return rows.map(({ kind }) => kind);
  }

  /** Lets everything that failed fall due at once. */
  async hurry(): Promise<void> {
    await sql`update captures set due_at = '-infinity'`.execute(this.api.database.db);
    await sql`update refunds set due_at = '-infinity'`.execute(this.api.database.db);
  }
}
