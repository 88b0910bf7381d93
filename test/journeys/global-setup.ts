import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { anyPorts } from '../../demo/ports.ts';
import { startDemo } from '../../demo/start-demo.ts';
import { findChromium } from '../chromium.ts';
import { memoryFolder } from '../memory-folder.ts';
import { startStandIn } from '../stripe/stand-in.ts';
import { openStripeShops, type StripeShop } from './stripe-shops.ts';

/** What the journeys know of the running demo: origins, and each merchant's secret key for what happens behind the counter. */
export interface DemoPlaces {
  readonly api: string;
  readonly pay: string;
  readonly inbox: string;
  readonly notes: string;
  readonly studio: string;
  readonly databaseUrl: string;
  readonly shops: Readonly<Record<string, { readonly origin: string; readonly publishableKey: string; readonly secretKey: string }>>;
  /** Where Stripe is for `stripeShops`, which are the same merchants with keys of their own there. */
  readonly stripe: string;
  readonly stripeShops: Readonly<Record<string, StripeShop>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's Chromium takes orders. */
    readonly chromium: string;
    readonly demo: DemoPlaces;
  }
}

/** One demo with its own data and one Chromium for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/widgets/v1/cassa.js')) throw new Error('Build the widgets first: npm run build');
  const dataDir = memoryFolder('cassa-journeys-');
  const { executablePath, args } = await findChromium();
  const standIn = await startStandIn();
  process.env['STRIPE_API_URL'] = standIn.url;
  const [demo, browser] = await Promise.all([
    startDemo({ ports: anyPorts, dataDir, quiet: true }),
    chromium.launchServer({ executablePath, args }),
  ]);
  const keys: Record<string, { secretKey: string }> = JSON.parse(readFileSync(join(dataDir, 'merchants.json'), 'utf8'));
  const shops = demo.shops.map(({ merchant, origin, publishableKey }) => [
    merchant,
    { origin, publishableKey, secretKey: keys[merchant]!.secretKey },
  ]);
  const { api, pay, inbox, notes, studio, databaseUrl } = demo;
  const byStripe = await openStripeShops(demo, standIn);
  project.provide('chromium', browser.wsEndpoint());
  project.provide('demo', {
    api,
    pay,
    inbox,
    notes,
    studio,
    databaseUrl,
    stripe: standIn.url,
    stripeShops: byStripe.shops,
    shops: Object.fromEntries(shops),
  });
  return async () => {
    await browser.close();
    await byStripe.stop();
    await standIn.stop();
    await demo.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
