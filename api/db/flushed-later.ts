import { sql } from 'kysely';

/**
 * An expression that spares the transaction it runs in the wait for the disk. The log is written in order, so the next commit
 * that does wait makes this one durable too: use it where nothing outside is promised before such a commit, or where losing
 * the last half second in a crash of the database harms nobody.
 */
export const flushedLater = sql<string>`set_config('synchronous_commit', 'off', true)`;
