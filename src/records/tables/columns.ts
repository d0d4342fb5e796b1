/** Kinds of columns: their types, and how a column's text becomes a value. */
import type { ColumnType, JSONColumnType } from 'kysely';

/** timestamptz. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** A time that the database fills in where none is given. */
export type FilledTimestamp = ColumnType<Date, Date | string | undefined, Date | string>;
export type Json<T extends object | null = Record<string, unknown>> = JSONColumnType<T>;

/** How a column's text becomes a JavaScript value, by PostgreSQL's type number. Both drivers use this table: left alone, pg gives
 *  bigint as string where PGlite gives a number, and both turn a calendar date into an instant of this machine's zone. */
export const parsers: Record<number, (text: string) => unknown> = {
  /** bigint: counts and sums, far below 2^53. */
  20: Number,
  /** numeric: averages and sums of bigints; we store no money. */
  1700: Number,
  /** date: stays `2026-10-31`. */
  1082: (text) => text,
};
