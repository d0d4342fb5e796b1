/** The whole house in this process, spoken to without any platform: what is handed to the inbox, and what it sends, as it is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, Inbound, Outbound, Receive } from '../../src/channels/channel.ts';
import { readConfig } from '../../src/config.ts';
import { type Machine, openHouse } from '../../src/house.ts';
import { randomIds } from '../../src/ids.ts';
import type { Session } from '../../src/inbox/session.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { secretKey, seedKader } from './seed-kader.ts';

/** One person's session as it is stored. */
export interface Kept {
  value: string;
  session: Session;
}

export type HostileHouse = Awaited<ReturnType<typeof openHostileHouse>>;

/** `stepMs`: every message comes so much later than the one before. `machine`: what is not as usual. */
export async function openHostileHouse(people: number, now: number, stepMs = 1000, machine: Partial<Machine> = {}) {
  let at = now;
  const clock = { now: () => at };
  const dataDir = mkdtempSync(join(tmpdir(), 'kabar-hostile-'));
  const records = await openTestRecords();
  const { db } = records;
  const users = [...(await seedKader(db, people, now, 'whatsapp')).keys()].map(String);
  const bare = bareChannel();
  // What lies behind the limits of what comes in is attacked here, faster than they let in.
  const env = { DATA_DIR: dataDir, PORT: '0', DEMO: 'off', SECRET_KEY: secretKey, CHAT_PER_MINUTE: '100000' };
  const config = readConfig(env);
  const root = join(import.meta.dirname, '../..');
  const house = await openHouse(config, {
    clock,
    ids: randomIds,
    log: quietLog,
    root,
    records,
    channels: [bare.channel],
    ...machine,
  });
  const secrets = openSecrets(secretKey);
  const hash = (user: string) => secrets.hash('chat', `whatsapp ${user}`);
  let count = 0;
  return {
    db,
    users,
    secrets,
    hash,
    /** Hands one message over and answers with everything that was sent to this person meanwhile. */
    async hand(user: string, rest: Partial<Inbound>): Promise<Outbound[]> {
      at += stepMs;
      const message = { channel: 'whatsapp', chat: user, sender: user, private: true, addressed: true } as const;
      await bare.receive({ ...message, id: `in${++count}`, at, ...rest });
      return bare.take(user);
    },
    async kept(user: string): Promise<Kept> {
      const query = db.selectFrom('session').select('value').where('chat', '=', hash(user));
      const { value } = await query.executeTakeFirstOrThrow();
      return { value, session: JSON.parse(value) as Session };
    },
    /** Puts a person back to where she was. The version goes on, as if she had come here again. */
    async putBack(user: string, { value }: Kept): Promise<void> {
      await db.updateTable('session').set({ value }).where('chat', '=', hash(user)).execute();
    },
    async close() {
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function bareChannel() {
  const sent = new Map<string, Outbound[]>();
  let handler: Receive = () => Promise.resolve(false);
  let count = 0;
  const channel: Channel = {
    name: 'whatsapp',
    start: async (receive) => {
      handler = receive;
    },
    send: async (chat, message) => {
      sent.set(chat, [...(sent.get(chat) ?? []), message]);
      return `out${++count}`;
    },
    fetch: async () => new Uint8Array(),
    link: () => undefined,
    state: () => 'ready',
    stop: async () => {},
  };
  const take = (chat: string) => {
    const messages = sent.get(chat) ?? [];
    sent.delete(chat);
    return messages;
  };
  return { channel, take, receive: (message: Inbound) => handler(message) };
}
