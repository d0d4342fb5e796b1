/** The linked identity in the records: whenever the program dies, the stored identity can be used; a process that has lost the number can no
 *  longer write it. */
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { forgetIdentity, loadIdentity } from '../../src/channels/whatsapp/keys/auth-state.ts';
import type { WhatsAppChannel } from '../../src/channels/whatsapp.ts';
import { systemClock } from '../../src/clock.ts';
import { randomIds } from '../../src/ids.ts';
import type { Db } from '../../src/records/tables.ts';
import { quietLog } from '../support/records.ts';
import { type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

let harness: WhatsAppHarness;
afterEach(() => harness.close());

/** The records as a program sees them that dies at its write number `at`, just before it is written or just after. */
function dying({ records, server }: WhatsAppHarness, at: number, when: 'before' | 'after') {
  const { db } = records;
  let left = at;
  const transaction = () => ({
    async execute<T>(work: (tx: Db) => Promise<T>): Promise<T> {
      left -= 1;
      if (left > 0) return db.transaction().execute(work);
      if (left === 0 && when === 'after') await db.transaction().execute(work);
      // A dead process sends nothing, reads nothing and does not log in again.
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
    '$when write $at: the next start uses the same link, and nothing is lost',
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
    'during linking, at write %i: the number can still be linked',
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
      // The message is sealed with a key that the dead process offered and never stored, so it is asked for once more.
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

  test('the process that lost the number overwrites nothing that its heir has written, and gives up its connection', async () => {
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

  test('the process that lost the number writes nothing after the number was linked anew', async () => {
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

describe('a new link', () => {
  const deps = () => ({ ...harness, db: harness.records.db, clock: systemClock, ids: randomIds, log: quietLog });
  const load = async () => {
    const identity = await loadIdentity(deps(), () => undefined);
    const { keys } = identity.state;
    const token = async (jid: string) => (await keys.get('tctoken', [jid]))[jid]?.token;
    const session = async () => (await keys.get('session', ['a.0']))['a.0'];
    return { ...identity, token, session };
  };
  const number = (value: string) =>
    harness.records.db
      .insertInto('meta')
      .values({ key: 'whatsapp.number', value: harness.secrets.seal(value) })
      .execute();

  async function linked() {
    harness = await whatsappHarness();
    const identity = await load();
    await identity.state.keys.set({
      tctoken: {
        '1@lid': { token: Buffer.from('hers'), timestamp: '1' },
        __index: { token: Buffer.from('["1@lid"]') },
      },
      'lid-mapping': { '62811': '1', '1_reverse': '62811' },
      session: { 'a.0': randomBytes(8) },
    });
    return identity;
  }

  test.each(['unlinked', 'lost'])(
    'of the same number (%s) keeps the tokens of contacts, and nothing of the old device',
    async (how) => {
      const { state } = await linked();
      await number(harness.server.bot.phone);
      if (how === 'unlinked') await forgetIdentity(deps());
      else await harness.records.db.deleteFrom('whatsapp_auth').where('key', '=', 'creds').execute();
      const next = await load();
      expect(next.linked()).toBe(false);
      expect(next.state.creds.noiseKey.public).not.toEqual(state.creds.noiseKey.public);
      Object.assign(next.state.creds, { account: state.creds.account, me: state.creds.me });
      await next.saveCreds();
      const after = await load();
      expect(after.linked()).toBe(true);
      expect([await after.token('1@lid'), await after.token('__index'), await after.session()]).toEqual([
        Buffer.from('hers'),
        Buffer.from('["1@lid"]'),
        undefined,
      ]);
      expect(await after.state.keys.get('lid-mapping', ['62811', '1_reverse'])).toEqual({
        '62811': '1',
        '1_reverse': '62811',
      });
      expect(await after.state.keys.get('pre-key', ['1', '2'])).toEqual({});
    },
  );

  test('of another number keeps nothing', async () => {
    const { state } = await linked();
    await number('628119999999');
    await forgetIdentity(deps());
    const next = await load();
    Object.assign(next.state.creds, { account: state.creds.account, me: state.creds.me });
    await next.saveCreds();
    const after = await load();
    expect([await after.token('1@lid'), await after.token('__index')]).toEqual([undefined, undefined]);
    expect(await after.state.keys.get('lid-mapping', ['62811'])).toEqual({});
  });

  test('can answer everybody who wrote before where WhatsApp demands tokens, though nobody tells the new device of them', async () => {
    harness = await whatsappHarness({ tokens: 'demanded' });
    const { channel, heard } = await begin();
    const siti = harness.phone('Siti');
    await siti.say('halo');
    await expect.poll(() => heard).toEqual(['halo']);
    await expect.poll(() => harness.server.pending('notification')).toBe(0);
    Object.assign(harness.server.world.tokens, { [Symbol.iterator]: () => [][Symbol.iterator]() });
    harness.server.unlink();
    await expect.poll(() => channel.accountStatus()).toBe('unlinked');
    await channel.resume();
    await comes(() => channel.pairing());
    scan(channel);
    await comes(() => channel.state() === 'ready');
    await channel.send(siti.jid, { text: 'Masih di sini' });
    expect((await siti.next()).text).toBe('Masih di sini');
  });
});
