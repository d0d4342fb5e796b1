/** People who wait for a message of ours: records, servers that can be killed, the loopback Bot API with Telegram's limits, and as many
 *  processes of the program as a proof wants. */
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { dayMs, systemClock } from '../../src/clock.ts';
import { enqueue, type Waiting } from '../../src/outbox/outbox.ts';
import { openRecords } from '../../src/records/open.ts';
import type { Database } from '../../src/records/tables.ts';
import { startBotApi } from '../support/bot-api.ts';
import { quietLog } from '../support/records.ts';
import { freePort } from '../support/server.ts';
import { startPostgres, startRedis } from '../support/servers.ts';
import { unasked } from '../support/unasked.ts';
import { type Program, startProgram } from './program.ts';
import { secretKey, seedKader } from './seed-kader.ts';

export type OutboxStage = Awaited<ReturnType<typeof openOutboxStage>>;

/** `speed`: one second of the platform's takes 1000 / speed ms. */
export async function openOutboxStage({ people, speed, seed }: { people: number; speed: number; seed: number }) {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const postgres = await startPostgres({ durable: true });
    const redis = await startRedis({ ours: true });
    if (postgres) closing.push(() => postgres.stop());
    if (redis) closing.push(() => redis.stop());
    if (!postgres || !redis) throw new Error('this proof needs PostgreSQL and redis-server');
    const databaseUrl = await postgres.createDatabase();
    const records = await openRecords({ databaseUrl, dataDir: '', log: quietLog, clock: systemClock });
    closing.push(() => records.close());
    const users = await records.db.connection().execute(async (db) => {
      // The rows that are prepared here need not survive a power cut.
      await sql`set synchronous_commit = off`.execute(db);
      const posyanduOf = await seedKader(db, people, Date.now());
      await sql`set synchronous_commit = on`.execute(db);
      return [...posyanduOf.keys()];
    });
    const limits = { perSecond: 30, perChatPerSecond: 1, speed };
    const api = await startBotApi({ seed, keepCalls: 200_000, limits });
    closing.push(() => api.stop());
    // They have written to the bot before; otherwise it may not write to them.
    for (const user of users) api.world.chat(user, 'private', `Kader ${user}`).started = true;
    return {
      api,
      users,
      redis,
      postgres,
      db: records.db,
      close,
      databaseUrl,
      /** One more process of the program; `parts` as in PROCESSES. */
      async start(parts: string): Promise<Program> {
        const settings = {
          SECRET_KEY: secretKey,
          TELEGRAM_BOT_TOKEN: api.token,
          TELEGRAM_API_ROOT: api.url,
          SPEED: String(speed),
          DATABASE_URL: databaseUrl,
          REDIS_URL: redis.url,
          PROCESSES: parts,
        };
        const program = startProgram(await freePort(), settings, join(import.meta.dirname, 'scaled.ts'));
        closing.push(() => program.kill9());
        return program;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** One message for every person, due now. They do not know quiet hours: the proof must hold at night too. */
export async function sendToAll(db: Kysely<Database>, key: string, rest: Partial<Waiting> = {}): Promise<string[]> {
  const people = await db.selectFrom('person').select('id').orderBy('id').execute();
  const now = Date.now();
  const messages = people.map(
    ({ id }): Waiting => ({
      kabupaten: '',
      key: `${key}-${id}`,
      person: id,
      kind: unasked,
      dueAt: now,
      expiresAt: now + dayMs,
      reply: { parts: [{ literal: `${key} untuk ${id}` }] },
      urgent: true,
      ...rest,
    }),
  );
  for (let at = 0; at < messages.length; at += 500) await enqueue(db, ...messages.slice(at, at + 500));
  return messages.map((message) => message.key);
}

/** How many rows there are of each status. */
export async function statuses(db: Kysely<Database>): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['status', (select) => select.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}
