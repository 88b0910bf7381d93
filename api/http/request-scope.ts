import type { Merchant, Shop } from '../shops/shop-cache.ts';
import type { ProblemCode } from './problem.ts';
import type { Language } from './language.ts';
import type { Write } from './idempotency.ts';

/** What middleware leaves for the handlers of one request. */
export interface RequestScope {
  Variables: {
    requestId: string;
    /** Set with a publishable key: the merchant with its published profile. */
    shop: Shop;
    /** Set with either key. */
    merchant: Merchant;
    /** Set with a secret key: its id, for the audit. */
    actor: string;
    language: Language;
    /** Set on every write. */
    write: Write;
    problem: ProblemCode;
  };
}
