import { sql, type RawBuilder } from 'kysely';

/**
 * How long work is put off as it is taken in hand, so that nobody else begins it and what fails comes again: an interval that doubles with
 * every attempt the column `attempts` has counted before.
 *
 * @param seconds after the first attempt
 * @param mostSeconds it grows no longer
 */
export function backoff(seconds: number, mostSeconds: number): RawBuilder<unknown> {
  return sql`least(${sql.lit(seconds)} * power(2, least(attempts, 20)), ${sql.lit(mostSeconds)}) * interval '1 second'`;
}
