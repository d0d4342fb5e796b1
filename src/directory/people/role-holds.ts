import { type RawBuilder, sql } from 'kysely';

/** SQL: this row of `role` holds now. Every query that asks who holds an office asks it here. */
export const roleHolds = (now: number): RawBuilder<boolean> =>
  sql<boolean>`(role.until_at is null or role.until_at > ${new Date(now)})`;
