-- Every primary key leads with merchant_id, so that a merchant's rows live together and the whole can be distributed by it.
-- Further indexes end with it: statements are planned while tables are still small, and a plan that took such an index for
-- its merchant_id alone would read all of the merchant's rows ever after.
-- A check against a list is `= any ('{…}')`, one value: every statement that writes a row reads the table's checks anew, and an `in (…)`
-- is as many values as it has words.

create table merchants (
  id              text primary key,
  name            text not null,
  mode            text not null check (mode = any ('{test,live}')),
  publishable_key text not null unique,
  allowed_origins text[] not null,
  language        text not null,
  links           jsonb not null default '{}',   -- pages of the merchant's own site: shop, cart, checkout, order, terms, privacy, withdrawal, returns
  provider        text not null,                 -- payment provider of the port
  bank_account    jsonb,                         -- {holder, iban, bic?} where transfers come to the merchant itself; null: its provider takes them
  profile_version int,                           -- the published version new quotes use
  created_at      timestamptz not null default now()
);

create table secret_keys (
  merchant_id text not null references merchants,
  id          text not null,
  hash        bytea not null unique,             -- sha256 of the key; the key itself is shown once
  label       text not null,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz,
  primary key (merchant_id, id)
);

create table profiles (
  merchant_id  text not null references merchants,
  version      int not null,
  hash         text not null,                    -- sha256 of the canonical document, hex
  document     jsonb not null,
  published_at timestamptz not null default now(),
  primary key (merchant_id, version)
);

create table products (
  merchant_id        text not null references merchants,
  handle             text not null,
  title              jsonb not null,             -- words by language
  description        jsonb not null,
  images             jsonb not null,
  options            jsonb not null,
  tags               text[] not null,
  personalisable     boolean not null,
  sealed_hygiene     boolean not null,
  cleanable          boolean not null,
  payment_exclusions text[] not null,
  active             boolean not null,
  position           int not null,
  updated_at         timestamptz not null default now(),
  primary key (merchant_id, handle)
);

create table variants (
  merchant_id      text not null,
  sku              text not null,
  product          text not null,
  options          int[] not null,               -- index into each option's values
  price            int not null check (price >= 0),
  price_by_country jsonb not null default '{}',
  list_price       int,
  promoted         boolean not null,
  stock            int not null check (stock >= 0), -- what can be sold now: held units are already out of it
  image            text,
  position         int not null,
  primary key (merchant_id, sku),
  foreign key (merchant_id, product) references products (merchant_id, handle)
) with (fillfactor = 25); -- Every sale writes here: room beside each row keeps its versions on one page, and few rows to a page keep shoppers apart.
create index variants_by_product on variants (product, merchant_id, position);

-- Append-only; the row before the last 30 days is part of the history a crossed price needs.
create table price_history (
  merchant_id  text not null,
  sku          text not null,
  applies_from timestamptz not null,
  amount       int not null check (amount >= 0),
  primary key (merchant_id, sku, applies_from)
);

create table stock_movements (
  merchant_id text not null,
  id          text not null,
  sku         text not null,
  change      int not null,
  reason      text not null,
  order_id    text,                              -- of a change that an order brought about
  at          timestamptz not null default now(),
  primary key (merchant_id, id)
);
create index stock_movements_by_order on stock_movements (order_id, merchant_id) where order_id is not null;

create table discount_codes (
  merchant_id   text not null references merchants,
  code          text not null,                   -- upper case
  amount        int,
  rate_bps      int,
  valid_from    timestamptz,
  valid_until   timestamptz,
  single_use    boolean not null,
  excluded_tags text[] not null default '{}',
  spent_by      text,                            -- checkout that spent it
  primary key (merchant_id, code),
  check ((amount is null) <> (rate_bps is null))
);
create index discount_codes_spent on discount_codes (spent_by, merchant_id) where spent_by is not null;

