import type { ColumnType, JSONColumnType } from 'kysely';

/** timestamptz. */
export type Time = ColumnType<Date, Date | string, Date | string>;
/** A time that the database fills in where none is given. */
export type Stamp = ColumnType<Date, Date | string | undefined, Date | string>;
export type Json<T extends object | null = Record<string, unknown>> = JSONColumnType<T>;
