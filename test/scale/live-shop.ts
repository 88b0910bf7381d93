import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import {
  connectDatabase,
  createMerchant,
  openSandbox,
  publishProfile,
  readEnv,
  startServer,
  type Db,
  type MerchantKeys,
  type RunningServer,
  type Sandbox,
} from '../../api/index.ts';

/** The same for every server on a database, so that each opens what another sealed. */
export const tokenSecret = 'for measuring only, in no real shop';

/** The page shoppers are on. */
export const shopPage = 'http://shop.localhost/checkout';

/** An order as its shopper was told of it. */
export interface ToldOrder {
  readonly id: string;
  readonly token: string;
  readonly number: string;
  readonly checkoutId: string;
  readonly cartToken: string;
  readonly lines: readonly { readonly id: string; readonly sku: string }[];
}

const email = 'ada@example.com';
const address = { name: 'Ada Rossi', line1: 'Via Garibaldi 1', postalCode: '20121', city: 'Milano', region: 'MI', country: 'IT' };

/** A merchant under an example profile with nothing on the shelf. */
export async function openMerchant(db: Db, profile: string): Promise<MerchantKeys> {
  const keys = await createMerchant(db, { name: profile, allowedOrigins: [new URL(shopPage).origin], language: 'it' });
  const document: unknown = JSON.parse(readFileSync(join(process.cwd(), `policy/profiles/${profile}.json`), 'utf8'));
  await publishProfile(db, { merchantId: keys.merchantId, document, actor: 'scale', now: new Date().toISOString() });
  return keys;
}

/** The whole server in this process with its workers, the provider beside it, and whoever calls them. */
export class LiveShop {
  /** How far behind the server's clock is, milliseconds. */
  agoMs = 0;

  private constructor(
    readonly db: Db,
    readonly server: RunningServer,
    readonly sandbox: Sandbox,
    private readonly endings: readonly (() => Promise<unknown>)[],
  ) {}

  /** @param sweepSeconds how often everything is looked through; absent: there are no workers */
  static async open(databaseUrl: string, smtpUrl: string, sweepSeconds?: number): Promise<LiveShop> {
    const made: { sandbox?: Sandbox; shop?: LiveShop } = {};
    const server = await startServer({
      env: readEnv({
        DATABASE_URL: databaseUrl,
        SMTP_URL: smtpUrl,
        PORT: '0',
        LOG_LEVEL: 'error',
        ...(sweepSeconds === undefined ? { ROLE: 'api' } : { SWEEP_SECONDS: String(sweepSeconds) }),
        TOKEN_SECRET: tokenSecret,
        WEBHOOK_PRIVATE_NETWORKS: 'allow',
        CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
      }),
      now: () => new Date(Date.now() - (made.shop?.agoMs ?? 0)).toISOString(),
      async providers(db) {
        made.sandbox = await openSandbox(db, { payOrigin: 'http://127.0.0.1:1', webhookSecret: 'scale', wellBehaved: true });
        return [made.sandbox.provider];
      },
    });
    const sandbox = made.sandbox!;
    const web = serve({ fetch: sandbox.app.fetch, port: 0, hostname: '127.0.0.1' }, (_: AddressInfo) => {});
    const delivery = sandbox.startDelivery(`${server.url}/v1/webhooks/payments/sandbox`);
    const db = connectDatabase({ url: databaseUrl, max: 2 });
    made.shop = new LiveShop(db, server, sandbox, [
      () => delivery.stop(),
      async () => web.close(),
      () => server.stop(),
      () => db.destroy(),
    ]);
    return made.shop;
  }

  async close(): Promise<void> {
    for (const end of this.endings) await end();
  }

  /** Calls with the publishable key, as a page would; under `/v1/merchant` with the secret key. @throws Error on any answer that is no success */
  // A caller says what it expects of a body by using it, so an untyped one is `any`.
  // oxlint-disable-next-line typescript/no-explicit-any
  async call<Body = any>(
    keys: MerchantKeys,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Body> {
    const { status, text } = await this.ask(keys, method, path, body, headers);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Body;
  }

  /** The same, whatever is answered. */
  async ask(
    keys: MerchantKeys,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    const isMerchant = path.startsWith('/v1/merchant');
    const answer = await fetch(this.server.url + path, {
      method,
      headers: {
        ...(isMerchant
          ? { authorization: `Bearer ${keys.secretKey}` }
          : { 'cassa-key': keys.publishableKey, origin: new URL(shopPage).origin }),
        ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
        ...(body !== undefined && typeof body !== 'string' && { 'content-type': 'application/json' }),
        'accept-language': 'it',
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  }

  /** Fills a cart and begins to order it. @returns also what its payment is called */
  async startCheckout(keys: MerchantKeys, payment: string, skus: readonly string[]) {
    const shop = await this.call<{ consents: { id: string }[] }>(keys, 'GET', '/v1/shop');
    const created = await this.call(keys, 'POST', '/v1/carts', { lines: [{ sku: skus[0], quantity: 1 }], country: 'IT' });
    const cart = { 'cassa-cart': String(created.token) };
    for (const sku of skus.slice(1)) await this.call(keys, 'POST', '/v1/cart/lines', { sku, quantity: 1 }, cart);
    const { delivery } = await this.call(keys, 'GET', '/v1/cart', undefined, cart);
    const { service } = delivery.options[0];
    const quoted = await this.call(keys, 'PUT', '/v1/cart/destination', { country: 'IT', postalCode: '20121', service, payment }, cart);
    const checkout = await this.call(
      keys,
      'POST',
      '/v1/checkouts',
      {
        shown: quoted.shown,
        contact: { email, phone: '+39 055 123456' },
        shippingAddress: address,
        service,
        payment,
        consents: Object.fromEntries(shop.consents.map(({ id }) => [id, true])),
        returnUrl: shopPage,
      },
      cart,
    );
    const row = await this.db
      .selectFrom('checkouts')
      .select('payment_ref')
      .where('merchant_id', '=', keys.merchantId)
      .where('id', '=', checkout.id)
      .executeTakeFirstOrThrow();
    return { id: String(checkout.id), token: String(checkout.token), cartToken: String(created.token), paymentRef: row.payment_ref };
  }

  /** A whole purchase. @param payment `card`, `paypal` or `bankTransfer` */
  async buy(keys: MerchantKeys, payment: string, skus: readonly string[]): Promise<ToldOrder> {
    const checkout = await this.startCheckout(keys, payment, skus);
    if (payment !== 'bankTransfer') await this.sandbox.bank.approve(checkout.paymentRef!);
    const path = `/v1/checkouts/${checkout.id}/confirm`;
    const { order, orderToken } = await this.call(keys, 'POST', path, undefined, { 'cassa-checkout': checkout.token });
    const { id, number, lines } = order;
    return { id, number, lines, token: orderToken, checkoutId: checkout.id, cartToken: checkout.cartToken };
  }

  /** Waits until a query answers `done`. @throws Error after two minutes */
  async until(what: string, done: () => Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 100)))
      if (await done()) return;
    throw new Error(`Waited in vain for ${what}`);
  }
}
