import { parseProfile, type Profile } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import type { BankAccount } from '../db/stored-shapes.ts';
import { isLanguage, type Language } from '../http/language.ts';
import { ProblemError } from '../http/problem.ts';
import type { MerchantLinks } from './merchant-links.ts';
import {
  findMerchantByPublishableKey,
  findMerchantBySecretKey,
  findProfile,
  getMerchant,
  isAllowedAnywhere,
  type MerchantRow,
} from './shops.store.ts';

export interface Merchant {
  readonly id: string;
  readonly name: string;
  readonly mode: 'test' | 'live';
  readonly publishableKey: string;
  readonly allowedOrigins: readonly string[];
  readonly language: Language;
  readonly links: MerchantLinks;
  /** Name of the payment provider. */
  readonly provider: string;
  /** Where it takes transfers itself; null: its payment provider takes them. */
  readonly bankAccount: BankAccount | null;
}

/** A published profile version; it never changes. */
export interface PublishedProfile {
  readonly version: number;
  /** SHA-256 of the canonical document, hex. */
  readonly hash: string;
  readonly profile: Profile;
}

/** A merchant that is open: its published profile is what every quote of this moment uses. */
export interface Shop extends Merchant {
  readonly published: PublishedProfile;
  readonly profile: Profile;
  /** Languages of the profile whose words we have, the merchant's own first. */
  readonly languages: readonly Language[];
}

export interface Shops {
  /** @throws ProblemError unknown-key, shop-not-open */
  byKey(publishableKey: string): Promise<Shop>;
  /** @throws ProblemError not-found, shop-not-open */
  byId(merchantId: string): Promise<Shop>;
  /** @throws ProblemError unknown-key */
  bySecretKey(hash: Buffer): Promise<{ readonly merchant: Merchant; readonly keyId: string }>;
  /** The profile version an order was placed under. */
  published(merchantId: string, version: number): Promise<PublishedProfile>;
  /** Whether any merchant allows pages of this origin. */
  allowsOrigin(origin: string): Promise<boolean>;
  /** After a merchant changed: everything but the immutable profiles is read anew. */
  forget(): void;
}

/** Unknown keys and origins come from anybody, so the memory for them has an end. */
const maxRemembered = 10_000;

/** For so long work in hand is told what was known, while it is read anew: see `createShopCache`. */
const staleMs = 10_000;

/**
 * Keeps merchants in memory for `ttlMs` and published profiles, parsed, for ever. Another server's changes are
 * seen after `ttlMs`, this server's own at once.
 *
 * Transactions ask for their merchant by id. Should all connections be in transactions that wait for one, none would be left to
 * read it with: so `byId` answers what it knows and reads anew beside that, and what it does not know it reads over connections
 * that nobody else uses.
 *
 * @param db a pool of its own
 */
export function createShopCache(db: Db, { ttlMs = 5000 }: { readonly ttlMs?: number } = {}): Shops {
  const remembered = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();
  const profiles = new Map<string, Promise<PublishedProfile>>();

  function remember<T>(key: string, load: () => Promise<T>): Promise<T> {
    const found = remembered.get(key);
    if (found && found.until > Date.now()) return found.value as Promise<T>;
    return keep(key, load());
  }

  function rememberAWhile<T>(key: string, load: () => Promise<T>): Promise<T> {
    const found = remembered.get(key);
    const now = Date.now();
    if (!found || found.until <= now - staleMs) return remember(key, load);
    if (found.until <= now) void readAnew(key, found.value, load);
    return found.value as Promise<T>;
  }

  async function readAnew(key: string, known: Promise<unknown>, load: () => Promise<unknown>): Promise<void> {
    const loading = load();
    // Whoever asks meanwhile need not read it, too.
    remembered.set(key, { until: Date.now() + ttlMs, value: known });
    const value = await loading.catch(() => undefined);
    // Whoever forgot it meanwhile knows of something that may not have been read.
    if (remembered.get(key)?.value !== known) return;
    if (value === undefined) remembered.delete(key);
    else void keep(key, Promise.resolve(value));
  }

  function keep<T>(key: string, value: Promise<T>): Promise<T> {
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(key, { until: Date.now() + ttlMs, value });
    value.catch(() => remembered.delete(key));
    return value;
  }

  function published(merchantId: string, version: number): Promise<PublishedProfile> {
    const key = `${merchantId} ${version}`;
    const known = profiles.get(key);
    if (known) return known;
    const loading = loadProfile(db, merchantId, version);
    profiles.set(key, loading);
    loading.catch(() => profiles.delete(key));
    return loading;
  }

  async function open(row: MerchantRow): Promise<Shop> {
    if (row.profile_version === null) throw new ProblemError('shop-not-open');
    const version = await published(row.id, row.profile_version);
    const merchant = toMerchant(row);
    const languages = [merchant.language, ...version.profile.languages.filter(isLanguage)];
    return { ...merchant, published: version, profile: version.profile, languages: [...new Set(languages)] };
  }

  return {
    byKey: (key) =>
      remember(`key ${key}`, async () => {
        const row = await findMerchantByPublishableKey(db, key);
        if (!row) throw new ProblemError('unknown-key');
        return keep(`id ${row.id}`, open(row));
      }),
    byId: (id) => rememberAWhile(`id ${id}`, async () => open(await getMerchant(db, id))),
    bySecretKey: (hash) =>
      remember(`secret ${hash.toString('hex')}`, async () => {
        const row = await findMerchantBySecretKey(db, hash);
        if (!row) throw new ProblemError('unknown-key');
        return { merchant: toMerchant(row), keyId: row.key_id };
      }),
    allowsOrigin: (origin) => remember(`origin ${origin}`, () => isAllowedAnywhere(db, origin)),
    published,
    forget: () => remembered.clear(),
  };
}

function toMerchant(row: MerchantRow): Merchant {
  return {
    id: row.id,
    name: row.name,
    mode: row.mode,
    publishableKey: row.publishable_key,
    allowedOrigins: row.allowed_origins,
    language: isLanguage(row.language) ? row.language : 'en',
    links: row.links,
    provider: row.provider,
    bankAccount: row.bank_account,
  };
}

async function loadProfile(db: Db, merchantId: string, version: number): Promise<PublishedProfile> {
  const row = await findProfile(db, merchantId, version);
  if (!row) throw new ProblemError('not-found');
  const parsed = parseProfile(row.document);
  if (!parsed.ok) throw new Error(`Published profile ${merchantId} version ${version} no longer fits the schema`);
  return { version: row.version, hash: row.hash, profile: parsed.profile };
}
