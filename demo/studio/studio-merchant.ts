import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { createMerchant, updateMerchant, type Db } from '../../api/index.ts';
import { readCatalog, type Catalog } from '../catalog/catalog-file.ts';
import { repositoryFolder } from '../demo-folder.ts';
import { merchantIds } from '../merchants/merchant-file.ts';
import { putTo, stock } from '../seed.ts';

const keptKeys = z.object({
  merchantId: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
  stocked: z.boolean().default(false),
});

/** The studio's own test merchant; its secret key stays on the server. */
export type StudioMerchant = z.infer<typeof keptKeys>;

export interface StudioMerchantOptions {
  readonly db: Db;
  /** Origin of the running API. */
  readonly api: string;
  /** Where the merchant's keys are kept between starts. */
  readonly file: string;
  /** Origin of the studio. */
  readonly origin: string;
}

const goods = ['portafoglio-due-ante', 'tote-marca', 'lacci-cerati'];

/** A few products and a code from one of the demo's catalogues: enough to be on either side of a threshold. */
export function studioCatalog(): Catalog {
  const catalog = readCatalog('impronta');
  return {
    ...catalog,
    products: catalog.products.filter(({ handle }) => goods.includes(handle)),
    codes: [{ code: 'TEN', amount: 1000, excludedTags: [], validForDays: 365 }],
  };
}

/** An example profile as its file has it. @throws Error when the demo knows no such merchant */
export function exampleProfile(id: string): string {
  if (!merchantIds.includes(id)) throw new Error(`no example profile ${id}`);
  return readFileSync(join(repositoryFolder, 'policy', 'profiles', `${id}.json`), 'utf8');
}

/** The studio's merchant, made and stocked once; what it published last stays in force. @throws Error when the API refuses */
export async function studioMerchant({ db, api, file, origin }: StudioMerchantOptions): Promise<StudioMerchant> {
  const shop = { allowedOrigins: [origin], links: { shop: `${origin}/preview/en` } };
  const kept = existsSync(file) ? keptKeys.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (kept) await updateMerchant(db, kept.merchantId, shop);
  const merchant = kept ?? { ...(await createMerchant(db, { name: 'Policy studio', language: 'en', ...shop })), stocked: false };
  const keep = (): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(merchant, null, 2), { mode: 0o600 });
  };
  keep();
  if (!merchant.stocked) {
    await stock(putTo(api, merchant.secretKey), JSON.parse(exampleProfile(merchantIds[0]!)), studioCatalog());
    merchant.stocked = true;
    keep();
  }
  return merchant;
}
