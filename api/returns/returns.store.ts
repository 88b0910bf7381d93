import { sql, type RawBuilder } from 'kysely';
import type { RefundGround, ReturnWay } from '../../policy/index.ts';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { olderThan, only } from '../db/page-conditions.ts';
import type { ReturnState, Units } from '../db/stored-shapes.ts';
import { eventColumns, eventValues } from '../events/append-event.ts';
import type { Page } from '../http/page.ts';
import { ProblemError } from '../http/problem.ts';
import type { ReturnEventDetail, ReturnEventKind, ReturnRecord } from './return-record.ts';

/** A return of the table aliased `t` as one JSON value of the shape `ReturnRecord`. */
const returnRecordJson: RawBuilder<ReturnRecord> = sql`
  json_build_object(
    'merchantId', t.merchant_id, 'id', t.id, 'orderId', t.order_id, 'ground', t.ground, 'statementId', t.statement_id,
    'askedAt', ${isoUtc('t.asked_at')}, 'units', t.units, 'way', t.way, 'neverHeld', t.never_held, 'pickupOn', t.pickup_on,
    'state', t.state, 'declineCode', t.decline_code, 'language', t.language, 'createdAt', ${isoUtc('t.created_at')},
    'events', (
      select coalesce(json_agg(json_build_object('seq', e.seq, 'kind', e.kind, 'at', ${isoUtc('e.at')},
        'recordedAt', ${isoUtc('e.recorded_at')}, 'actor', e.actor, 'detail', e.detail) order by e.seq), '[]')
      from return_events e where e.merchant_id = t.merchant_id and e.return_id = t.id
    )
  )`;

/** The returns of the order aliased `o`, in the order in which they were asked for, as one JSON list of the shape `ReturnRecord`. */
export const returnsOfOrder: RawBuilder<ReturnRecord[]> = sql`(
  select coalesce(json_agg(${returnRecordJson} order by t.asked_at, t.id), '[]')
  from returns t where t.merchant_id = o.merchant_id and t.order_id = o.id
)`;

/** The returns of an order with their events, in the order in which they were asked for. */
export async function listReturns(db: Db, merchantId: string, orderId: string): Promise<ReturnRecord[]> {
  const { rows } = await sql<{ return: ReturnRecord }>`
    select ${returnRecordJson} as return from returns t
    where t.merchant_id = ${merchantId} and t.order_id = ${orderId} order by t.asked_at, t.id`.execute(db);
  return rows.map((row) => row.return);
}

/** The merchant's returns, newest first, `before` a return's id. */
export async function listMerchantReturns(
  db: Db,
  merchantId: string,
  { before, state, limit }: Page & { readonly state?: ReturnState | undefined },
): Promise<ReturnRecord[]> {
  const { rows } = await sql<{ return: ReturnRecord }>`
    select ${returnRecordJson} as return from returns t
    where t.merchant_id = ${merchantId} ${olderThan('t.id', before)} ${only('t.state', state)}
    order by t.id desc limit ${limit}`.execute(db);
  return rows.map((row) => row.return);
}

/** @throws ProblemError return-not-found; with `orderId`, also when it is another order's */
export async function getReturn(db: Db, merchantId: string, id: string, orderId?: string): Promise<ReturnRecord> {
  const { rows } = await sql<{ return: ReturnRecord }>`
    select ${returnRecordJson} as return from returns t
    where t.merchant_id = ${merchantId} and t.id = ${id} and (${orderId ?? null}::text is null or t.order_id = ${orderId ?? null})`.execute(
    db,
  );
  if (!rows[0]) throw new ProblemError('return-not-found');
  return rows[0].return;
}

/** The return that came of a statement of withdrawal. */
export async function findReturnOfStatement(
  db: Db,
  { merchantId, statementId, neverHeld }: { readonly merchantId: string; readonly statementId: string; readonly neverHeld: boolean },
): Promise<ReturnRecord | undefined> {
  const { rows } = await sql<{ return: ReturnRecord }>`
    select ${returnRecordJson} as return from returns t
    where t.merchant_id = ${merchantId} and t.statement_id = ${statementId} and t.never_held = ${neverHeld}`.execute(db);
  return rows[0]?.return;
}

