import type { ColumnType, JSONColumnType } from 'kysely';

/** JSON as it is read; written as text. */
export type Json<T extends object> = JSONColumnType<T>;
/** Read as a date, written as one or in ISO 8601. */
export type Instant = ColumnType<Date, string | Date, string | Date>;
/** An instant the database sets itself unless it is given. */
export type DefaultedInstant = ColumnType<Date, string | Date | undefined, string | Date>;
