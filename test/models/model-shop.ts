import { takeOwedCaptures } from '../../api/captures/take-capture.ts';
import { sql } from 'kysely';
import { sweep } from '../../api/jobs/sweep.ts';
import { TestMerchant } from '../../api/orders/test-merchant.ts';
import { payOwedRefunds } from '../../api/refunds/pay-refund.ts';
import { createTestApi, exampleProfile, type TestApi } from '../../api/test-api.ts';
import { settlePayment } from '../../api/webhooks/settle-payment.ts';
import { readWithdrawals } from '../../api/withdrawals/read-withdrawals.ts';

/** A Monday on which nothing is closed. */
const opening = Date.parse('2026-11-02T09:00:00.000Z');

const prices = { A: 2990, B: 3333, C: 101 };
export const skus = Object.keys(prices);

/** A shop with its clock in hand: what its workers do they do when they are told to. */
export class ModelShop {
  private now = opening;
  private constructor(
    readonly name: string,
    readonly api: TestApi,
    readonly merchant: TestMerchant,
  ) {}

  /** @param approval `automatic`: refunds need nobody's approval */
  static async open(profile: string, approval?: 'automatic'): Promise<ModelShop> {
    const clock = { shop: undefined as ModelShop | undefined };
    const api = await createTestApi({ profile, now: () => new Date(clock.shop?.now ?? opening).toISOString() });
    if (approval) {
      const changed = exampleProfile(profile);
      Object.assign(changed['refund'] as object, { approval: { by: approval } });
      await api.call('PUT', '/v1/merchant/profile', { body: changed });
    }
    const merchant = new TestMerchant(api);
    await merchant.sells(prices);
    // A model sells more than a shelf holds.
    await sql`update variants set stock = 100000`.execute(api.database.db);
    return (clock.shop = new ModelShop(profile + (approval ? ` ${approval}` : ''), api, merchant));
  }

  /** ISO 8601 instant so many hours from now, or ago. */
  hoursFromNow(hours: number): string {
    return new Date(this.now + hours * 3_600_000).toISOString();
  }

  openAnew(): void {
    this.now = opening;
  }

  /** Lets hours pass, and everything happen that they bring about. */
  async pass(hours: number): Promise<void> {
    while (await takeOwedCaptures(this.api.deps));
    this.now += hours * 3_600_000;
    await sweep(this.api.deps);
    await this.merchant.shopper.bank.endReservations();
  }

  /** Looks up what was stated, with several workers at once. */
  async read(workers = 1): Promise<void> {
    const all = async () => {
      while (await readWithdrawals(this.api.deps));
    };
    await Promise.all(Array.from({ length: workers }, all));
  }

  async pay(): Promise<void> {
    while (await takeOwedCaptures(this.api.deps));
    while (await payOwedRefunds(this.api.deps));
  }

  /** The transfer of an order arrives. */
  async transfer(paymentRef: string): Promise<void> {
    await this.merchant.shopper.bank.moveTransfer(paymentRef, 'now');
    await settlePayment(this.api.deps, { merchantId: this.api.keys.merchantId, provider: 'sandbox', paymentRef });
  }
}
