import type { Generated, GeneratedAlways } from 'kysely';
import type { DefaultedInstant, Instant, Json } from './column-types.ts';

/** Why nothing is sent to an endpoint: the merchant said so, its server did (410), or it failed for days. */
export type DisabledWhy = 'merchant' | 'gone' | 'failing';
export type DeliveryState = 'queued' | 'waiting' | 'delivered' | 'dead';

/** What happened, and who is told. */
export interface EventTables {
  events: {
    merchant_id: string;
    id: string;
    seq: GeneratedAlways<string>;
    position: string | null;
    type: string;
    version: string;
    at: Instant;
    recorded_at: DefaultedInstant;
    subject_id: string;
    order_id: string | null;
    data: Json<object>;
  };
  event_feeds: { merchant_id: string; last_position: string; forgotten: Generated<string> };
  webhook_endpoints: {
    merchant_id: string;
    id: string;
    url: string;
    description: string | null;
    types: string[];
    secret: Buffer;
    old_secret: Buffer | null;
    old_until: Instant | null;
    created_at: Instant;
    disabled_at: Instant | null;
    disabled_why: DisabledWhy | null;
    failing_since: Instant | null;
    failure: string | null;
  };
  webhook_deliveries: {
    merchant_id: string;
    endpoint_id: string;
    event_id: string;
    position: string;
    stream: string;
    state: DeliveryState;
    attempts: Generated<number>;
    due_at: Instant;
    status: number | null;
    failure: string | null;
    ended_at: Instant | null;
  };
}
