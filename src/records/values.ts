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
