/** What every bot's process shares: its environment, and the answers to the questions of the bench. */
import { createServer, type RequestListener } from 'node:http';
import { Redis } from 'ioredis';
import pg from 'pg';

export const surroundings = {
  apiRoot: process.env.API_ROOT ?? '',
  token: process.env.TOKEN ?? '',
  redisUrl: process.env.REDIS_URL ?? '',
  databaseUrl: process.env.DATABASE_URL ?? '',
  port: Number(process.env.PORT),
};

export interface Usage {
  /** Microseconds of processor time so far, user and system. */
  cpu: number;
  /** Commands given to Redis so far. */
  redis: number;
}

/** A finished report is stored, by whatever bot: one INSERT where no more is needed. */
export async function openReports(): Promise<(chat: number, answers: Record<string, number>) => Promise<void>> {
  const pool = new pg.Pool({ connectionString: surroundings.databaseUrl });
  await pool.query('create table finished (chat bigint, answers jsonb, at timestamptz default now())');
  const insert = 'insert into finished (chat, answers) values ($1, $2)';
  return async (chat, answers) => void (await pool.query(insert, [chat, JSON.stringify(answers)]));
}

/** Says that the bot is ready, then answers every message of the bench with what was used so far. */
export function serve(): void {
  let commands = 0;
  const send = Redis.prototype.sendCommand;
  Redis.prototype.sendCommand = function (...args: Parameters<typeof send>) {
    commands++;
    return send.apply(this, args);
  };
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, redis: commands } satisfies Usage);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.('ready');
}

export function listen(handler: RequestListener): Promise<void> {
  return new Promise((resolve) => createServer(handler).listen(surroundings.port, '127.0.0.1', resolve));
}

export const hookAddress = `http://127.0.0.1:${surroundings.port}/`;
export const hookSecret = 'a-secret-for-the-bench';
