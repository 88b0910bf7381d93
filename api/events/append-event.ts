import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../db/connect-database.ts';
import { newId } from '../db/new-id.ts';
import { eventVersion, type EventSubject } from './event-types.ts';

/** The columns of `eventValues`, in their order. */
export const eventColumns = sql`merchant_id, id, type, version, at, subject_id, order_id, data`;

/** What an event is about, as expressions of the statement that writes it. */
export interface EventValues {
  readonly merchantId: RawBuilder<unknown>;
  readonly subject: EventSubject;
  readonly kind: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
  readonly subjectId: RawBuilder<unknown>;
  /** Null where it is about no order. */
  readonly orderId: RawBuilder<unknown>;
  /** Ids and amounts, by name; nothing about a person. */
  readonly data: Readonly<Record<string, RawBuilder<unknown>>>;
  /** Tells apart what one statement writes; absent: it writes one. */
  readonly ordinal?: RawBuilder<unknown>;
}

/** One event as the values of an insert, to stand in the statement of what happened: what is not committed has not happened. */
export function eventValues({ merchantId, subject, kind, at, subjectId, orderId, data, ordinal }: EventValues): RawBuilder<unknown> {
  const members = sql.join(Object.entries(data).flatMap(([name, value]) => [sql.lit(name), value]));
  const id = ordinal ? sql`${newId('evt')}::text || ${ordinal}` : sql`${newId('evt')}::text`;
  return sql`${merchantId}, ${id}, ${sql.lit(`${subject}.`)} || ${kind}, ${sql.lit(eventVersion)}, ${at}, ${subjectId}, ${orderId},
    jsonb_build_object(${members})`;
}

/** One event where nothing else is written in the same statement. */
export interface NewEvent {
  readonly merchantId: string;
  readonly subject: EventSubject;
  readonly kind: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly subjectId: string;
  readonly orderId: string | null;
  /** Ids and amounts; nothing about a person. */
  readonly data: object;
}

/** Appends to what happened; call it in the transaction of what it tells. */
export async function appendEvent(tx: Db, { merchantId, subject, kind, at, subjectId, orderId, data }: NewEvent): Promise<void> {
  await tx
    .insertInto('events')
    .values({
      merchant_id: merchantId,
      id: newId('evt'),
      type: `${subject}.${kind}`,
      version: eventVersion,
      at,
      subject_id: subjectId,
      order_id: orderId,
      data: JSON.stringify(data),
    })
    .execute();
}
