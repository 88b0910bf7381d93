-- The merchant's own bank account: transfers that orders wait for, and what the bank's statements say.

-- Every account transfers were ever asked to: money for the ones before may still come.
create table bank_accounts (
  merchant_id text not null,
  iban        text not null,                     -- compact
  set_at      timestamptz not null,
  primary key (merchant_id, iban)
);

-- A payment of the `transfer` provider. What its payer is to quote is the number of the order it is the payment of.
create table transfers (
  merchant_id text not null,
  ref         text not null,
  checkout_id text not null,
  method      text not null,
  amount      int not null check (amount > 0),
  currency    text not null,
  iban        text not null,                     -- where the money is to be sent, as it was when it was asked for
  holder      text not null,
  bic         text,
  received    int not null default 0,            -- of the entries that are its
  settled_at  timestamptz,                       -- all is there, or a person let it be enough
  given_up_at timestamptz,                       -- nobody waits for it any more
  created_at  timestamptz not null,
  primary key (merchant_id, ref),
  check (received between 0 and amount)
);
create index transfers_by_time on transfers (merchant_id, created_at);

-- A movement of the account, once, from however many files.
create table bank_entries (
  merchant_id   text not null,
  id            text not null,
  key           text not null,                   -- of what the bank says of it, so that it is never there twice
  iban          text,                            -- of the merchant's account; null where the file did not say which
  source        text not null check (source = any ('{camt,csv}')),
  direction     text not null check (direction = any ('{credit,debit}')),
  reversal      boolean not null,
  amount        bigint not null check (amount > 0),
  currency      text not null,
  booked_on     date not null,
  ordered_by    date not null,                   -- last day on which the payer can have ordered it
  reference     text,                            -- the bank's own
  particulars   bytea not null,                  -- sealed: the other side's name and account, what was written
  state         text not null check (state = any ('{open,matched,refunded,notOurs}')),
  why           text,                            -- why it is open
  order_id      text,                            -- whose it is, or may be
  transfer_ref  text,
  applied       int not null default 0,          -- of a credit, what counts towards the transfer; the rest went back
  refund_id     text,                            -- of a debit, which debt it paid; of a credit, how it goes back
  imported_at   timestamptz not null,
  resolved_at   timestamptz,
  resolved_by   text,
  primary key (merchant_id, id),
  check (applied between 0 and amount),
  check ((state = 'open') = (why is not null))
);
create unique index bank_entries_by_key on bank_entries (key, merchant_id);
create index bank_entries_by_day on bank_entries (merchant_id, booked_on);
create index bank_entries_by_state on bank_entries (state, merchant_id, id);
create index bank_entries_not_ours on bank_entries (booked_on) where state = 'notOurs';
create index bank_entries_by_order on bank_entries (order_id, merchant_id) where order_id is not null;
create index bank_entries_by_transfer on bank_entries (transfer_ref, merchant_id) where transfer_ref is not null;
create index bank_entries_by_refund on bank_entries (refund_id, merchant_id) where refund_id is not null;
create index bank_entries_by_credit on bank_entries (merchant_id, amount, booked_on) where direction = 'credit' and state in ('matched', 'refunded');

-- Files for the bank that order transfers of refunds, as they were made: read again, they are the same.
create table refund_files (
  merchant_id text not null,
  message     text not null,                     -- the file's name
  ordered_at  timestamptz not null,
  refund_ids  text[] not null,
  content     bytea not null,                    -- sealed: it names who is paid
  primary key (merchant_id, message)
);
create index refund_files_by_age on refund_files (ordered_at);

-- Transfers of refunds that are in a file for the bank, by the newest one that holds them, so that none is ordered twice.
create table ordered_transfers (
  merchant_id text not null,
  reference   text not null,
  refund_id   text not null,
  message     text not null,
  ordered_at  timestamptz not null,
  primary key (merchant_id, reference)
);
create index ordered_transfers_by_refund on ordered_transfers (refund_id, merchant_id);

-- Money that came without being an order's goes back too.
alter table refunds alter column checkout_id drop not null;
alter table refunds drop constraint refunds_source_check;
alter table refunds add constraint refunds_source_check check (source = any ('{payment,order,return,claim,entry,provider}'));
alter table refunds add column outside_ref text; -- the provider's name for it, where somebody made it there and not we
create index refunds_outside on refunds (outside_ref, provider, merchant_id) where outside_ref is not null; -- one may settle several debts
alter table orders add column received_amount int; -- minor units that came so far of a transfer its provider waits for; null: it told nothing
alter table refunds add column transfer_reference text; -- what a transfer of it is called, which a statement is searched for; null: no person transfers it
create index refunds_by_transfer on refunds (transfer_reference, merchant_id) where transfer_reference is not null;
create index refunds_by_hand on refunds (merchant_id, id) where provider = 'transfer' and paid_at is null;
