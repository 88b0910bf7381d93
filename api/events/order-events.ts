import { sql, type RawBuilder } from 'kysely';
import type { OrderEventKind } from '../orders/order-record.ts';
import { eventColumns, eventValues } from './append-event.ts';
import { isToldOfOrder } from './event-types.ts';

/** An order in a statement: what to select it from, and its columns there. */
export interface OrderInStatement {
  readonly from: RawBuilder<unknown>;
  readonly merchantId: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly number: RawBuilder<unknown>;
  readonly total: RawBuilder<unknown>;
  readonly currency: RawBuilder<unknown>;
}

/** The insert of what happened to an order, in this order, to stand in the statement that writes its history. @param at ISO 8601 instant */
export function orderEvents(order: OrderInStatement, kinds: readonly OrderEventKind[], at: string): RawBuilder<unknown> {
  const { from, merchantId, id, number, total, currency } = order;
  const values = eventValues({
    merchantId,
    subject: 'order',
    kind: sql`happened.kind`,
    at: sql`${at}::timestamptz`,
    subjectId: id,
    orderId: id,
    data: { orderId: id, orderNumber: number, total, currency },
    ordinal: sql`happened.ordinal`,
  });
  return sql`
    insert into events (${eventColumns})
    select ${values} from ${from}, unnest(${kinds.filter(isToldOfOrder)}::text[]) with ordinality as happened(kind, ordinal)
    order by happened.ordinal`;
}
