import type { Generated } from 'kysely';
import type { RefundGround, Remedy, ReturnWay } from '../../policy/index.ts';
import type { DeadlineKind } from '../deadlines/deadline-kinds.ts';
import type { DefaultedInstant, Instant, Json } from './column-types.ts';
import type {
  Units,
  Gift,
  ParcelCost,
  ParcelEventKind,
  ParcelEventSource,
  StatementMatch,
  ReturnState,
  ClaimKind,
  ClaimState,
} from './stored-shapes.ts';

/** What follows an order. */
export interface AfterSaleTables {
  parcels: {
    merchant_id: string;
    id: string;
    order_id: string;
    lines: Json<Units[]>;
    gifts: Json<Gift[]>;
    carrier: string | null;
    tracking: string | null;
    tracking_url: string | null;
    created_at: Instant;
  };
  parcel_events: {
    merchant_id: string;
    parcel_id: string;
    seq: number;
    kind: ParcelEventKind;
    at: Instant;
    source: ParcelEventSource;
    recorded_at: Instant;
    actor: string;
    note: string | null;
    costs: Json<ParcelCost[]> | null;
  };
  withdrawal_statements: {
    merchant_id: string;
    id: string;
    seq: string;
    submitted_at: Instant;
    recorded_at: Instant;
    channel: string;
    name: string;
    contract: string;
    email: string | null;
    scope: string | null;
    units: Json<Units[]> | null;
    order_id: string | null;
    language: string;
    previous_hash: Buffer | null;
    hash: Buffer;
    receipt_hash: Buffer;
    salt: Buffer | null;
    digest: Buffer;
  };
  withdrawal_chains: { merchant_id: string; last_seq: string; last_hash: Buffer };
  withdrawals_unread: { merchant_id: string; statement_id: string; due_at: DefaultedInstant; attempts: Generated<number> };
  withdrawal_readings: {
    merchant_id: string;
    statement_id: string;
    seq: number;
    at: Instant;
    actor: string;
    match: StatementMatch;
    order_id: string | null;
    timely: 'inTime' | 'late' | null;
    return_id: string | null;
  };
  availability: { merchant_id: string; started_at: Instant; last_at: Instant };
  returns: {
    merchant_id: string;
    id: string;
    order_id: string;
    ground: RefundGround;
    statement_id: string | null;
    asked_at: Instant;
    units: Json<Units[]>;
    way: ReturnWay | null;
    never_held: Generated<boolean>;
    pickup_on: string | null;
    state: ReturnState;
    decline_code: string | null;
    language: string;
    created_at: Instant;
  };
  return_events: {
    merchant_id: string;
    return_id: string;
    seq: number;
    kind: string;
    at: Instant;
    recorded_at: Instant;
    actor: string;
    detail: Json<object>;
  };
  claims: {
    merchant_id: string;
    id: string;
    order_id: string;
    kind: ClaimKind;
    units: Json<Units[]>;
    description: string;
    discovered_at: Instant | null;
    reported_at: Instant;
    reserved: boolean | null;
    wanted: Remedy | null;
    channel: string;
    state: ClaimState;
    language: string;
  };
  claim_events: { merchant_id: string; claim_id: string; seq: number; kind: string; at: Instant; actor: string; detail: Json<object> };
  attachments: {
    merchant_id: string;
    id: string;
    order_id: string;
    subject: 'claim' | 'return' | 'assessment' | 'identity' | null;
    subject_id: string | null;
    name: string;
    type: string;
    sha256: Buffer;
    content: Buffer;
    width: number | null;
    height: number | null;
    actor: string;
    uploaded_at: Instant;
  };
  deadlines: {
    merchant_id: string;
    subject_id: string;
    kind: DeadlineKind;
    order_id: string;
    event_day: string | null;
    raw_last_day: string | null;
    last_day: string | null;
    acts_at: Instant | null;
    holidays: string;
    state: 'running' | 'fired' | 'met' | 'unknown';
    set_at: Instant;
    ended_at: Instant | null;
    attempts: Generated<number>;
    due_at: Instant | null;
    fired_for: Instant | null;
  };
  order_links: {
    merchant_id: string;
    token_hash: Buffer;
    order_id: string;
    created_at: Instant;
    expires_at: Instant;
    used_at: Instant | null;
  };
  provider_erasures: {
    merchant_id: string;
    checkout_id: string;
    order_id: string | null;
    payment_ref: string | null;
    elsewhere: Generated<boolean>;
    due_at: Instant;
    attempts: Generated<number>;
  };
  erasure_requests: { merchant_id: string; order_id: string; asked_at: Instant; actor: string; reduced_at: DefaultedInstant | null };
}
