/** The real servers that tests run on: each file starts its own, undefined where the machine has none. */
export { type Postgres, startPostgres } from './postgres.ts';
export { startRedis } from './redis.ts';
export type { Server } from './server.ts';
