/** Exactly once: whatever happens between the transaction, the session and the reply, a message is done once and answered. */
import { Redis } from 'ioredis';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Session, SessionStore } from '../../src/inbox/session.ts';
import { recordSessions } from '../../src/inbox/sessions-records.ts';
import { redisSessions } from '../../src/inbox/sessions-redis.ts';
import { takeTurn } from '../../src/inbox/turn.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';
import { startRedis } from '../support/servers.ts';
import { type InboxAlone, noon, openInboxAlone } from './inbox-alone.ts';

const records = await openTestRecords();
const redis = await startRedis({ ours: true });
const admin = redis && new Redis(redis.url);
afterAll(async () => {
  await admin?.quit();
  await redis?.stop();
  await records.close();
});

const report = 'lapor S 44 K 44 D 40 N 30 T 6 O 3 B 1 BGM 0 2T 0 kader 5 PMT tidak lahir 1 bayi wafat 0 ibu wafat 0';
const whole = [report];

const stores: [string, () => SessionStore][] = [['pglite', () => recordSessions(records.db, { now: () => noon })]];
if (redis) stores.push(['redis', () => redisSessions(redis.url, { log: quietLog })]);

describe.each(stores)('a turn with sessions in %s', (_, openStore) => {
  let alone: InboxAlone;
  let store: SessionStore;
  beforeEach(async () => {
    await clearRecords(records);
    await admin?.flushall();
    store = openStore();
    alone = await openInboxAlone(records, store);
    return async () => {
      await alone.close();
      await store.close();
    };
  });

  const say = (id: string, text: string, on = alone) => takeTurn(on.deps, on.from(id, { text }));
  /** Up to the summary, where `Kirim` would file. */
  const fill = async () => {
    for (const [at, text] of whole.entries()) await say(`fill${at}`, text);
    expect(alone.sent.at(-1)!.text).toContain('mohon dicek');
  };
  const filed = () => records.db.selectFrom('report').select(['version', 'receipt']).execute();
  const session = async () => JSON.parse((await alone.deps.sessions.load(alone.chat))!.value) as Session;
  const newest = () => alone.sent.at(-1)!.text;

  test('what she has answered lies sealed in the store and in the trail of turns', async () => {
    const raw = records.db.withoutPlugins().withSchema('kabar');
    const sealed = /^[^{]\d+\.[\w-]+$/;
    await fill();
    const row = await raw.selectFrom('session').select('value').executeTakeFirst();
    expect(row?.value ?? (await store.load(alone.chat))!.value).toMatch(sealed);
    expect((await session()).run!.answers).toMatchObject({ S: 44 });
    await say('file', 'kirim');
    const turns = await raw.selectFrom('turn').select('session').execute();
    expect(turns).toEqual([{ session: expect.stringMatching(sealed) }]);
  });

  test('files nothing for a person who is erased while her last answer is being taken', async () => {
    await fill();
    const { people } = alone.deps;
    const { load } = people;
    people.load = async (on, id, from) => {
      const person = await load(on, id, from);
      // From another chat of hers, after this turn has loaded her.
      await records.db
        .updateTable('person')
        .set({ erased_at: new Date(noon) })
        .where('id', '=', id)
        .execute();
      return person;
    };
    await expect(say('send', 'kirim')).rejects.toThrow();
    people.load = load;
    expect(await filed()).toEqual([]);
    await say('send', 'kirim');
    expect(await filed()).toEqual([]);
    expect(await records.db.selectFrom('turn').select('message').execute()).toEqual([]);
  });

  test('a message that comes twice is done once; its answer is not said again', async () => {
    await fill();
    await say('send', 'kirim');
    const said = alone.sent.length;
    await say('send', 'kirim');
    expect(await filed()).toHaveLength(1);
    expect(alone.sent).toHaveLength(said);
  });

  test('a quote of a message of ours goes to its room, which is told when the text is a coded word', async () => {
    alone.deps.codes.set('mengerti', { room: 'notices', action: 'ack' });
    const heard: unknown[] = [];
    alone.deps.quoted = async (_, { text, word }) => void heard.push([text, word]);
    for (const text of ['Mengerti 🙏', 'MENGERTI 12', 'Siap'])
      await takeTurn(alone.deps, alone.from(text, { text, quotes: '90' }));
    expect(heard).toEqual([
      ['Mengerti 🙏', { room: 'notices', action: 'ack' }],
      ['MENGERTI 12', { is: 'action', room: 'notices', action: 'ack', argument: '12' }],
      ['Siap', undefined],
    ]);
  });

  test('a coded word without its number is heard beside a question that it does not answer, which stays open', async () => {
    const { codes, offers } = alone.deps;
    codes.set('mengerti', { room: 'notices', action: 'ack' });
    offers.effects['notices.which_ack'] = async () => ({ replies: [{ parts: [{ literal: 'Dicatat' }] }] });
    offers.lookups['notices.which_ack'] = async () => true;
    await say('m1', 'lapor');
    const { run } = await session();
    await say('m2', 'Mengerti 🙏');
    expect(newest()).toBe('Dicatat');
    expect((await session()).run).toMatchObject({ id: run!.id, at: run!.at });
    offers.lookups['notices.which_ack'] = async () => false;
    await say('m3', 'Mengerti');
    expect(newest()).toContain('Mengerti');
  });

  test('it is answered again where nobody knows that the answer left', async () => {
    await say('m1', 'lapor');
    const said = newest();
    alone.deps.lastTurns.set(alone.chat, { session: 'of another process', version: 0, left: false });
    await say('m1', 'lapor');
    expect(alone.sent).toHaveLength(2);
    expect(newest()).toBe(said);
  });

  test('a crash between the transaction and the session: the report is filed once, and the receipt is said', async () => {
    await fill();
    const { save } = store;
    store.save = async () => {
      throw new Error('killed');
    };
    await expect(say('send', 'kirim')).rejects.toThrow('killed');
    expect(await filed()).toHaveLength(1);
    store.save = save;
    await say('send', 'kirim');
    const [only, ...more] = await filed();
    expect(more).toEqual([]);
    expect(newest()).toContain(only!.receipt);
    expect((await session()).run).toBeUndefined();
  });

  test('another message after that crash finds the report filed and goes on from there', async () => {
    await fill();
    const { save } = store;
    store.save = async () => {
      throw new Error('killed');
    };
    await expect(say('send', 'kirim')).rejects.toThrow('killed');
    store.save = save;
    await say('again', 'ya');
    expect(await filed()).toHaveLength(1);
    expect((await session()).run).toBeUndefined();
  });

  test('two gateways with the same message: one report', async () => {
    await fill();
    const other = await openInboxAlone(records, openStore(), false);
    await Promise.all([say('send', 'kirim'), say('send', 'kirim', other)]);
    expect(await filed()).toHaveLength(1);
    await other.close();
    await other.deps.sessions.close();
  });

  test('two gateways with two messages: both count, one after the other', async () => {
    await say('m1', 'lapor');
    const other = await openInboxAlone(records, openStore(), false);
    await Promise.all([say('m2', 'S 44'), say('m3', 'K 40', other)]);
    expect((await session()).run?.answers).toMatchObject({ S: 44, K: 40 });
    await other.close();
    await other.deps.sessions.close();
  });

  test('a store that has gone back in time is noticed: nothing is taken as an answer to an older question', async () => {
    await say('m1', 'lapor');
    const old = (await store.load(alone.chat))!;
    for (const [id, text] of [
      ['m2', '44'],
      ['m3', '43'],
      ['m4', '40'],
    ] as const)
      await say(id, text);
    await store.drop(alone.chat);
    await store.save(alone.chat, 0, old.value);
    await say('m5', '30');
    expect(newest()).toMatch(/^Maaf, sambungan tadi terputus[\s\S]*naik/);
    expect((await session()).run?.answers).toMatchObject({ S: 44, K: 43, D: 40 });
    expect((await session()).run?.answers.N).toBeUndefined();
  });

  test('a lost session is put together from the draft', async () => {
    await say('m1', 'lapor');
    await say('m2', '44');
    await store.drop(alone.chat);
    await say('m3', '43');
    expect(newest()).toContain('sambungan tadi terputus');
    await say('m4', '43');
    expect((await session()).run?.answers).toMatchObject({ S: 44, K: 43 });
  });

  test('an edit changes the answer that its message gave; after filing it changes nothing and offers the correction', async () => {
    await say('m1', 'lapor');
    await say('m2', '44');
    await say('m3', '43');
    await takeTurn(alone.deps, alone.from('m2', { text: 'S 45', edited: true }));
    expect((await session()).run?.answers).toMatchObject({ S: 45, K: 43 });
    await say('m4', 'batal');
    await say('m5', 'ya');
    await takeTurn(alone.deps, alone.from('m3', { text: '42', edited: true }));
    expect(newest()).toContain('sudah selesai dicatat');
    expect(alone.sent.at(-1)!.buttons).toEqual([{ label: 'Perbaiki laporan', data: '!start.reporting/lapor' }]);
    await records.db.updateTable('role').set({ role: 'lurah' }).execute();
    await takeTurn(alone.deps, alone.from('m3', { text: '41', edited: true }));
    expect(alone.sent.at(-1)!.buttons).toBeUndefined();
  });
});