-- What a checkout writes names its merchant without a foreign key: each would lock the merchant's row, five times a checkout
-- and by all shoppers at once, to guard against the deletion of a merchant, which does not exist.
create table carts (
  merchant_id text not null,
  id          text not null,
  token_hash  bytea not null,
  version     int not null,
  lines       jsonb not null,                    -- [{id, sku, quantity, personalisation}]
  codes       text[] not null default '{}',
  destination jsonb not null,                    -- {country, region?, postalCode?}
  service     text,
  payment     text,
  updated_at  timestamptz not null default now(),
  primary key (merchant_id, id)
);
create unique index carts_by_token on carts (token_hash, merchant_id);

-- Quote and agreement are only ever read whole, so they are json: jsonb would be taken apart and put together each time.
create table checkouts (
  merchant_id     text not null,
  id              text not null,
  cart_id         text not null,
  token_hash      bytea not null,
  state           text not null check (state = any ('{open,confirmed,expired,replaced}')),
  language        text not null,
  quote           json not null,                 -- the policy's quote, whole
  agreed          json not null,                 -- contact, addresses, buyer, consents, invoice and the lines in words
  currency        text not null,
  total           int not null,
  method          text,                          -- null when there is nothing to pay
  provider        text not null,
  payment_ref     text,                          -- the provider's payment
  profile_version int not null,
  profile_hash    text not null,
  expires_at      timestamptz not null,          -- of the stock hold
  order_id        text,
  started_by_key  text not null,                 -- Idempotency-Key and request that started it: a retry resumes it
  started_by_hash bytea not null,
  payment_open    boolean not null default true, -- the provider may still have something to say about it
  payment_due_at  timestamptz not null default now(), -- when it is asked next
  payment_attempts int not null default 0,       -- how often it was asked since it last answered
  created_at      timestamptz not null default now(),
  primary key (merchant_id, id)
);
create unique index checkouts_by_payment on checkouts (payment_ref, provider, merchant_id) where payment_ref is not null;
create unique index checkouts_by_start on checkouts (started_by_key, merchant_id);
create index checkouts_open_by_expiry on checkouts (expires_at) where state = 'open';
create unique index checkouts_open_by_cart on checkouts (cart_id, merchant_id) where state = 'open';
create index checkouts_unplaced_by_cart on checkouts (cart_id, merchant_id) where state in ('open', 'expired');
create index checkouts_payment_open on checkouts (merchant_id, payment_due_at) where payment_open;
create index checkouts_without_payment on checkouts (merchant_id, payment_due_at) where payment_open and payment_ref is null and method is not null;

-- Units taken out of variants.stock while a checkout is open.
create table holds (
  merchant_id text not null,
  checkout_id text not null,
  sku         text not null,
  quantity    int not null check (quantity > 0),
  primary key (merchant_id, checkout_id, sku)
);

create table order_counters (
  merchant_id text primary key,
  last_number int not null
);

-- What was agreed never changes; state and payment columns follow the append-only history.
create table orders (
  merchant_id     text not null,
  id              text not null,
  number          text not null,
  checkout_id     text not null,
  token_hash      bytea not null,
  -- of the policy's table of moves
  state           text not null check (state = any (
                    '{received,awaitingPayment,paid,suspended,accepted,partlyUnavailable,shipped,delivered,uncollected,refused,lapsed,terminated,closed}')),
  language        text not null,
  email           text not null,
  quote           json not null,
  agreed          json not null,
  currency        text not null,
  total           int not null,
  method          text,                          -- null, as is payment_ref, when there was nothing to pay
  provider        text not null,
  payment_ref     text,
  payment_state   text not null check (payment_state = any ('{notDue,pending,authorised,captured,released}')),
  payment_due     jsonb,                         -- of a bank transfer: where to and until when
  profile_version int not null,
  profile_hash    text not null,
  placed_at       timestamptz not null,
  primary key (merchant_id, id),
  check ((payment_state = 'notDue') = (payment_ref is null))
);
create unique index orders_by_number on orders (number, merchant_id);
create unique index orders_by_checkout on orders (checkout_id, merchant_id);
create unique index orders_by_payment on orders (payment_ref, provider, merchant_id);

create table order_events (
  merchant_id text not null,
  order_id    text not null,
  seq         int not null,
  at          timestamptz not null,
  actor       text not null,
  kind        text not null,
  reason      text,                              -- why, in the words of whoever brought it about
  primary key (merchant_id, order_id, seq)
);

