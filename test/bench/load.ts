/** The load generator's own process: shoppers that buy without a pause, or readers of one row, until time is up. */
import { Shopper, type Purchase, type Shop } from './shopper.ts';
import { WireClient } from './wire-client.ts';

export interface LoadOrder {
  readonly kind: 'shop' | 'bare';
  readonly shop: Shop;
  readonly shoppers: number;
  readonly seconds: number;
}

export interface LoadReport {
  /** Everything answered, first to last. */
  readonly purchases: readonly Purchase[];
  readonly requests: number;
  readonly seconds: number;
  readonly failures: readonly string[];
}

process.once('message', (order: LoadOrder) => {
  void run(order).then((report) => process.send?.(report, () => process.disconnect()));
});

async function run({ kind, shop, shoppers, seconds }: LoadOrder): Promise<LoadReport> {
  const started = performance.now();
  const until = started + seconds * 1000;
  const purchases: Purchase[] = [];
  const failures: string[] = [];
  let requests = 0;
  const work = kind === 'shop' ? shopping : reading;
  await Promise.all(Array.from({ length: shoppers }, work));
  return { purchases, requests, failures, seconds: (performance.now() - started) / 1000 };

  async function shopping(): Promise<void> {
    const shopper = await Shopper.arrive(shop);
    while (performance.now() < until) {
      try {
        purchases.push(await shopper.buy());
      } catch (error) {
        failures.push(String(error));
      }
    }
    shopper.leave();
  }

  async function reading(): Promise<void> {
    const client = await WireClient.open(shop.apiPort);
    while (performance.now() < until) {
      const sku = shop.skus[Math.floor(Math.random() * shop.skus.length)]!;
      const { status } = await client.request('GET', `/variants/${sku}`);
      if (status !== 200) failures.push(String(status));
      requests += 1;
    }
    client.close();
  }
}
