import type { Logger } from 'pino';
import type { Db } from './db/connect-database.ts';
import type { Env } from './env.ts';
import type { PaymentProvider } from './payments/payment-provider.ts';
import type { Shops } from './shops/shop-cache.ts';

/** All a verb may use besides its input; made once by the server, or by a test. */
export interface Deps {
  readonly env: Env;
  readonly db: Db;
  /** Merchants with their published profiles, kept in memory. */
  readonly shops: Shops;
  /** ISO 8601 instant, UTC. */
  readonly now: () => string;
  readonly log: Logger;
  readonly providers: ReadonlyMap<string, PaymentProvider>;
}
