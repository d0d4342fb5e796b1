/** The real servers that tests run on: one PostgreSQL for all files, or one of a file's own; undefined where the machine has none. */
export { type Postgres, sharedPostgres, startPostgres } from './postgres.ts';
export { startRedis } from './redis.ts';
export type { Server } from './server.ts';
