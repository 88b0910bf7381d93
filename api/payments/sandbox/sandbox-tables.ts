import { sql, type Kysely } from 'kysely';

/**
 * Makes the sandbox bank's own tables. They stand in a schema of their own because they play a foreign company's
 * database: nothing else reads them, and dropping the schema removes every trace.
 */
export async function createSandboxTables(db: Kysely<any>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('sandbox'))`.execute(tx);
    await sql.raw(tables).execute(tx);
  });
}

const tables = `
create schema if not exists sandbox;

create table if not exists sandbox.payments (
  ref             text primary key,
  merchant_id     text not null,
  checkout_id     text not null,
  idempotency_key text not null,
  client_secret   text not null,
  amount          int not null,
  currency        text not null,
  method          text not null,
  capture         text not null check (capture in ('automatic', 'manual')),
  return_url      text not null,
  state           text not null check (state in ('open', 'challenged', 'pending', 'authorised', 'captured', 'cancelled')),
  decline         text,
  captured_amount int not null default 0,
  capture_before  timestamptz,               -- until when a reservation holds
  replaces        text,                      -- the payment whose reservation this one took over
  arrives_at      timestamptz,               -- when a transfer given up on comes after all
  created_at      timestamptz not null default now(),
  unique (merchant_id, idempotency_key)
);
create index if not exists payments_reserved on sandbox.payments (capture_before) where state = 'authorised';
create index if not exists payments_by_merchant on sandbox.payments (merchant_id, created_at);
create index if not exists payments_arriving on sandbox.payments (arrives_at) where arrives_at is not null;

create table if not exists sandbox.refunds (
  idempotency_key text primary key,
  payment_ref     text not null references sandbox.payments,
  amount          int not null check (amount > 0),
  at              timestamptz not null default now()
);

-- What was taken of reservations; nothing is taken twice.
create table if not exists sandbox.captures (
  idempotency_key text not null,
  payment_ref     text not null references sandbox.payments,
  amount          int not null check (amount > 0),
  at              timestamptz not null default now(),
  primary key (payment_ref)
);

-- Calls that are to go wrong, and how; a row is one of them.
create table if not exists sandbox.faults (
  id          bigint generated always as identity primary key,
  payment_ref text not null references sandbox.payments,
  act         text not null check (act in ('refund', 'capture', 'reauthorise')),
  fault       text not null check (fault in ('timeout', 'timeoutAfterSuccess', 'refused'))
);
create index if not exists faults_by_payment on sandbox.faults (payment_ref);

-- A row is one delivery still to make; every event has two, and the later event goes first.
create table if not exists sandbox.deliveries (
  id          bigint generated always as identity primary key,
  merchant_id text not null,
  event_id    text not null,
  body        text not null,
  attempts    int not null default 0,
  due_at      timestamptz not null
);
create index if not exists deliveries_by_due on sandbox.deliveries (due_at);
`;
