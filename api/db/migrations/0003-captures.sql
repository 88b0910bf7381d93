-- Money that was reserved with an order and is taken later.

alter table orders add column captured_amount int;        -- minor units that were taken; null: nothing yet
alter table orders add column capture_before timestamptz; -- until when a reservation holds
alter table orders add column renewal_asked_at timestamptz; -- the provider was asked to make the reservation anew and has not answered yet
alter table orders add column renewal_due_at timestamptz; -- when somebody finds out next what became of it
alter table orders add column renewal_attempts int not null default 0; -- how often somebody tried
create index orders_renewals on orders (merchant_id, renewal_due_at) where renewal_asked_at is not null;
-- A reservation that should have ended is asked about; one that was made anew since counts from its own end.
alter table orders add column reservation_due_at timestamptz; -- when somebody asks next
alter table orders add column reservation_attempts int not null default 0; -- how often somebody has
create index orders_reserved on orders (merchant_id, capture_before) where payment_state = 'authorised';

-- Of money that was only reserved: it is let go, nothing is paid back.
alter table refunds add column released boolean not null default false;

-- Money that has fallen due and is to be taken. The row is the debt, written with what made it due; its id is the key that keeps
-- the provider from taking it twice.
create table captures (
  merchant_id text not null,
  id          text not null,
  order_id    text not null,
  cause       text not null check (cause = any ('{terms,merchant}')), -- what made it due
  amount      int check (amount > 0),            -- fixed before the provider is asked, and asked for ever after
  payment_ref text,                              -- that it was asked for
  currency    text not null,
  owed_at     timestamptz not null,
  owed_by     text not null,
  attempts    int not null default 0,
  due_at      timestamptz not null,              -- next attempt
  failure     text,                              -- why the last attempt failed, in the provider's code
  stuck_at    timestamptz,                       -- refused, or tried in vain for so long that a person has to act
  captured_at timestamptz,
  dropped_at  timestamptz,                       -- there was nothing left to take, or another took its place
  primary key (merchant_id, id)
);
create unique index captures_open on captures (order_id, merchant_id) where captured_at is null and dropped_at is null;
create index captures_owed on captures (due_at) where captured_at is null and dropped_at is null and stuck_at is null;
create index captures_untaken on captures (merchant_id, id) where captured_at is null and dropped_at is null;
create index captures_by_order on captures (order_id, merchant_id);
