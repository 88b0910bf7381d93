import { sql, type RawBuilder } from 'kysely';

export interface Growth {
  /** By how much each pause is longer than the one before; 2 unless given. */
  readonly growth?: number;
  /** The column that counts attempts; `attempts` unless given. */
  readonly counted?: string;
}

/**
 * How long work is put off as it is taken in hand, so that nobody else begins it and what fails comes again: an interval that grows with
 * every attempt that was counted before. The pause after a while of failing is the first one and `growth - 1` of that while, so what an
 * outage kept from being done waits no longer than that when it is over: as long again where pauses double, a tenth of it at 1.1.
 *
 * @param seconds after the first attempt
 * @param mostSeconds it grows no longer
 */
export function backoff(seconds: number, mostSeconds: number, { growth = 2, counted = 'attempts' }: Growth = {}): RawBuilder<unknown> {
  const grown = sql`${sql.lit(seconds)} * power(${sql.lit(growth)}::double precision, least(${sql.ref(counted)}, 200))`;
  return sql`least(${grown}, ${sql.lit(mostSeconds)}) * interval '1 second'`;
}
