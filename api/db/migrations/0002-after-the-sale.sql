-- What follows an order: parcels, statements of withdrawal, returns, claims, and the clocks that run over all of them.
-- As in the shop's tables every primary key leads with merchant_id, and further indexes end with it.

-- One shipment of some of an order's pieces. What became of it is its history; nothing else of it changes.
create table parcels (
  merchant_id  text not null,
  id           text not null,
  order_id     text not null,
  lines        jsonb not null,                   -- [{line, quantity}]
  gifts        jsonb not null default '[]',      -- [{id, title, declaredValue}] that travel with it
  carrier      text,
  tracking     text,
  tracking_url text,
  created_at   timestamptz not null,
  primary key (merchant_id, id)
);
create index parcels_by_order on parcels (order_id, merchant_id);
create index parcels_by_tracking on parcels (tracking, merchant_id) where tracking is not null;

create table parcel_events (
  merchant_id text not null,
  parcel_id   text not null,
  seq         int not null,
  kind        text not null check (kind = any ('{shipped,attempted,atPickupPoint,delivered,notCollected,returned,lost}')),
  at          timestamptz not null,              -- when it happened; a later event of the same kind corrects an earlier one
  source      text not null check (source = any ('{carrier,merchant,buyer,import}')),
  recorded_at timestamptz not null,
  actor       text not null,
  note        text,
  costs       jsonb,                             -- [{kind, amount, documented}] of a failed delivery, minor units
  primary key (merchant_id, parcel_id, seq)
);

-- A consumer's declaration, as it came in. Each row carries the hash of the one before it, so that none can be taken out,
-- put in or changed unseen.
create table withdrawal_statements (
  merchant_id   text not null,
  id            text not null,
  seq           bigint not null,
  submitted_at  timestamptz not null,            -- when it was confirmed here, or reached the merchant
  recorded_at   timestamptz not null,
  channel       text not null,                   -- function, page, or how it reached the merchant: email, post, phone, ...
  name          text not null,
  contract      text not null,
  email         text,                            -- null where none was given
  scope         text,
  units         jsonb,                           -- [{line, quantity, opened?}]; null: the whole contract, or what scope says in words
  order_id      text,                            -- of the order link it was made from; null: none
  language      text not null,
  previous_hash bytea,
  hash          bytea not null,
  receipt_hash  bytea not null,                  -- sha256 of the token that opens the receipt
  primary key (merchant_id, id)
);
create unique index withdrawals_by_seq on withdrawal_statements (merchant_id, seq);
create unique index withdrawals_by_receipt on withdrawal_statements (receipt_hash, merchant_id);
create index withdrawals_by_time on withdrawal_statements (submitted_at, merchant_id);

-- The end of each merchant's chain.
create table withdrawal_chains (
  merchant_id text primary key,
  last_seq    bigint not null,
  last_hash   bytea not null
);

-- Statements nobody has looked up in the books yet. A queue: a row goes when it is done with.
create table withdrawals_unread (
  merchant_id  text not null,
  statement_id text not null,
  due_at       timestamptz not null default now(),
  attempts     int not null default 0,
  primary key (merchant_id, statement_id)
);
create index withdrawals_unread_due on withdrawals_unread (due_at);

-- What the books say to a statement: side facts, never gates. The last one counts.
create table withdrawal_readings (
  merchant_id  text not null,
  statement_id text not null,
  seq          int not null,
  at           timestamptz not null,
  actor        text not null,
  match        text not null check (match = any ('{matched,unverified,unmatched}')),
  order_id     text,
  timely       text check (timely = any ('{inTime,late}')), -- null: no order, or no deadline yet
  return_id    text,
  primary key (merchant_id, statement_id, seq)
);
create index withdrawal_readings_by_match on withdrawal_readings (match, merchant_id, statement_id) where match <> 'matched';
create index withdrawal_readings_by_order on withdrawal_readings (order_id, merchant_id) where order_id is not null;

-- Whether the withdrawal function answered. A row is a stretch of time without a gap, not a single beat.
create table availability (
  merchant_id text not null,                     -- '' stands for the whole installation
  started_at  timestamptz not null,
  last_at     timestamptz not null,
  primary key (merchant_id, started_at)
);

-- Pieces of an order that go back, or never come: the case the refund plan reckons with.
create table returns (
  merchant_id  text not null,
  id           text not null,
  order_id     text not null,
  ground       text not null check (ground = any ('{withdrawal,voluntaryReturn,unavailable}')),
  statement_id text,                             -- of a withdrawal
  asked_at     timestamptz not null,             -- when the statement was made; the plan counts from it
  units        jsonb not null,                   -- [{line, quantity, opened?}]
  way          text check (way = any ('{merchantCollects,merchantLabel,ownCourier}')),
  never_held   boolean not null default false,
  pickup_on    date,                             -- the day asked for, where the merchant collects
  state        text not null check (state = any ('{requested,approved,declined,received,resolved,lapsed,cancelled}')),
  decline_code text,
  language     text not null,
  created_at   timestamptz not null,
  primary key (merchant_id, id)
);
create index returns_by_order on returns (order_id, merchant_id);
create index returns_by_state on returns (state, merchant_id, id);
create unique index returns_by_statement on returns (statement_id, merchant_id, never_held) where statement_id is not null;

