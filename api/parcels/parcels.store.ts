import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { isoUtc } from '../db/iso-utc.ts';
import { appendEvent } from '../events/append-event.ts';
import { ProblemError } from '../http/problem.ts';
import type { ParcelEvent, ParcelRecord } from './parcel-record.ts';
import { parcelStanding, type ParcelStanding } from './parcel-standing.ts';

export type StoredParcel = Omit<ParcelRecord, keyof ParcelStanding>;

/** A parcel of the table aliased `p` as one JSON value of the shape `StoredParcel`. */
const parcelJson: RawBuilder<StoredParcel> = sql`
  json_build_object(
    'merchantId', p.merchant_id, 'id', p.id, 'orderId', p.order_id, 'lines', p.lines, 'gifts', p.gifts, 'carrier', p.carrier,
    'tracking', p.tracking, 'trackingUrl', p.tracking_url, 'createdAt', ${isoUtc('p.created_at')},
    'events', (
      select coalesce(json_agg(json_build_object('kind', e.kind, 'at', ${isoUtc('e.at')}, 'source', e.source,
        'recordedAt', ${isoUtc('e.recorded_at')}, 'actor', e.actor, 'note', e.note, 'costs', e.costs) order by e.seq), '[]')
      from parcel_events e where e.merchant_id = p.merchant_id and e.parcel_id = p.id
    )
  )`;

/** The parcels of the order aliased `o`, the first first, as one JSON list of the shape `StoredParcel`. */
export const parcelsOfOrder: RawBuilder<StoredParcel[]> = sql`(
  select coalesce(json_agg(${parcelJson} order by p.created_at, p.id), '[]')
  from parcels p where p.merchant_id = o.merchant_id and p.order_id = o.id
)`;

/** A parcel with where it is, which its events say. */
export function withStanding(parcel: StoredParcel): ParcelRecord {
  return { ...parcel, ...parcelStanding(parcel.events) };
}

/** An order's parcels, the first first. */
export async function listParcels(db: Db, merchantId: string, orderId: string): Promise<ParcelRecord[]> {
  const { rows } = await sql<{ parcel: StoredParcel }>`
    select ${parcelJson} as parcel from parcels p
    where p.merchant_id = ${merchantId} and p.order_id = ${orderId} order by p.created_at, p.id`.execute(db);
  return rows.map(({ parcel }) => withStanding(parcel));
}

/** @throws ProblemError parcel-not-found */
export async function getParcel(db: Db, merchantId: string, id: string): Promise<ParcelRecord> {
  const { rows } = await sql<{ parcel: StoredParcel }>`
    select ${parcelJson} as parcel from parcels p where p.merchant_id = ${merchantId} and p.id = ${id}`.execute(db);
  if (!rows[0]) throw new ProblemError('parcel-not-found');
  return withStanding(rows[0].parcel);
}

/** A parcel as far as somebody else's file can name it. */
export interface NamedParcel {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly carrier: string | null;
  readonly tracking: string | null;
  /** Whether its order is closed. */
  readonly isClosed: boolean;
}

/** The parcels with these ids or carriers' numbers, oldest first: a carrier may use a number again. */
export async function findParcels(
  db: Db,
  merchantId: string,
  { ids, trackings }: { readonly ids: readonly string[]; readonly trackings: readonly string[] },
): Promise<NamedParcel[]> {
  const { rows } = await sql<NamedParcel>`
    select p.id, p.order_id as "orderId", o.number as "orderNumber", p.carrier, p.tracking, o.state = 'closed' as "isClosed" from (
      select id, order_id, carrier, tracking, created_at from parcels where merchant_id = ${merchantId} and id = any(${ids}::text[])
      union
      select id, order_id, carrier, tracking, created_at from parcels where merchant_id = ${merchantId} and tracking = any(${trackings}::text[])
    ) p
    cross join lateral (select number, state from orders where merchant_id = ${merchantId} and id = p.order_id limit 1) o
    order by p.created_at, p.id`.execute(db);
  return rows;
}

export type NewParcel = Pick<
  StoredParcel,
  'merchantId' | 'id' | 'orderId' | 'lines' | 'gifts' | 'carrier' | 'tracking' | 'trackingUrl' | 'createdAt'
>;

export async function insertParcel(tx: Db, parcel: NewParcel): Promise<void> {
  await tx
    .insertInto('parcels')
    .values({
      merchant_id: parcel.merchantId,
      id: parcel.id,
      order_id: parcel.orderId,
      lines: JSON.stringify(parcel.lines),
      gifts: JSON.stringify(parcel.gifts),
      carrier: parcel.carrier,
      tracking: parcel.tracking,
      tracking_url: parcel.trackingUrl,
      created_at: parcel.createdAt,
    })
    .execute();
}

/** Appends to a parcel's history; the row of its order must be locked. */
export async function insertParcelEvent(
  tx: Db,
  { merchantId, id, orderId, events }: Pick<ParcelRecord, 'merchantId' | 'id' | 'orderId' | 'events'>,
  event: ParcelEvent,
): Promise<void> {
  await tx
    .insertInto('parcel_events')
    .values({
      merchant_id: merchantId,
      parcel_id: id,
      seq: events.length + 1,
      kind: event.kind,
      at: event.at,
      source: event.source,
      recorded_at: event.recordedAt,
      actor: event.actor,
      note: event.note,
      costs: event.costs && JSON.stringify(event.costs),
    })
    .execute();
  const { kind, at } = event;
  await appendEvent(tx, { merchantId, subject: 'parcel', kind, at, subjectId: id, orderId, data: { parcelId: id, orderId } });
}
