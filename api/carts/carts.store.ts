import { sql } from 'kysely';
import type { Destination, DiscountCode } from '../../policy/index.ts';
import type { CatalogItem } from '../catalog/catalog-item.ts';
import { catalogItemJson } from '../catalog/catalog.store.ts';
import type { Db } from '../db/connect-database.ts';
import { flushedLater } from '../db/flushed-later.ts';
import { isoUtc } from '../db/iso-utc.ts';
import type { CartLine } from '../db/stored-shapes.ts';
import type { Answer, StoredAnswer, Write } from '../http/idempotency.ts';

/** What the shopper has put together so far. */
export interface Cart {
  readonly id: string;
  readonly version: number;
  readonly lines: readonly CartLine[];
  /** Codes that applied after the last change. */
  readonly codes: readonly string[];
  readonly destination: Destination;
  readonly service: string | null;
  readonly payment: string | null;
}

/** A checkout of a cart that is under way; there is one at most. */
export interface OpenAttempt {
  readonly id: string;
  readonly startedByKey: string;
  readonly startedByHash: Buffer;
}

/** A cart and everything a quote of it needs, as of one moment. */
export interface CartReading {
  readonly cart: Cart | undefined;
  /** What it holds counts as free for this cart. */
  readonly attempt: OpenAttempt | undefined;
  /** The kept answer for the Idempotency-Key, if it was used before. */
  readonly answer: StoredAnswer | undefined;
  readonly items: ReadonlyMap<string, CatalogItem>;
  readonly codes: ReadonlyMap<string, DiscountCode>;
}

export interface CartQuestion {
  readonly merchantId: string;
  /** Absent: there is no cart yet. */
  readonly tokenHash?: Buffer | undefined;
  readonly key?: string | undefined;
  /** SKUs and codes about to be added to those in the cart. */
  readonly skus?: readonly string[];
  readonly codes?: readonly string[];
}

interface ReadingRow {
  id: string | null;
  version: number;
  lines: CartLine[];
  codes: string[];
  destination: Destination;
  service: string | null;
  payment: string | null;
  request_hash: Buffer | null;
  status: number;
  body: string;
  attempt_id: string | null;
  started_by_key: string;
  started_by_hash: Buffer;
  items: CatalogItem[] | null;
  discount_codes: DiscountCode[] | null;
}

/**
 * All a cart request needs, in one statement. Works on the pool and inside a transaction alike. Each product is looked up with a
 * limit, because as a plain join the planner may begin with every product of the shop; and the attempt with an offset, because where
 * few are open it would begin with all of those.
 */
export async function readCart(db: Db, { merchantId, tokenHash, key, skus = [], codes = [] }: CartQuestion): Promise<CartReading> {
  const { rows } = await sql<ReadingRow>`
    select c.id, c.version, c.lines, c.codes, c.destination, c.service, c.payment, a.request_hash, a.status, a.body,
      open.id as attempt_id, open.started_by_key, open.started_by_hash,
      (
        select json_agg(${catalogItemJson(sql`h.quantity`)})
        from variants v
        join lateral (select * from products where merchant_id = v.merchant_id and handle = v.product limit 1) p on p.active
        left join holds h on h.merchant_id = v.merchant_id and h.checkout_id = open.id and h.sku = v.sku
        where v.merchant_id = ${merchantId}
          and v.sku = any(array(select line->>'sku' from jsonb_array_elements(c.lines) line) || ${skus}::text[])
      ) as items,
      (
        select json_agg(json_strip_nulls(json_build_object(
          'code', d.code, 'amount', d.amount, 'rateBps', d.rate_bps, 'excludedTags', d.excluded_tags,
          'validFrom', ${isoUtc('d.valid_from')},
          'validUntil', ${isoUtc('d.valid_until')},
          'spent', d.spent_by is not null and d.spent_by is distinct from open.id
        )))
        from discount_codes d
        where d.merchant_id = ${merchantId} and d.code = any(c.codes || ${codes}::text[])
      ) as discount_codes
    from (values (1)) one
    left join carts c on c.merchant_id = ${merchantId} and c.token_hash = ${tokenHash ?? null}
    left join lateral (
      select id, started_by_key, started_by_hash from (
        select * from checkouts where merchant_id = c.merchant_id and cart_id = c.id and state in ('open', 'expired') offset 0
      ) unplaced
      where state = 'open' limit 1
    ) open on true
    left join answers a on a.merchant_id = ${merchantId} and a.key = ${key ?? null}
  `.execute(db);
  const row = rows[0]!;
  const { id, version, lines, destination, service, payment } = row;
  return {
    cart: id === null ? undefined : { id, version, lines, codes: row.codes, destination, service, payment },
    attempt:
      row.attempt_id === null ? undefined : { id: row.attempt_id, startedByKey: row.started_by_key, startedByHash: row.started_by_hash },
    answer: row.request_hash === null ? undefined : { status: row.status, body: row.body, request_hash: row.request_hash },
    items: new Map(row.items?.map((item) => [item.sku, item])),
    codes: new Map(row.discount_codes?.map((code) => [code.code, code])),
  };
}

/** Stores a new cart together with its answer. */
export async function insertCart(
  db: Db,
  merchantId: string,
  cart: Cart & { readonly tokenHash: Buffer },
  write: Write,
  answer: Answer,
): Promise<void> {
  await sql`
    with created as (
      insert into carts (merchant_id, id, token_hash, version, lines, codes, destination, service, payment)
      values (${merchantId}, ${cart.id}, ${cart.tokenHash}, ${cart.version}, ${JSON.stringify(cart.lines)}, ${cart.codes},
        ${JSON.stringify(cart.destination)}, ${cart.service}, ${cart.payment})
    )
    insert into answers (merchant_id, key, request_hash, status, body)
    values (${merchantId}, ${write.key}, ${write.hash}, ${answer.status}, ${answer.body})
    returning ${flushedLater}
  `.execute(db);
}

/**
 * Stores a changed cart together with its answer, if nobody changed the cart since it was read.
 *
 * @param cart its version is the new one, one above the one that was read
 * @returns false when somebody did; nothing is stored then
 */
export async function updateCart(db: Db, merchantId: string, cart: Cart, write: Write, answer: Answer): Promise<boolean> {
  const { numAffectedRows } = await sql`
    with changed as (
      update carts
      set version = ${cart.version}, lines = ${JSON.stringify(cart.lines)}, codes = ${cart.codes}, destination = ${JSON.stringify(cart.destination)},
        service = ${cart.service}, payment = ${cart.payment}, updated_at = now()
      where merchant_id = ${merchantId} and id = ${cart.id} and version = ${cart.version - 1}
      returning 1
    )
    insert into answers (merchant_id, key, request_hash, status, body)
    select ${merchantId}, ${write.key}, ${write.hash}::bytea, ${answer.status}::int, ${answer.body} from changed
    returning ${flushedLater}
  `.execute(db);
  return numAffectedRows === 1n;
}
