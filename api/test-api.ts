import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { putProduct } from './catalog/put-product.ts';
import { putCode } from './catalog/put-code.ts';
import { putCodeBody, putProductBody } from './catalog/catalog.wire.ts';
import { createTestDatabase, type TestDatabase } from './db/test-database.ts';
import type { Deps } from './deps.ts';
import { readEnv } from './env.ts';
import type { RequestScope } from './http/request-scope.ts';
import { packageRoot } from './package-root.ts';
import { SandboxBank } from './payments/sandbox/sandbox-bank.ts';
import { withOwnTransfers } from './payments/transfer/with-own-transfers.ts';
import { createSandboxProvider } from './payments/sandbox/sandbox-provider.ts';
import { createSandboxTables } from './payments/sandbox/sandbox-tables.ts';
import { createMerchant, type MerchantKeys } from './shops/create-merchant.ts';
import { publishProfile } from './shops/publish-profile.ts';
import { createShopCache } from './shops/shop-cache.ts';
import type { z } from 'zod';

export const shopOrigin = 'https://shop.example';

/** A profile of policy/profiles by name, as JSON. */
export function exampleProfile(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(packageRoot, 'policy', 'profiles', `${name}.json`), 'utf8')) as Record<string, unknown>;
}

/** A plain product with one variant, to be changed where a test needs something else. */
export function plainProduct(
  sku: string,
  price: number,
  variant: Partial<z.input<typeof putProductBody>['variants'][number]> = {},
): z.input<typeof putProductBody> {
  return {
    title: { it: `Articolo ${sku}`, en: `Article ${sku}` },
    description: { it: 'Descrizione', en: 'Description' },
    images: [{ src: `/pictures/${sku.toLowerCase()}.svg`, alt: { it: 'Figura', en: 'Picture' } }],
    options: [],
    variants: [{ sku, options: [], price, stock: 100, ...variant }],
  };
}

export interface CallOptions {
  readonly body?: unknown;
  readonly cart?: string;
  /** Idempotency-Key; a new one for every write unless given. `null`: none. */
  readonly key?: string | null;
  readonly language?: string;
  readonly headers?: Record<string, string | undefined>;
}

/** A test says what it expects of a body by expecting it, so an untyped one is `any`. */
// oxlint-disable-next-line typescript/no-explicit-any
export interface Called<Body = any> {
  readonly status: number;
  readonly body: Body;
  readonly text: string;
  readonly headers: Headers;
}

export interface TestApi {
  readonly database: TestDatabase;
  readonly deps: Deps;
  readonly app: Hono<RequestScope>;
  readonly keys: MerchantKeys;
  /** Calls with the publishable key, as a page would; under `/v1/merchant` with the secret key. */
  // oxlint-disable-next-line typescript/no-explicit-any
  call<Body = any>(method: string, path: string, options?: CallOptions): Promise<Called<Body>>;
  putProduct(handle: string, product: z.input<typeof putProductBody>): Promise<void>;
  putCode(code: string, terms: z.input<typeof putCodeBody>): Promise<void>;
  /** Another merchant on the same server. */
  addMerchant(profile: string, origin?: string): Promise<MerchantKeys>;
  stop(): Promise<void>;
}

/** The whole API over a real database of its own, with one merchant open under an example profile. */
export async function createTestApi({ profile, now }: { readonly profile: string; readonly now?: () => string }): Promise<TestApi> {
  const database = await createTestDatabase();
  const { db } = database;
  const log = pino({ level: 'silent' });
  await createSandboxTables(db);
  const sandbox = createSandboxProvider({
    bank: new SandboxBank(db, undefined, now),
    payOrigin: 'https://pay.example',
    webhookSecret: 'whsec_test',
  });
  const own = { db, shops: createShopCache(db), now: now ?? (() => new Date().toISOString()) };
  const deps: Deps = {
    ...own,
    env: readEnv({ LOG_LEVEL: 'silent', TOKEN_SECRET: 'only-for-tests-'.repeat(3), WEBHOOK_PRIVATE_NETWORKS: 'allow' }),
    log,
    providers: withOwnTransfers(own, [sandbox]),
  };
  const app = createApp(deps);

  async function addMerchant(profileName: string, origin = shopOrigin): Promise<MerchantKeys> {
    const document = exampleProfile(profileName);
    const keys = await createMerchant(db, {
      name: String(document['name']),
      allowedOrigins: [origin],
      language: 'it',
      links: { shop: `${origin}/` },
    });
    await db.transaction().execute((tx) => publishProfile(tx, { merchantId: keys.merchantId, document, actor: 'test', now: deps.now() }));
    return keys;
  }
  const keys = await addMerchant(profile);
  const byTest = { merchantId: keys.merchantId, actor: 'test' };

  return {
    database,
    deps,
    app,
    keys,
    addMerchant,
    async call(method, path, { body, cart, key = randomUUID(), language, headers = {} } = {}) {
      const isMerchant = path.startsWith('/v1/merchant');
      const sent = {
        ...(isMerchant ? { Authorization: `Bearer ${keys.secretKey}` } : { 'Cassa-Key': keys.publishableKey }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(method !== 'GET' && key !== null && { 'Idempotency-Key': key }),
        ...(cart !== undefined && { 'Cassa-Cart': cart }),
        ...(language !== undefined && { 'Accept-Language': language }),
        ...headers,
      };
      const answer = await app.request(path, {
        method,
        headers: Object.entries(sent).filter((header): header is [string, string] => header[1] !== undefined),
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const isJson = /json/.test(answer.headers.get('Content-Type') ?? '');
      return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : undefined };
    },
    async putProduct(handle, product) {
      await db
        .transaction()
        .execute((tx) => putProduct(tx, { ...byTest, handle, product: putProductBody.parse(product), now: deps.now() }));
    },
    async putCode(code, terms) {
      await db.transaction().execute((tx) => putCode(tx, { ...byTest, code, terms: putCodeBody.parse(terms) }));
    },
    async stop() {
      await database.drop();
    },
  };
}
