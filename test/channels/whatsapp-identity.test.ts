/** The linked identity in the records: whenever the program dies, what is written is of use; whoever has lost the number writes no more. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { forgetIdentity, loadIdentity } from '../../src/channels/whatsapp/auth-state.ts';
import type { WhatsAppChannel } from '../../src/channels/whatsapp.ts';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import type { Database } from '../../src/records/tables.ts';
import { quietLog } from '../support/records.ts';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
afterEach(() => harness.close());

type Db = Kysely<Database>;

/** The records as a program sees them that dies at its write number `at`, just before it is written or just after. */
function dying({ records, server }: WhatsAppHarness, at: number, when: 'before' | 'after') {
  const { db } = records;
  let left = at;
  const transaction = () => ({
    async execute<T>(work: (tx: Db) => Promise<T>): Promise<T> {
      left -= 1;
      if (left > 0) return db.transaction().execute(work);
      if (left === 0 && when === 'after') await db.transaction().execute(work);
      // The dead say nothing, and read nothing: they do not log in again.
      server.reset();
      throw new Error('dead');
    },
  });
  const seen = new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return transaction;
      if (left <= 0) throw new Error('dead');
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db: seen, died: () => left <= 0 };
}

const comes = (look: () => unknown) => expect.poll(() => Boolean(look()), { timeout: 60_000 }).toBe(true);

const begin = async (options: Parameters<WhatsAppHarness['open']>[0] = {}) => {
  const heard: string[] = [];
  const channel: WhatsAppChannel = await harness.open(options);
  await channel.start(async ({ text }) => heard.push(text ?? '') > 0);
  return { channel, heard };
};

const scan = (channel: WhatsAppChannel) => harness.server.scanQr((channel.pairing() as { qr: string }).qr);

const moments = [1, 2, 4, 7].flatMap((at) => [
  { at, when: 'before' as const },
  { at, when: 'after' as const },
]);

describe('a crash', () => {
  test.each(moments)(
    '$when write $at: the next start goes on with the same link, and nothing is lost',
    async (how) => {
      harness = await whatsappHarness({ addressing: 'mixed' });
      const siti = harness.phone('Siti');
      const { db, died } = dying(harness, how.at, how.when);
      const first = await begin({ db });
      const said: string[] = [];
      while (!died()) {
        said.push(await siti.say(`pesan ${said.length}`));
        const { length } = said;
        await comes(() => died() || first.heard.length >= length);
        if (died()) break;
        const answer = first.channel.send(siti.jid, { text: `jawab ${length}` }).catch(() => undefined);
        await Promise.race([answer, comes(died)]);
      }
      await harness.abandon?.(first.channel);
      const next = await begin();
      await siti.say('masih di sini');
      await expect.poll(() => next.heard, { timeout: 60_000 }).toContain('masih di sini');
      const all = new Set([...first.heard, ...next.heard]);
      expect(said.filter((_, at) => !all.has(`pesan ${at}`))).toEqual([]);
      await next.channel.send(siti.jid, { text: 'Halo lagi' });
      await expect.poll(() => siti.chat().at(-1)?.text, { timeout: 60_000 }).toBe('Halo lagi');
      expect(harness.server.troubles).toEqual([]);
    },
    240_000,
  );

  test.each([1, 2, 3])(
    'while it is being linked, at write %i: it can be linked',
    async (at) => {
      harness = await whatsappHarness({ linked: false });
      const { db, died } = dying(harness, at, 'after');
      const first = await begin({ db });
      await comes(() => first.channel.pairing());
      scan(first.channel);
      await comes(died);
      await harness.abandon?.(first.channel);
      const { channel, heard } = await begin();
      await comes(() => channel.state() === 'ready' || channel.pairing());
      if (channel.pairing()) scan(channel);
      await comes(() => channel.state() === 'ready');
      await harness.phone('Siti').say('halo');
      // Sealed with a key that the dead one offered and never wrote down, it is asked for once more.
      await expect.poll(() => heard, { timeout: 60_000 }).toEqual(['halo']);
    },
    240_000,
  );
});

describe('two processes with one number', () => {
  const load = async () => {
    let away = 0;
    const deps = { ...harness, db: harness.records.db, clock: systemClock, ids: randomIds, log: quietLog };
    const identity = await loadIdentity(deps, () => void away++);
    const set = (id: string, of: Buffer) => identity.state.keys.set({ session: { [id]: of } });
    return { ...identity, set, away: () => away, deps };
  };
  const sessions = async () => {
    const { state } = await load();
    return state.keys.get('session', ['a.0', 'b.0']);
  };

  test('the one that lost it writes over nothing that its heir has written, and gives up its line', async () => {
    harness = await whatsappHarness();
    const [old, mine] = [randomBytes(8), randomBytes(8)];
    const frozen = await load();
    await frozen.set('a.0', old);
    const heir = await load();
    await heir.set('a.0', mine);
    await expect(frozen.set('b.0', old)).rejects.toThrow('another process');
    await expect(frozen.saveCreds()).rejects.toThrow('another process');
    expect(frozen.away()).toBeGreaterThan(0);
    await heir.saveCreds();
    expect(await sessions()).toEqual({ 'a.0': mine });
  });

  test('nor after the number was linked anew', async () => {
    harness = await whatsappHarness();
    const frozen = await load();
    await frozen.set('a.0', randomBytes(8));
    await forgetIdentity(frozen.deps);
    const heir = await load();
    await heir.saveCreds();
    await expect(frozen.set('a.0', randomBytes(8))).rejects.toThrow('another process');
    expect(await sessions()).toEqual({});
  });
});
