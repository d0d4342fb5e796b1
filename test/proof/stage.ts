/** What a proof stands on: real servers, records with kader in them, the loopback Bot API, and the program as a process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { systemClock, wallTime } from '../../src/clock.ts';
import { openRecords, type Records } from '../../src/records/open.ts';
import type { Database } from '../../src/records/tables.ts';
import { randomNumbers } from '../support/bot-api/faults.ts';
import { startBotApi } from '../support/bot-api.ts';
import { quietLog } from '../support/records.ts';
import { freePort } from '../support/server.ts';
import { type Server, startPostgres, startRedis } from '../support/servers.ts';
import { lookInto } from '../support/vault.ts';
import { makePlan, type Plan } from './plan.ts';
import { type Program, startProgram } from './program.ts';
import { secretKey, seedKader } from './seed-kader.ts';

export interface StageOptions {
  size: number;
  seed: number;
  mode: 'polling' | 'webhook';
  /** PGlite in a directory instead of PostgreSQL and Redis. */
  embedded?: boolean;
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage({ size, seed, mode, embedded = false }: StageOptions) {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const one of closing.reverse()) await one();
  };
  try {
    const dataDir = mkdtempSync(join(tmpdir(), 'kabar-proof-'));
    closing.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const servers = embedded ? undefined : await openServers(closing);
    const databaseUrl = servers?.databaseUrl;
    const open = (): Promise<Records> => openRecords({ databaseUrl, dataDir, log: quietLog, clock: systemClock });
    const records = await open();
    const posyanduOf = await seedKader(records.db, size, Date.now());
    await records.close();
    const chance = randomNumbers(seed);
    const api = await startBotApi({ seed, keepCalls: 0 });
    closing.push(() => api.stop());
    const port = await freePort();
    const settings = {
      DATA_DIR: dataDir,
      SECRET_KEY: secretKey,
      TELEGRAM_BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
      ...(servers ? { DATABASE_URL: servers.databaseUrl, REDIS_URL: servers.redis.url } : {}),
      ...(mode === 'webhook' ? webhook(port) : {}),
    };
    return {
      api,
      chance,
      posyanduOf,
      redis: servers?.redis,
      plans: [...posyanduOf.keys()].map((user) => makePlan(user, chance, thisMonth())) as Plan[],
      start(): Program {
        const program = startProgram(port, settings);
        closing.push(() => program.kill9());
        return program;
      },
      /** The records, from outside. Embedded: only while the program does not run. */
      look<T>(at: (db: Kysely<Database>) => Promise<T>): Promise<T> {
        return lookInto(open(), secretKey, at);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openServers(closing: (() => unknown)[]): Promise<{ databaseUrl: string; redis: Server }> {
  const postgres = await startPostgres();
  const redis = await startRedis({ ours: true });
  if (postgres) closing.push(() => postgres.stop());
  if (redis) closing.push(() => redis.stop());
  if (!postgres || !redis) throw new Error('this proof needs PostgreSQL and redis-server');
  return { databaseUrl: await postgres.createDatabase(), redis };
}

const webhook = (port: number) => ({
  TELEGRAM_MODE: 'webhook',
  TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}`,
  TELEGRAM_WEBHOOK_SECRET: 'a-secret-for-proofs-only',
});

const thisMonth = () => wallTime(Date.now(), 'WITA').toPlainDate().toPlainYearMonth().toString();
