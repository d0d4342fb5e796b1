import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely } from 'kysely';
import pg from 'pg';
import { minuteMs } from '../clock.ts';
import type { Log } from '../log.ts';
import { ServerDialect } from './server-driver.ts';
import { parsers } from './tables/columns.ts';
import type { Database } from './tables.ts';

const connections = 10;
const statementMs = 30_000;
const idleTransactionMs = minuteMs;
const startTries = 30;

/** A PostgreSQL server. Connections that break are replaced by the next query; the query that broke fails. */
export async function openServer(url: string, options: { log: Log; progress?(step: string): void }) {
  options.progress?.('open');
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'kabar-posyandu',
    max: connections,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: minuteMs,
    keepAlive: true,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: idleTransactionMs,
    types: { getTypeParser: (oid: number, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format) },
  });
  // Without a listener an idle connection that breaks (server restarted) ends the whole process.
  pool.on('error', (err) => options.log.warn({ err }, 'database connection lost'));
  // The same for one that breaks while a query holds it: the query fails anyway.
  pool.on('connect', (client) => client.on('error', (err) => options.log.debug({ err }, 'database connection broke')));
  await reach(pool, options.log);
  const db = new Kysely<Database>({ dialect: new ServerDialect(pool) });
  return { db, announce() {}, close: () => db.destroy() };
}

/** Under docker compose, or after a power cut, the database may come up after us. */
async function reach(pool: pg.Pool, log: Log) {
  for (let left = startTries; ; left--) {
    try {
      await pool.query('select 1');
      return;
    } catch (err) {
      if (left === 1 || !isComing(err)) {
        await pool.end();
        throw err;
      }
      log.info({ err }, 'waiting for the database');
      await sleep(1000);
    }
  }
}

/** Refused connection, a name not known yet, or PostgreSQL's "the database system is starting up". */
const isComing = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03'].includes(String(error.code));
