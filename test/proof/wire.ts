/** Rows that were on the wire when a sender died: at most they may arrive twice. */
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import type { OutboxStage } from './outbox-stage.ts';

/** Keys of the rows that are on the wire now join `onWire`. */
export async function noteWire({ db }: OutboxStage, onWire: Set<string>): Promise<void> {
  const rows = await db.selectFrom('outbox').select('key').where('status', '=', 'sending').execute();
  for (const { key } of rows) onWire.add(key);
}

/** Leases are a minute long. In a small run that minute is not waited for. */
export async function expireLeases({ db }: OutboxStage, onWire: Set<string>): Promise<void> {
  const keys = [...onWire];
  if (keys.length === 0) return;
  await sql`update kabar.outbox set lease_until = now() - interval '1 s'
    where status = 'sending' and key = any(${keys}) and lease_until > now() + interval '20 s'`.execute(db);
}

export async function flushall(url: string): Promise<void> {
  const client = new Redis(url);
  await client.flushall();
  client.disconnect();
}
