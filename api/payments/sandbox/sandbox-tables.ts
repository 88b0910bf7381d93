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
  idempotency_key text not null unique,
  client_secret   text not null,
  amount          int not null,
  currency        text not null,
  method          text not null,
  capture         text not null check (capture in ('automatic', 'manual')),
  return_url      text not null,
  state           text not null check (state in ('open', 'challenged', 'pending', 'authorised', 'captured', 'cancelled')),
  decline         text,
  arrives_at      timestamptz,               -- when a transfer given up on comes after all
  created_at      timestamptz not null default now()
);
create index if not exists payments_arriving on sandbox.payments (arrives_at) where arrives_at is not null;

create table if not exists sandbox.refunds (
  idempotency_key text primary key,
  payment_ref     text not null references sandbox.payments,
  amount          int not null check (amount > 0),
  at              timestamptz not null default now()
);

-- Refunds that are to go wrong, and how; a row is one of them.
create table if not exists sandbox.refund_faults (
  id          bigint generated always as identity primary key,
  payment_ref text not null references sandbox.payments,
  fault       text not null check (fault in ('timeout', 'timeoutAfterSuccess', 'refused'))
);
create index if not exists refund_faults_by_payment on sandbox.refund_faults (payment_ref);

-- A row is one delivery still to make; every event has two, and the later event goes first.
create table if not exists sandbox.deliveries (
  id       bigint generated always as identity primary key,
  event_id text not null,
  body     text not null,
  attempts int not null default 0,
  due_at   timestamptz not null
);
create index if not exists deliveries_by_due on sandbox.deliveries (due_at);
`;
