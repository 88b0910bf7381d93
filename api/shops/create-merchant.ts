import { z } from 'zod';
import { insertAudit } from '../audit/audit.store.ts';
import type { Db } from '../db/connect-database.ts';
import { newId, newToken } from '../db/new-id.ts';
import { languages } from '../http/language.ts';
import { merchantLinks } from './merchant-links.ts';
import { insertMerchant } from './shops.store.ts';
import { createSecretKey } from './secret-keys.ts';

/** Scheme, host and port, as a browser sends it: no path, no closing slash. */
export const webOrigin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text, 'expected an origin like https://shop.example');

export const newMerchant = z.strictObject({
  name: z.string().trim().min(1).max(120),
  mode: z.enum(['test', 'live']).default('test'),
  allowedOrigins: z.array(webOrigin).max(50),
  language: z.enum(languages),
  links: merchantLinks.prefault({}),
  provider: z.string().min(1).max(40).default('sandbox'),
});

export interface MerchantKeys {
  readonly merchantId: string;
  readonly publishableKey: string;
  /** Shown this once; the database keeps its hash. */
  readonly secretKey: string;
}

/** A new merchant with its keys. It sells nothing until a profile is published. */
export async function createMerchant(db: Db, input: z.input<typeof newMerchant>): Promise<MerchantKeys> {
  const { name, mode, allowedOrigins, language, links, provider } = newMerchant.parse(input);
  const merchantId = newId('mer');
  const publishableKey = `pk_${mode}_${newToken()}`;
  return db.transaction().execute(async (tx) => {
    await insertMerchant(tx, {
      id: merchantId,
      name,
      mode,
      publishable_key: publishableKey,
      allowed_origins: allowedOrigins,
      language,
      links: JSON.stringify(links),
      provider,
    });
    const { secretKey } = await createSecretKey(tx, { merchantId, mode, label: 'first', actor: 'cli' });
    await insertAudit(tx, { merchantId, actor: 'cli', verb: 'createMerchant', subject: merchantId });
    return { merchantId, publishableKey, secretKey };
  });
}
