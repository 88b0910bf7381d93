import { sql, type RawBuilder } from 'kysely';

/** An instant's column as ISO 8601 text in UTC, to the millisecond, as JSON made by Postgres carries it. */
export function isoUtc(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
