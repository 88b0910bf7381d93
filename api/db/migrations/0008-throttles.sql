-- How often somebody tried something within a minute, counted for all servers together. Who they are is not kept, and none of it is
-- worth a line in the log: after a crash the counting begins anew.
create unlogged table throttles (
  merchant_id text not null,
  key         text not null,                     -- keyed hash of what is counted and of whose tries
  count       int not null,
  ends_at     timestamptz not null,
  primary key (merchant_id, key)
) with (fillfactor = 50);
create index throttles_by_end on throttles (ends_at);
