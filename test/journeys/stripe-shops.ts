import { readFileSync } from 'node:fs';
import { connectDatabase, createMerchant } from '../../api/index.ts';
import { readCatalog } from '../../demo/catalog/catalog-file.ts';
import { readMerchant } from '../../demo/merchants/merchant-file.ts';
import { linksOf, putTo, stock } from '../../demo/seed.ts';
import { reservePort } from '../../demo/serve.ts';
import { shopApp } from '../../demo/shop/shop-app.ts';
import { connectShop } from '../stripe/connect-shop.ts';
import type { StandIn } from '../stripe/stand-in.ts';

export interface StripeShop {
  readonly origin: string;
  readonly publishableKey: string;
  readonly secretKey: string;
}

/** What each of the demo's merchants sells in its second shop: one thing is enough to pay for. */
export const soldByStripe = {
  backboneprostore: 'borraccia-750',
  impronta: 'crema-cuoio',
  drop: 'sapone-alloro',
  restelli: 'balsamo-nappa',
} as const;
export type StripeMerchant = keyof typeof soldByStripe;

/** The address from which a page of these shops may load a payment provider's script and frames. */
const stripe = 'https://js.stripe.com';

/**
 * The demo's merchants once more, on the same server, each with keys of their own at Stripe. Every method of payment that their
 * documents name is offered, also where they contradict each other, and Satispay, which none of them names.
 */
export async function openStripeShops(
  { api, databaseUrl }: { readonly api: string; readonly databaseUrl: string },
  standIn: StandIn,
): Promise<{ readonly shops: Readonly<Record<string, StripeShop>>; stop(): Promise<void> }> {
  const db = connectDatabase({ url: databaseUrl });
  const merchants = Object.entries(soldByStripe);
  const ports = await Promise.all(merchants.map(() => reservePort(0)));
  const shops = await Promise.all(
    merchants.map(async ([merchant, product], index) => {
      const port = ports[index]!;
      const { origin } = port;
      const keys = await createMerchant(db, {
        name: readMerchant(merchant).name,
        language: 'it',
        provider: 'stripe',
        allowedOrigins: [origin],
        links: linksOf(origin),
      });
      const { merchantId, publishableKey, secretKey } = keys;
      const catalog = readCatalog(merchant);
      const one = { ...catalog, products: catalog.products.filter(({ handle }) => handle === product), codes: [] };
      await stock(putTo(api, secretKey), profileOf(merchant), one);
      port.serve(shopApp({ merchant, publishableKey, withdrawalPage: `${api}/withdraw/${merchantId}`, api, pay: stripe }).fetch);
      return [merchant, { origin, publishableKey, secretKey }] as const;
    }),
  );
  await db.destroy();
  for (const [, { secretKey }] of shops) await connectShop(standIn, { api, secretKey });
  return {
    shops: Object.fromEntries(shops),
    async stop() {
      await Promise.all(ports.map((port) => port.stop()));
    },
  };
}

interface Method {
  readonly id: string;
  readonly kind: string;
  readonly listedIn?: readonly string[];
  readonly clause: string;
}

function profileOf(merchant: string): object {
  const profile = JSON.parse(readFileSync(`policy/profiles/${merchant}.json`, 'utf8'));
  const { methods, lists: _contradicting, ...payment } = profile.payment as { methods: readonly Method[]; lists?: unknown };
  const named = methods.map(({ listedIn: _documents, ...method }) => method);
  const satispay = merchant === 'impronta' ? [{ id: 'satispay', kind: 'redirect', clause: 'none' }] : [];
  return { ...profile, languages: ['it', 'en', 'de', 'fr', 'es'], payment: { ...payment, methods: [...named, ...satispay] } };
}
