-- A merchant's own keys at a payment provider. What is secret is sealed (db/sealed.ts) and leaves this table only to be used.
create table payment_accounts (
  merchant_id                   text not null references merchants,
  provider                      text not null,
  publishable_key               text not null,
  secret_key                    bytea not null,      -- sealed
  secret_key_last4              text not null,
  webhook_secret                bytea,               -- sealed; null where no endpoint reports to us
  webhook_secret_last4          text,
  webhook_endpoint              text,                -- the provider's id of the endpoint made for us; null for one made by hand
  previous_webhook_secret       bytea,               -- sealed; events signed before the change may still be on their way
  previous_webhook_secret_until timestamptz,
  known_origins                 text[] not null,      -- the allowed origins the provider was told of
  origins_due_at                timestamptz not null, -- when it is told of others, should there be any by then
  attempts                      int not null default 0,
  created_at                    timestamptz not null,
  rotated_at                    timestamptz not null, -- since when these secrets are in use
  primary key (merchant_id, provider)
);

-- How far the events of each account have been read at the provider itself: one that never reached us is found there.
create table payment_event_cursors (
  merchant_id text not null,
  provider    text not null,
  seen_until  timestamptz not null, -- what happened there before is known here
  attempts    int not null default 0,
  due_at      timestamptz not null, -- when it is read on
  primary key (merchant_id, provider),
  foreign key (merchant_id, provider) references payment_accounts
);
create index payment_event_cursors_due on payment_event_cursors (due_at);
