import { sql, type RawBuilder } from 'kysely';
import type { Quote } from '../../policy/index.ts';
import type { Agreed, PaymentDue } from '../db/schema.ts';
import type { Language } from '../http/language.ts';

export type OrderState = 'awaitingPayment' | 'received' | 'lapsed';
export type PaymentState = 'notDue' | 'pending' | 'authorised' | 'captured';

/** What can happen to an order; its history is nothing but these. */
export type OrderEventKind = 'placed' | 'paymentAuthorised' | 'paymentCaptured' | 'paymentReminded' | 'lapsed' | 'refundOwed' | 'refunded';

export interface OrderEvent {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly kind: OrderEventKind;
}

/** An order as agreed, with its history; instants are ISO 8601. */
export interface OrderRecord {
  readonly merchantId: string;
  readonly id: string;
  readonly number: string;
  readonly checkoutId: string;
  readonly state: OrderState;
  readonly language: Language;
  readonly email: string;
  readonly quote: Quote;
  readonly agreed: Agreed;
  readonly currency: string;
  readonly total: number;
  /** Null, as is the reference, when there was nothing to pay. */
  readonly method: string | null;
  readonly provider: string;
  readonly paymentRef: string | null;
  readonly paymentState: PaymentState;
  readonly paymentDue: PaymentDue | null;
  readonly profileVersion: number;
  readonly placedAt: string;
  /** Oldest first. */
  readonly events: readonly OrderEvent[];
}

const isoUtc = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

/** An order of the table aliased `o` as one JSON value of the shape `OrderRecord`. */
export const orderRecordJson: RawBuilder<OrderRecord> = sql`
  json_build_object(
    'merchantId', o.merchant_id, 'id', o.id, 'number', o.number, 'checkoutId', o.checkout_id, 'state', o.state, 'language', o.language,
    'email', o.email, 'quote', o.quote, 'agreed', o.agreed, 'currency', o.currency, 'total', o.total, 'method', o.method,
    'provider', o.provider, 'paymentRef', o.payment_ref, 'paymentState', o.payment_state, 'paymentDue', o.payment_due,
    'profileVersion', o.profile_version, 'placedAt', to_char(o.placed_at at time zone 'UTC', ${isoUtc}),
    'events', (
      select json_agg(json_build_object('at', to_char(e.at at time zone 'UTC', ${isoUtc}), 'kind', e.kind) order by e.seq)
      from order_events e where e.merchant_id = o.merchant_id and e.order_id = o.id
    )
  )`;
