-- What happened, for a merchant's own systems: the feed they read, and the webhooks that bring it to them. As everywhere each
-- primary key leads with merchant_id.

-- Appended in the transaction of what happened, without a place: a slower transaction may still hold an earlier one. A worker gives
-- what is committed its place in the merchant's feed, so that whoever has read up to a place has missed nothing before it.
create table events (
  merchant_id text not null,
  id          text not null,
  seq         bigint not null generated always as identity, -- events of one order are written under its lock: this is their order
  position    bigint,                            -- place in the merchant's feed; null: not in it yet
  type        text not null,                     -- order.accepted, parcel.delivered, refund.paid, ...
  version     text not null,                     -- of the shape of data
  at          timestamptz not null,              -- when it happened
  recorded_at timestamptz not null default now(),
  subject_id  text not null,                     -- order, parcel, statement, return, claim or refund
  order_id    text,                              -- null where it is about no order
  data        jsonb not null,                    -- ids and amounts; nothing about a person
  primary key (merchant_id, id)
);
create index events_unplaced on events (merchant_id, seq) where position is null;
create unique index events_feed on events (merchant_id, position) where position is not null;

-- How far each merchant's feed goes.
create table event_feeds (
  merchant_id   text primary key,
  last_position bigint not null,
  forgotten     bigint not null default 0        -- the last place whose event is not kept any more
);

-- Where a merchant's systems want to be told.
create table webhook_endpoints (
  merchant_id   text not null,
  id            text not null,
  url           text not null,
  description   text,
  types         text[] not null,                 -- order.accepted, or order.* for all about orders; empty: all
  secret        bytea not null,                  -- sealed
  old_secret    bytea,                           -- sealed; signs beside the new one until old_until
  old_until     timestamptz,
  created_at    timestamptz not null,
  disabled_at   timestamptz,                     -- nothing is sent, and nothing new is written down for it
  disabled_why  text check (disabled_why = any ('{merchant,gone,failing}')),
  failing_since timestamptz,                     -- first failure since something was last delivered
  failure       text,                            -- the last one
  primary key (merchant_id, id),
  check ((disabled_at is null) = (disabled_why is null))
);
create index webhook_endpoints_rotated on webhook_endpoints (old_until) where old_until is not null;

-- An event that an endpoint is owed. Of one order only the earliest that is open is sent; the later ones queue behind it. Whoever
-- changes which are open holds the endpoint's row locked.
create table webhook_deliveries (
  merchant_id  text not null,
  endpoint_id  text not null,
  event_id     text not null,
  position     bigint not null,                  -- of the event
  stream       text not null,                    -- the order, or what else the event is about
  state        text not null check (state = any ('{queued,waiting,delivered,dead}')),
  attempts     int not null default 0,
  due_at       timestamptz not null,             -- next attempt; a worker that takes it in hand puts it off first
  status       int,                              -- of the last answer
  failure      text,                             -- why the last attempt failed
  ended_at     timestamptz,                      -- delivered or dead
  primary key (merchant_id, endpoint_id, event_id),
  check ((ended_at is null) = (state in ('queued', 'waiting')))
);
create index webhook_deliveries_due on webhook_deliveries (endpoint_id, due_at, position, merchant_id) where state = 'waiting';
create index webhook_deliveries_open on webhook_deliveries (stream, position, endpoint_id, merchant_id) where ended_at is null;
create index webhook_deliveries_listed on webhook_deliveries (endpoint_id, state, position, merchant_id);
create index webhook_deliveries_by_event on webhook_deliveries (event_id, merchant_id);
-- An endpoint has one merchant: taken for independent, the two would seem to leave so few rows that any index would do.
create statistics webhook_deliveries_endpoints (dependencies, ndistinct) on merchant_id, endpoint_id from webhook_deliveries;