-- A mail a step owes somebody. The row is the debt, written with what caused it; workers pay it as it falls due.
create table notices (
  merchant_id text not null,
  id          text not null,
  step        text not null,                     -- its name
  steps       text[] not null,                   -- of the policy that it answers for
  subject     text not null check (subject = any ('{order,checkout,withdrawal,return,claim,refund,parcel,access,endpoint}')),
  subject_id  text not null,
  recipient   text not null,
  language    text not null,
  created_at  timestamptz not null default now(),
  attempts    int not null default 0,
  due_at      timestamptz not null default now(), -- next attempt; a worker that takes it in hand puts it off first
  sent_at     timestamptz,
  message_id  text,
  failure     text,                              -- what the mail server said last, without addresses
  bounced_at  timestamptz,                       -- it will not be tried again: the merchant is told
  primary key (merchant_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000); -- A queue: what is done with is in the way.

create index notices_unsent on notices (due_at) where sent_at is null and bounced_at is null;
create index notices_urgent on notices (due_at) where step = 'withdrawalReceived' and sent_at is null and bounced_at is null;
create index notices_by_subject on notices (subject_id, merchant_id);
create index notices_bounced on notices (merchant_id, id) where bounced_at is not null;

-- Money that is to go back. The row is the debt, written down before the provider is asked; its id is the key that keeps the
-- provider from paying it twice.
create table refunds (
  merchant_id text not null,
  id          text not null,
  provider    text not null,
  payment_ref text not null,
  checkout_id text not null,
  order_id    text,                              -- null: no order came of the payment
  source      text not null check (source = any ('{payment,order,return,claim}')), -- what it is owed for
  source_id   text not null,
  amount      int not null check (amount > 0),
  currency    text not null,
  reason      text not null,
  means       text not null default 'same' check (means = any ('{same,agreed}')),
  consent     text,                              -- the shopper's words, where other means were agreed
  owed_at     timestamptz not null,
  owed_by     text not null,                     -- actor that approved it
  attempts    int not null default 0,
  due_at      timestamptz not null,              -- next attempt
  failure     text,                              -- why the last attempt failed, in the provider's code
  stuck_at    timestamptz,                       -- tried in vain for so long that a person has to act
  paid_at     timestamptz,
  primary key (merchant_id, id),
  check (means = 'same' or consent is not null)
);
create unique index refunds_whole_payment on refunds (payment_ref, provider, merchant_id) where source = 'payment';
create index refunds_owed on refunds (due_at) where paid_at is null and stuck_at is null;
create index refunds_unpaid on refunds (merchant_id, id) where paid_at is null;
create index refunds_by_order on refunds (order_id, merchant_id) where order_id is not null;
create index refunds_by_checkout on refunds (checkout_id, merchant_id);

create table payment_events (
  merchant_id  text not null,
  provider     text not null,
  event_id     text not null,
  payment_ref  text not null,
  payload      jsonb not null,
  received_at  timestamptz not null default now(),
  attempts     int not null default 0,
  due_at       timestamptz not null default now(), -- as in notices
  processed_at timestamptz,
  primary key (merchant_id, provider, event_id)
);
create index payment_events_unprocessed on payment_events (payment_ref, provider, merchant_id) where processed_at is null;
create index payment_events_waiting on payment_events (due_at) where processed_at is null;

-- The answer to every write, by idempotency key, kept for a day.
create table answers (
  merchant_id  text not null,
  key          text not null,
  request_hash bytea not null,
  status       int not null,                     -- 0: the key is taken, and its request is answered anew each time
  body         text not null,
  at           timestamptz not null default now(),
  primary key (merchant_id, key)
) with (toast_tuple_target = 8160); -- Kept for a day and hardly ever read: not worth compressing.
create index answers_by_age on answers (at);

create table audit (
  merchant_id text not null,
  id          text not null,
  at          timestamptz not null default now(),
  actor       text not null,
  verb        text not null,
  subject     text not null,
  request_id  text,
  primary key (merchant_id, id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger profiles_immutable before update or delete on profiles for each row execute function refuse_change();
create trigger price_history_append_only before update or delete on price_history for each row execute function refuse_change();
create trigger order_events_append_only before update or delete on order_events for each row execute function refuse_change();
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
