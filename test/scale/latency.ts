import type { ChildProcess } from 'node:child_process';
import type { MerchantKeys } from '../../api/index.ts';
import { freePort, nextMessage, startChild, stopChild } from '../bench/child.ts';
import type { LoadOrder, LoadReport } from '../bench/load.ts';
import { percentile } from '../bench/percentile.ts';
import { openPostOffice } from '../bench/post-office.ts';
import type { Listening } from '../bench/server.ts';
import { shopper } from '../bench/shop-for-sale.ts';
import type { Shop } from '../bench/shopper.ts';
import { tokenSecret } from './live-shop.ts';

/** A merchant in a database, by what it is called in the report. */
export interface Place {
  readonly name: string;
  readonly databaseUrl: string;
  readonly keys: MerchantKeys;
}

/** Medians in milliseconds of what shoppers waited for. */
export interface Waited {
  readonly place: string;
  readonly shoppers: number;
  readonly checkouts: number;
  readonly journeyMs: number;
  readonly placeMs: number;
}

export interface Turns {
  readonly rounds: number;
  readonly secondsATurn: number;
  readonly warmUpSeconds: number;
}

/**
 * Lets as many shoppers buy at each place in turn, because a machine shared with others is not the same a minute later; a server and a
 * provider of its own for each database, all on one Postgres.
 *
 * @throws Error where a checkout fails
 */
export async function compareLatency(places: readonly Place[], crowds: readonly number[], turns: Turns): Promise<Waited[]> {
  const postOffice = await openPostOffice();
  const generator = startChild('./load.js');
  const servers = new Map<string, RunningShop>();
  try {
    for (const { databaseUrl } of places)
      if (!servers.has(databaseUrl)) servers.set(databaseUrl, await startShop(databaseUrl, postOffice.url));
    const buy = async ({ databaseUrl, keys }: Place, shoppers: number, seconds: number): Promise<LoadReport> => {
      const { apiPort, payPort } = servers.get(databaseUrl)!;
      const shop: Shop = { ...shopper, apiPort, payPort, publishableKey: keys.publishableKey };
      const report = await load(generator, { kind: 'shop', shop, shoppers, seconds });
      if (report.failures.length > 0) throw new Error(`A checkout failed: ${report.failures[0]}`);
      return report;
    };
    for (const place of places) await buy(place, Math.max(...crowds), turns.warmUpSeconds);
    const waited: Waited[] = [];
    for (const shoppers of crowds) {
      const bought = places.map((): LoadReport['purchases'][number][] => []);
      for (let round = 0; round < turns.rounds; round += 1)
        for (const [index, place] of places.entries()) bought[index]!.push(...(await buy(place, shoppers, turns.secondsATurn)).purchases);
      waited.push(
        ...places.map(({ name }, index) => ({
          place: name,
          shoppers,
          checkouts: bought[index]!.length,
          journeyMs: percentile(
            bought[index]!.map(({ journeyMs }) => journeyMs),
            0.5,
          ),
          placeMs: percentile(
            bought[index]!.map(({ placeMs }) => placeMs),
            0.5,
          ),
        })),
      );
    }
    return waited;
  } finally {
    for (const each of servers.values()) await each.stop();
    await stopChild(generator);
    await postOffice.close();
  }
}

interface RunningShop {
  readonly apiPort: number;
  readonly payPort: number;
  stop(): Promise<void>;
}

async function startShop(databaseUrl: string, smtpUrl: string): Promise<RunningShop> {
  const payPort = await freePort();
  const env = {
    SMTP_URL: smtpUrl,
    PORT: '0',
    PAY_PORT: String(payPort),
    LOG_LEVEL: 'error',
    TOKEN_SECRET: tokenSecret,
    DATABASE_URL: databaseUrl,
  };
  const child = startChild('./server.js', env);
  const { apiPort } = await nextMessage<Listening>(child);
  const provider = startChild('./provider.js', { ...env, API_PORT: String(apiPort) });
  await nextMessage(provider);
  return { apiPort, payPort, stop: () => stopChild(provider).then(() => stopChild(child)) };
}

function load(generator: ChildProcess, order: LoadOrder): Promise<LoadReport> {
  const report = nextMessage<LoadReport>(generator);
  generator.send(order);
  return report;
}
