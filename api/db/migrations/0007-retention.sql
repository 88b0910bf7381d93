-- Who somebody was goes when the law's time is over. What happened stays in the books without it.

alter table orders add column anonymised_at timestamptz;
alter table checkouts add column anonymised_at timestamptz;
create index orders_with_names on orders (placed_at) where anonymised_at is null;
create index checkouts_abandoned on checkouts (created_at) where state in ('expired', 'replaced') and anonymised_at is null;

-- Since when no more is kept of an order than its records; null: something is still open about it.
alter table erasure_requests add column reduced_at timestamptz;
create index erasures_to_grant on erasure_requests (asked_at) where reduced_at is null;

-- The chain vouches for who made a statement by a salted digest, so that name and salt can go and the chain still holds.
alter table withdrawal_statements add column salt bytea, add column digest bytea not null;
create index withdrawals_by_order on withdrawal_statements (order_id, merchant_id) where order_id is not null;
create index withdrawals_with_names on withdrawal_statements (submitted_at) where name <> '';

create index bank_entries_with_names on bank_entries ((coalesce(resolved_at, imported_at)))
  where order_id is null and state in ('matched', 'refunded') and particulars <> '';

-- Providers repeat an event for days, not for months.
create index payment_events_processed on payment_events (processed_at) where processed_at is not null;

-- Histories take additions only. Whoever makes them anonymous says so first, and can change nothing but the columns named here.
create function refuse_change_but_names() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('cassa.anonymising', true) = 'on' and to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

drop trigger order_events_append_only on order_events;
drop trigger parcel_events_append_only on parcel_events;
drop trigger withdrawal_statements_append_only on withdrawal_statements;
drop trigger return_events_append_only on return_events;
drop trigger claim_events_append_only on claim_events;
create trigger order_events_append_only before update or delete on order_events
  for each row execute function refuse_change_but_names('reason');
create trigger parcel_events_append_only before update or delete on parcel_events
  for each row execute function refuse_change_but_names('note');
create trigger withdrawal_statements_append_only before update or delete on withdrawal_statements
  for each row execute function refuse_change_but_names('name', 'contract', 'email', 'scope', 'salt');
create trigger return_events_append_only before update or delete on return_events
  for each row execute function refuse_change_but_names('detail');
create trigger claim_events_append_only before update or delete on claim_events
  for each row execute function refuse_change_but_names('detail');

-- Checkouts whose shopper their payment provider is to forget; a row goes once it has.
create table provider_erasures (
  merchant_id text not null,
  checkout_id text not null,
  order_id    text,                              -- whose buyer is forgotten; null: an attempt that is none's
  payment_ref text,                              -- shows which account holds it; null: no payment was made
  elsewhere   boolean not null default false,    -- it lies in an account that the merchant's keys do not open any more
  due_at      timestamptz not null,
  attempts    int not null default 0,
  primary key (merchant_id, checkout_id)
);
create index provider_erasures_due on provider_erasures (merchant_id, due_at);
create index provider_erasures_by_order on provider_erasures (order_id, merchant_id) where order_id is not null;
