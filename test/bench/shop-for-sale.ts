import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMerchant, publishProfile, type Db, type MerchantKeys } from '../../api/index.ts';

const page = 'http://shop.localhost/checkout';
const products = 40;

/** Units of each SKU before anybody buys. */
export const stockEach = 1_000_000;

/** Every SKU on sale. */
export const skus: readonly string[] = Array.from({ length: products }, (_, index) => `bench-${index + 1}`);

/** What a shopper needs to know of the shop, besides where it listens. */
export const shopper = { page, skus };

/** A merchant with a real profile and nothing sold yet. */
export async function openShop(db: Db): Promise<MerchantKeys> {
  const keys = await createMerchant(db, { name: 'Bench', allowedOrigins: [new URL(page).origin], language: 'it' });
  const document: unknown = JSON.parse(readFileSync(join(process.cwd(), 'policy/profiles/impronta.json'), 'utf8'));
  await publishProfile(db, { merchantId: keys.merchantId, document, actor: 'bench', now: new Date().toISOString() });
  return keys;
}

/** Puts every product on the shelf through the merchant's own API. */
export async function stockShop(apiPort: number, { secretKey }: MerchantKeys): Promise<void> {
  for (const sku of skus) {
    const response = await fetch(`http://127.0.0.1:${apiPort}/v1/merchant/products/${sku}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json', 'idempotency-key': sku },
      body: JSON.stringify({
        title: { it: sku, en: sku },
        description: { it: sku, en: sku },
        images: [],
        options: [],
        variants: [{ sku, options: [], price: 2990, stock: stockEach }],
      }),
    });
    if (!response.ok) throw new Error(`${sku}: ${response.status} ${await response.text()}`);
  }
}
