import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { createMerchant, updateMerchant, type Db } from '../api/index.ts';
import { readCatalog, type Catalog } from './catalog/catalog-file.ts';
import { putProduct } from './catalog/put-product.ts';
import { repositoryFolder } from './demo-folder.ts';
import { languages } from './languages.ts';
import { merchantIds, readMerchant } from './merchants/merchant-file.ts';

const knownMerchants = z.record(
  z.string(),
  z.object({ merchantId: z.string(), publishableKey: z.string(), secretKey: z.string(), stocked: z.string().optional() }),
);
type Known = z.infer<typeof knownMerchants>;

export interface SeedOptions {
  readonly db: Db;
  /** Origin of the running API. */
  readonly api: string;
  /** Where the merchants' keys are kept between starts. */
  readonly file: string;
  /** Origin of each shop, in the order of `merchantIds`. */
  readonly origins: readonly string[];
}

export interface SeededMerchant {
  readonly merchantId: string;
  readonly publishableKey: string;
  readonly secretKey: string;
}

/**
 * Makes the demo's merchants and stocks them through the doors every merchant uses. A second call changes only what
 * changed since: other origins, another profile, another catalogue.
 *
 * @returns merchants in the order of `merchantIds`
 * @throws Error with the API's problem when it refuses something
 */
export async function seed({ db, api, file, origins }: SeedOptions): Promise<readonly SeededMerchant[]> {
  const known: Known = existsSync(file) ? knownMerchants.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const keep = (): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(known, null, 2), { mode: 0o600 });
  };
  for (const [index, id] of merchantIds.entries()) {
    const origin = origins[index]!;
    const shop = { allowedOrigins: [origin], links: linksOf(origin) };
    const before = known[id];
    if (before) await updateMerchant(db, before.merchantId, shop);
    else {
      known[id] = await createMerchant(db, { name: readMerchant(id).name, language: 'it', ...shop });
      keep();
    }
  }
  await Promise.all(
    merchantIds.map(async (id) => {
      const merchant = known[id]!;
      const profile: unknown = {
        ...JSON.parse(readFileSync(join(repositoryFolder, 'policy', 'profiles', `${id}.json`), 'utf8')),
        languages,
      };
      const catalog = readCatalog(id);
      const { bankAccount } = readMerchant(id);
      const stocked = createHash('sha256').update(JSON.stringify({ profile, catalog, bankAccount })).digest('hex');
      if (merchant.stocked === stocked) return;
      const put = putTo(api, merchant.secretKey);
      await stock(put, profile, catalog);
      if (bankAccount) await put('/bank-account', bankAccount);
      merchant.stocked = stocked;
    }),
  );
  keep();
  return merchantIds.map((id) => known[id]!);
}

/** Publishes a profile and fills the shop, through the merchant API. @throws Error with the API’s problem */
export async function stock(put: Put, profile: unknown, catalog: Catalog): Promise<void> {
  await put('/profile', profile);
  for (const product of catalog.products) await put(`/products/${product.handle}`, putProduct(product, catalog, Date.now()));
  for (const { code, validForDays, ...terms } of catalog.codes) {
    await put(`/codes/${code}`, { ...terms, validUntil: daysFrom(Date.now(), validForDays) });
  }
}

/** Pages in the shopper's own language: the shop sends each on to the one meant. */
export const linksOf = (origin: string) => ({
  shop: `${origin}/go/home`,
  cart: `${origin}/go/cart`,
  checkout: `${origin}/go/checkout`,
  order: `${origin}/go/order`,
  terms: `${origin}/go/terms`,
  privacy: `${origin}/go/privacy`,
  withdrawal: `${origin}/go/withdrawal`,
  returns: `${origin}/go/returns`,
});

const dayMs = 86_400_000;
const daysFrom = (now: number, days: number): string => new Date(now + days * dayMs).toISOString();

type Put = (path: string, body: unknown) => Promise<void>;

/** One `PUT` of the merchant API under a secret key. */
export const putTo =
  (api: string, secretKey: string): Put =>
  async (path, body) => {
    const response = await fetch(`${api}/v1/merchant${path}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`PUT ${path} was answered ${response.status}: ${await response.text()}`);
  };
