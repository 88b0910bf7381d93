import { pino } from 'pino';
import { createTestDatabase } from '../../api/db/test-database.ts';
import type { Deps } from '../../api/deps.ts';
import { readEnv } from '../../api/env.ts';
import { setPaymentAccount } from '../../api/payments/accounts/set-payment-account.ts';
import type { PaymentProvider } from '../../api/payments/payment-provider.ts';
import { createStripeProvider } from '../../api/payments/stripe/stripe-provider.ts';
import { createMerchant } from '../../api/shops/create-merchant.ts';
import { createShopCache } from '../../api/shops/shop-cache.ts';

/** A database with merchants who have keys of their own. */
export interface StripeShop {
  readonly deps: Deps;
  readonly provider: PaymentProvider;
  /** Every line logged. */
  readonly logged: readonly string[];
  /** Another merchant. `secretKey` absent: without keys. */
  addMerchant(options?: { mode?: 'test' | 'live'; secretKey?: string; origins?: string[] }): Promise<string>;
  stop(): Promise<void>;
}

/** Merchants on a real database whose provider is Stripe at `apiUrl`. */
export async function openStripeShop(apiUrl: string | undefined, { publicUrl = 'https://api.shop.example' } = {}): Promise<StripeShop> {
  const database = await createTestDatabase();
  const { db } = database;
  const env = readEnv({ TOKEN_SECRET: 'only-for-tests-'.repeat(3), PUBLIC_URL: publicUrl });
  const logged: string[] = [];
  const now = () => new Date().toISOString();
  const provider = createStripeProvider({ db, env, now }, { apiUrl });
  const deps: Deps = {
    env,
    db,
    shops: createShopCache(db),
    now,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    providers: new Map([[provider.name, provider]]),
  };
  return {
    deps,
    provider,
    logged,
    async addMerchant({ mode = 'test', secretKey, origins = ['https://shop.example'] } = {}) {
      const { merchantId } = await createMerchant(db, { name: 'Shop', mode, language: 'it', provider: 'stripe', allowedOrigins: origins });
      if (secretKey !== undefined) {
        const account = { publishableKey: `pk_${mode}_shop`, secretKey, rotateWebhookSecret: false };
        await setPaymentAccount(deps, { merchantId, provider: 'stripe', account, actor: 'test' });
      }
      return merchantId;
    },
    stop: () => database.drop(),
  };
}
