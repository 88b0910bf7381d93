import { sql, type RawBuilder } from 'kysely';

// A condition that is only there when it is wanted lets an index say where to begin. One that may be empty (`$1 is null or …`) does not:
// statements are planned once for all values, so everything would be read and looked at.

/** `and column < value`, for the page after the entry with that value; nothing where there is none. @param column trusted SQL */
export function olderThan(column: string, value: string | undefined): RawBuilder<unknown> {
  return value === undefined ? sql`` : sql`and ${sql.raw(column)} < ${value}`;
}

/** `and column = value`; nothing where there is none. @param column trusted SQL */
export function only(column: string, value: string | undefined): RawBuilder<unknown> {
  return value === undefined ? sql`` : sql`and ${sql.raw(column)} = ${value}`;
}

/**
 * Debts that stand so: still tried, left to a person, or settled; nothing where all are wanted.
 *
 * @param alias of their table, trusted SQL
 * @param settledAt its column that says when one was settled
 */
export function debtsThatAre(state: 'owed' | 'stuck' | 'settled' | undefined, alias: string, settledAt: string): RawBuilder<unknown> {
  if (state === undefined) return sql``;
  const settled = sql.ref(`${alias}.${settledAt}`);
  if (state === 'settled') return sql`and ${settled} is not null`;
  return sql`and ${settled} is null and ${sql.ref(`${alias}.stuck_at`)} ${state === 'stuck' ? sql`is not null` : sql`is null`}`;
}
