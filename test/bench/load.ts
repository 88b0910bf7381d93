/**
 * The load generator's own process, which takes one order after the other: shoppers that buy without a pause, or readers
 * of one row, until time is up.
 */
import { ask } from './ask.ts';
import { Shopper, type Purchase, type Shop } from './shopper.ts';

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

process.on('message', (order: LoadOrder) => void run(order).then((report) => process.send?.(report)));

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
    const shopper = new Shopper(shop);
    while (performance.now() < until) {
      try {
        purchases.push(await shopper.buy());
      } catch (error) {
        failures.push(String(error));
      }
    }
  }

  async function reading(): Promise<void> {
    while (performance.now() < until) {
      const sku = shop.skus[Math.floor(Math.random() * shop.skus.length)]!;
      const { status } = await ask(shop.apiPort, 'GET', `/variants/${sku}`);
      if (status !== 200) failures.push(String(status));
      requests += 1;
    }
  }
}