-- What happened to a return: the events of the refund plan, with who recorded them, and the steps around them.
create table return_events (
  merchant_id text not null,
  return_id   text not null,
  seq         int not null,
  kind        text not null,                     -- asked, approved, declined, label, pickup, sentBack, received, partlyReceived, lost, assessed, charged, giftKept, notReclaimed, refused, lapsed, cancelled
  at          timestamptz not null,              -- when it happened
  recorded_at timestamptz not null,
  actor       text not null,
  detail      jsonb not null default '{}',
  primary key (merchant_id, return_id, seq)
);

-- Damage on the way, goods missing or wrong, a defect under the legal guarantee.
create table claims (
  merchant_id  text not null,
  id           text not null,
  order_id     text not null,
  kind         text not null check (kind = any ('{visibleDamage,hiddenDamage,tampering,missing,wrong,defect}')),
  units        jsonb not null,                   -- [{line, quantity}]
  description  text not null,
  discovered_at timestamptz,
  reported_at  timestamptz not null,
  reserved     boolean,                          -- the parcel was taken with a written reserve
  wanted       text check (wanted = any ('{repair,replacement,priceReduction,termination}')),
  channel      text not null,
  state        text not null check (state = any ('{reported,acknowledged,remedyChosen,reduced,terminated,settled,unfounded,closed}')),
  language     text not null,
  primary key (merchant_id, id)
);
create index claims_by_order on claims (order_id, merchant_id);
create index claims_by_state on claims (state, merchant_id, id);

create table claim_events (
  merchant_id text not null,
  claim_id    text not null,
  seq         int not null,
  kind        text not null,
  at          timestamptz not null,
  actor       text not null,
  detail      jsonb not null default '{}',
  primary key (merchant_id, claim_id, seq)
);

-- Photos and papers that came with a claim, a return or an assessment. Kept with what they prove, so that they are there or not
-- there together, and every server can show them.
create table attachments (
  merchant_id text not null,
  id          text not null,
  order_id    text not null,
  subject     text check (subject = any ('{claim,return,assessment,identity}')), -- null: uploaded, not used yet
  subject_id  text,
  name        text not null,
  type        text not null,
  sha256      bytea not null,                    -- of the content as it is kept
  content     bytea not null,
  width       int,
  height      int,
  actor       text not null,
  uploaded_at timestamptz not null,
  primary key (merchant_id, id)
);
create index attachments_by_subject on attachments (subject_id, merchant_id) where subject_id is not null;
create index attachments_unused on attachments (uploaded_at) where subject_id is null;
create index attachments_by_order on attachments (order_id, merchant_id);
create index attachments_of_identity on attachments (uploaded_at) where subject = 'identity';

-- Every clock that runs: what started it, how it was reckoned, and when it acts. One of a kind per subject.
create table deadlines (
  merchant_id  text not null,
  subject_id   text not null,                    -- order, parcel, return or claim
  kind         text not null,
  order_id     text not null,
  event_day    date,
  raw_last_day date,
  last_day     date,
  acts_at      timestamptz,                      -- when its action falls due
  holidays     text not null,                    -- version of the holiday table it was reckoned with
  state        text not null check (state = any ('{running,fired,met,unknown}')), -- fired: its action is done, what it is for is not; unknown: the holiday table does not reach so far
  set_at       timestamptz not null,
  ended_at     timestamptz,
  attempts     int not null default 0,
  due_at       timestamptz,                      -- when its action is tried: when it acts, later where that failed
  fired_for    timestamptz,                      -- the moment to act for which its action was done
  check ((state = 'unknown') = (acts_at is null)),
  primary key (merchant_id, order_id, subject_id, kind)
);
create index deadlines_running on deadlines (due_at) where state = 'running';
create index deadlines_by_last_day on deadlines (kind, merchant_id, last_day nulls first, order_id) where state <> 'met';
create index deadlines_by_table on deadlines (holidays) where state in ('running', 'unknown');

-- Links that let a guest into an order once.
create table order_links (
  merchant_id text not null,
  token_hash  bytea not null,
  order_id    text not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz,
  primary key (merchant_id, token_hash)
);
create index order_links_by_expiry on order_links (expires_at);
create index order_links_by_order on order_links (order_id, merchant_id);

-- Who asked to be forgotten. What of an order stays, and until when, follows from the books each time it is read.
create table erasure_requests (
  merchant_id text not null,
  order_id    text not null,
  asked_at    timestamptz not null,
  actor       text not null,
  primary key (merchant_id, order_id)
);

create trigger parcel_events_append_only before update or delete on parcel_events for each row execute function refuse_change();
create trigger withdrawal_statements_append_only before update or delete on withdrawal_statements for each row execute function refuse_change();
create trigger withdrawal_readings_append_only before update or delete on withdrawal_readings for each row execute function refuse_change();
create trigger return_events_append_only before update or delete on return_events for each row execute function refuse_change();
create trigger claim_events_append_only before update or delete on claim_events for each row execute function refuse_change();
