import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMerchant, publishProfile, type Db, type MerchantKeys } from '../../api/index.ts';
import { packageRoot } from '../../api/package-root.ts';
import type { TestInbox } from '../../api/mail/test-inbox.ts';
import { insist, type Servers } from './insist.ts';
import type { OutsideProvider } from './outside-provider.ts';

/** Page the shoppers are on. */
export const shopOrigin = 'https://shop.example';

/** What is on sale: price in minor units and units there are before anybody buys. More people want the last one than can have it. */
export const goods = {
  A: { price: 3000, stock: 100_000 },
  B: { price: 3333, stock: 100_000 },
  RARE: { price: 4990, stock: 6 },
} as const;

/** What kind of merchant somebody is. */
export interface Trade {
  /** Name of its profile. */
  readonly profile: string;
  /** Who takes its money. */
  readonly provider: OutsideProvider;
  /** Ids of the methods of payment that shoppers use there. */
  readonly methods: readonly string[];
}

/** A merchant, and what a shopper reads of its shop before buying. */
export interface Trader extends MerchantKeys, Trade {
  /** What has to be agreed to, by id. */
  readonly consents: Readonly<Record<string, true>>;
  /** Signs what its own systems are told. */
  readonly webhookSecret: string;
}

/** All that somebody who buys, sells or pays has to do with. */
export interface ShopWorld {
  readonly servers: Servers;
  readonly inbox: TestInbox;
  readonly traders: readonly Trader[];
}

/** A merchant under an example profile. */
export async function openTrader(db: Db, { profile, provider }: Pick<Trade, 'profile' | 'provider'>): Promise<MerchantKeys> {
  const document: unknown = JSON.parse(readFileSync(join(packageRoot, 'policy', 'profiles', `${profile}.json`), 'utf8'));
  const keys = await createMerchant(db, {
    name: profile,
    allowedOrigins: [shopOrigin],
    language: 'it',
    links: { shop: `${shopOrigin}/` },
    provider: provider.name,
  });
  const now = new Date().toISOString();
  await db.transaction().execute((tx) => publishProfile(tx, { merchantId: keys.merchantId, document, actor: 'test', now }));
  return keys;
}

/**
 * Opens the merchant's account at its provider, puts the goods on the shelf, all through the merchant's own interface, and reads the
 * shop as a page does.
 *
 * @param systems where the merchant's own systems want to be told of everything
 */
export async function stockTrader(servers: Servers, trade: Trade, keys: MerchantKeys, systems: string): Promise<Trader> {
  const merchant = { Authorization: `Bearer ${keys.secretKey}` };
  const { name, account } = trade.provider;
  if (account) {
    const { status, body } = await insist(servers, `/v1/merchant/payment-accounts/${name}`, {
      method: 'PUT',
      headers: { ...merchant, 'Idempotency-Key': 'account' },
      body: account,
    });
    if (status >= 300) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  }
  for (const [sku, { price, stock }] of Object.entries(goods)) {
    const words = { it: sku, en: sku };
    const { status, body } = await insist(servers, `/v1/merchant/products/${sku.toLowerCase()}`, {
      method: 'PUT',
      headers: { ...merchant, 'Idempotency-Key': sku },
      body: { title: words, description: words, images: [], options: [], variants: [{ sku, options: [], price, stock }] },
    });
    if (status >= 300) throw new Error(`${sku}: ${status} ${JSON.stringify(body)}`);
  }
  const endpoint = await insist<{ secret: string }>(servers, '/v1/merchant/webhook-endpoints', {
    headers: { ...merchant, 'Idempotency-Key': 'endpoint' },
    body: { url: systems },
  });
  if (endpoint.status !== 201) throw new Error(JSON.stringify(endpoint.body));
  const shop = await insist<{ consents: { id: string }[] }>(servers, '/v1/shop', {
    method: 'GET',
    headers: { 'Cassa-Key': keys.publishableKey },
  });
  return {
    ...keys,
    ...trade,
    webhookSecret: endpoint.body.secret,
    consents: Object.fromEntries(shop.body.consents.map(({ id }) => [id, true as const])),
  };
}
