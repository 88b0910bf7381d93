import { sql } from 'kysely';
import type { Db } from './connect-database.ts';

/** Of a connection pool the flush under way, and the one that begins after it for all who came meanwhile. */
const underWay = new WeakMap<Db, Promise<unknown>>();
const next = new WeakMap<Db, Promise<void>>();

/**
 * Waits until all that was committed by now is on disk, here and wherever the database keeps a copy before it says so. What was
 * committed with `flushedLater` may be told to the outside after that: a crash does not take it back any more.
 *
 * The log is written in order, so it is enough to commit something that waits: a message in the log, which nobody reads. One such commit
 * serves all who ask before it begins.
 */
export async function flushCommits(db: Db): Promise<void> {
  const current = underWay.get(db);
  if (!current) return flush(db);
  const shared = next.get(db) ?? flushAfter(current, db);
  next.set(db, shared);
  return shared;
}

async function flushAfter(current: Promise<unknown>, db: Db): Promise<void> {
  await Promise.allSettled([current]);
  next.delete(db);
  return flush(db);
}

async function flush(db: Db): Promise<void> {
  const own = sql`select pg_logical_emit_message(true, 'flush', '')`.execute(db);
  underWay.set(db, own);
  try {
    await own;
  } finally {
    if (underWay.get(db) === own) underWay.delete(db);
  }
}