/** Writes a return down, with the first of its history; the order's row must be locked. */
export async function insertReturn(tx: Db, record: Omit<ReturnRecord, 'events'>): Promise<void> {
  await tx
    .insertInto('returns')
    .values({
      merchant_id: record.merchantId,
      id: record.id,
      order_id: record.orderId,
      ground: record.ground,
      statement_id: record.statementId,
      asked_at: record.askedAt,
      units: JSON.stringify(record.units),
      way: record.way,
      never_held: record.neverHeld,
      pickup_on: record.pickupOn,
      state: record.state,
      decline_code: record.declineCode,
      language: record.language,
      created_at: record.createdAt,
    })
    .execute();
}

/** One entry for a return's history. */
export interface NewReturnEvent<Kind extends ReturnEventKind = ReturnEventKind> {
  readonly kind: Kind;
  /** ISO 8601 instant at which it happened. */
  readonly at: string;
  readonly detail: ReturnEventDetail[Kind];
}

/** Appends to a return's history; the order's row must be locked. */
export async function insertReturnEvent<Kind extends ReturnEventKind>(
  tx: Db,
  { merchantId, id }: Pick<ReturnRecord, 'merchantId' | 'id'>,
  { kind, at, detail }: NewReturnEvent<Kind>,
  by: { readonly actor: string; readonly now: string },
): Promise<void> {
  await sql`
    with told as (
      insert into return_events (merchant_id, return_id, seq, kind, at, recorded_at, actor, detail)
      select ${merchantId}, ${id}, coalesce(max(seq), 0) + 1, ${kind}, ${at}::timestamptz, ${by.now}::timestamptz, ${by.actor},
        ${JSON.stringify(detail)}::jsonb
      from return_events where merchant_id = ${merchantId} and return_id = ${id}
    )
    insert into events (${eventColumns})
    select ${eventValues({
      merchantId: sql`t.merchant_id`,
      subject: 'return',
      kind: sql`${kind}::text`,
      at: sql`${at}::timestamptz`,
      subjectId: sql`t.id`,
      orderId: sql`t.order_id`,
      data: { returnId: sql`t.id`, orderId: sql`t.order_id`, ground: sql`t.ground` },
    })}
    from returns t where t.merchant_id = ${merchantId} and t.id = ${id}`.execute(tx);
}

/** What of a return can change besides its history. */
export interface ReturnChange {
  readonly ground?: RefundGround;
  readonly state?: ReturnState;
  readonly declineCode?: string | null;
  readonly way?: ReturnWay;
  readonly pickupOn?: string | null;
  readonly units?: readonly Units[];
  readonly neverHeld?: boolean;
}

/** Brings the columns up to the history; the order's row must be locked. */
export async function updateReturn(
  tx: Db,
  { merchantId, id }: Pick<ReturnRecord, 'merchantId' | 'id'>,
  { ground, state, declineCode, way, pickupOn, units, neverHeld }: ReturnChange,
): Promise<void> {
  await tx
    .updateTable('returns')
    .set({
      ...(ground !== undefined && { ground }),
      ...(state !== undefined && { state }),
      ...(declineCode !== undefined && { decline_code: declineCode }),
      ...(way !== undefined && { way }),
      ...(pickupOn !== undefined && { pickup_on: pickupOn }),
      ...(units !== undefined && { units: JSON.stringify(units) }),
      ...(neverHeld !== undefined && { never_held: neverHeld }),
    })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
}

/** What marks products in the catalogue, by SKU. */
export async function findTags(db: Db, merchantId: string, skus: readonly string[]): Promise<Map<string, readonly string[]>> {
  const rows = await db
    .selectFrom('variants as v')
    .innerJoin('products as p', (join) => join.onRef('p.merchant_id', '=', 'v.merchant_id').onRef('p.handle', '=', 'v.product'))
    .select(['v.sku', 'p.tags'])
    .where('v.merchant_id', '=', merchantId)
    .where('v.sku', 'in', skus.length > 0 ? skus : [''])
    .execute();
  return new Map(rows.map(({ sku, tags }) => [sku, tags]));
}
