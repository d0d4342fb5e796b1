/** The channel forgets a person when she asks for it, and a stranger who has been silent for long. Over real Baileys sockets; the whole
 *  database is searched. */
import { afterEach, describe, expect, test } from 'vitest';
import { openRetryRequests } from '../../src/channels/whatsapp/inbound/retry-requests.ts';
import { dropForgottenKeys, forgetKeys } from '../../src/channels/whatsapp/keys/forgotten-keys.ts';
import { keyName } from '../../src/channels/whatsapp/keys/key-name.ts';
import { Identities } from '../../src/channels/whatsapp/people/identities.ts';
import { dayMs, minuteMs, systemClock } from '../../src/clock.ts';
import { linkContact, ownerOf } from '../../src/directory/people/contacts.ts';
import { randomIds } from '../../src/ids.ts';
import { sweep } from '../../src/records/sweep.ts';
import { dump } from '../support/dump.ts';
import { quietLog } from '../support/records.ts';
import type { Phone } from '../support/whatsapp.ts';
import { openWorld, type World } from '../support/world.ts';
import { testSecrets as secrets, type WhatsAppHarness, whatsappHarness } from './whatsapp-harness.ts';

describe('hapus', () => {
  let world: World;
  afterEach(() => world.close());

  test('leaves none of her addresses, whichever of them was used', async () => {
    world = await openWorld('whatsapp-lid', Date.parse('2026-11-05T03:00:00Z'));
    const { records, voice } = world;
    const { db } = records;
    const { id } = await db
      .selectFrom('role')
      .select('person as id')
      .where('role', '=', 'bidan')
      .executeTakeFirstOrThrow();
    await world.become('bidan', id);
    const [number] = voice.chat('bidan').split('@') as [string];
    expect((await voice.say('bidan', 'saya')).join()).not.toContain('kode undangan');
    const jids = await new Identities(deps(world), async () => undefined).formsOf(voice.chat('bidan'));
    const lid = jids.find((jid) => jid.endsWith('@lid'))!;
    await openRetryRequests(deps(world)).note({ tag: 'message', attrs: { id: 'X1', from: lid, t: '1' } });
    const under = { at: new Date(world.clock.now()), body_enc: secrets.seal(JSON.stringify({ chat: lid })) };
    const chat = secrets.hash('chat', `whatsapp ${lid}`);
    await db
      .insertInto('whatsapp_received')
      .values({ ...under, chat, message: 'X2' })
      .execute();
    await db
      .insertInto('whatsapp_order')
      .values({ ...under, chat, id: 'X3', answer: '""' })
      .execute();
    await db
      .insertInto('whatsapp_refused')
      .values({ chat, seq: 0, at: new Date(world.clock.now()) })
      .execute();
    const marks = [number, lid.split('@')[0]!];
    const lines = async () =>
      (await dump(records, secrets)).split('\n').filter((line) => marks.some((mark) => line.includes(mark)));
    const tables = (all: string[]) => [...new Set(all.map((line) => line.split(' ')[0]))].sort();
    expect(tables(await lines())).toEqual(expect.arrayContaining(['contact', ...personal]));

    // Baileys writes its list of everybody who has let us write a little later.
    const index = keyName(secrets, 'tctoken', '__index');
    const token = { type: 'Buffer', data: Buffer.from(JSON.stringify([lid, '999@lid'])).toString('base64') };
    const others = keyName(secrets, 'tctoken', '999@lid');
    for (const [key, value] of [
      [index, { token }],
      [others, { token: { type: 'Buffer', data: '' } }],
    ] as const)
      await db
        .insertInto('whatsapp_auth')
        .values({ key, value_enc: secrets.seal(JSON.stringify(value)) })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ value_enc: (row) => row.ref('excluded.value_enc') }),
        )
        .execute();

    await voice.say('bidan', 'hapus');
    expect((await voice.say('bidan', 'Ya, hapus')).join()).toContain('sudah dihapus');
    // Sealed, for the minutes until what others were told of her is mended.
    expect(tables(await lines())).toEqual(['erasure']);
    expect(await db.selectFrom('whatsapp_refused').select('chat').execute()).toEqual([]);
    const listed = async () => {
      const rows = await db.selectFrom('whatsapp_auth').select('value_enc').where('key', '=', index).execute();
      return rows.map(({ value_enc }) => {
        const { token } = JSON.parse(secrets.open(value_enc)) as { token: { data: string } };
        return JSON.parse(Buffer.from(token.data, 'base64').toString()) as string[];
      });
    };

    // The last answer used the keys of her sessions. An hour later they are gone too, and nobody else's.
    const named = () => namedKeys(world, [`${number}.0`, `${lid.split('@')[0]}_1.0`]);
    const all = await keys(world);
    const hers = await named();
    expect(hers).not.toEqual([]);
    await dropForgottenKeys(db, secrets, world.clock.now() + 59 * minuteMs);
    expect(await named()).toEqual(hers);
    await dropForgottenKeys(db, secrets, world.clock.now() + 61 * minuteMs);
    expect(await named()).toEqual([]);
    expect(await keys(world)).toEqual(all.filter((key) => !hers.includes(key)));
    expect(await db.selectFrom('whatsapp_forgotten').select('key').execute()).toEqual([]);

    expect(await listed()).toEqual([['999@lid']]);

    // The chat is a stranger's again, and her other address is known to be the same stranger's.
    expect((await voice.say('bidan', 'menu')).join()).toContain('kode undangan');
    expect(await new Identities(deps(world), async () => undefined).formsOf(voice.chat('bidan'))).toHaveLength(2);
  });
});

const keys = async ({ records: { db } }: World) =>
  (await db.selectFrom('whatsapp_auth').select('key').where('key', '!=', 'creds').orderBy('key').execute()).map(
    ({ key }) => key,
  );

/** Sessions of these devices, and whose they are. */
async function namedKeys(world: World, names: string[]) {
  const wanted = names.flatMap((name) => ['session', 'identity-key'].map((type) => keyName(secrets, type, name)));
  return (await keys(world)).filter((key) => wanted.includes(key));
}

const personal = ['whatsapp_auth', 'whatsapp_identity', 'whatsapp_order', 'whatsapp_received', 'whatsapp_unopened'];

const deps = ({ records: { db } }: { records: World['records'] }) => ({
  db,
  secrets,
  clock: systemClock,
  ids: randomIds,
  log: quietLog,
});

describe('silence', () => {
  let harness: WhatsAppHarness;
  afterEach(() => harness.close());

  test('makes the channel forget a stranger after forty days; a person who has joined stays one person under both addresses', async () => {
    harness = await whatsappHarness({ addressing: 'lid', alternate: 'always' });
    const { db } = harness.records;
    let now = Date.now();
    const heard: string[] = [];
    const channel = await harness.open({
      clock: { now: () => now },
      owner: (chat) => ownerOf(db, secrets, 'whatsapp', chat),
      forget: (jids, at) => forgetKeys(db, secrets, jids, at),
    });
    await channel.start(async ({ chat, text }) => {
      heard.push(`${chat} ${text}`);
      return true;
    });
    const [siti, ani, tono] = ['Siti', 'Ani', 'Tono'].map((name) => harness.phone(name)) as [Phone, Phone, Phone];
    for (const phone of [siti, ani, tono]) await phone.say('halo');
    await expect.poll(() => heard).toHaveLength(3);
    const person = await db
      .insertInto('person')
      .values({ name: 'Siti', language: 'id', consent_version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow();
    await linkContact(db, secrets, { channel: 'whatsapp', chat: siti.jid, person: person.id, now });
    const known = async () =>
      (await db.selectFrom('whatsapp_identity').select('jid_enc').execute())
        .map(({ jid_enc }) => secrets.open(jid_enc))
        .filter((jid) => jid.endsWith('@s.whatsapp.net'))
        .sort();

    now += 30 * dayMs;
    await tono.say('masih di sini');
    await expect.poll(() => heard).toHaveLength(4);
    await channel.tidy(now);
    expect(await known()).toEqual([siti.jid, ani.jid, tono.jid].sort());

    now += 15 * dayMs;
    const sessions = async (phone: Phone) => {
      const name = `${phone.lid.split('@')[0]}_1.0`;
      const key = keyName(secrets, 'session', name);
      return (await db.selectFrom('whatsapp_auth').select('key').where('key', '=', key).execute()).length;
    };
    expect(await Promise.all([siti, ani].map(sessions))).toEqual([1, 1]);
    await channel.tidy(now);
    expect(await known()).toEqual([siti.jid, tono.jid].sort());
    await dropForgottenKeys(db, secrets, now + dayMs);
    expect(await Promise.all([siti, ani].map(sessions))).toEqual([1, 0]);
    // She gets no answer until she writes again.
    await expect(channel.send(ani.jid, { text: 'Bu?' }, { patienceMs: 0 })).rejects.toMatchObject({ kind: 'refused' });
    await ani.say('halo lagi');
    await expect.poll(() => heard.at(-1)).toBe(`${ani.jid} halo lagi`);
    await channel.send(ani.jid, { text: 'Halo, Bu' });
    expect((await ani.next()).text).toBe('Halo, Bu');
    await siti.say('halo lagi');
    await expect.poll(() => heard.at(-1)).toBe(`${siti.jid} halo lagi`);

    // A message that nobody asked for again, because the number is no longer connected.
    await channel.stop();
    const row = { message: 'X1', chat: 'x', attrs_enc: secrets.seal('{}'), tries: 0, due_at: new Date(now) };
    await db.insertInto('whatsapp_unopened').values(row).execute();
    await sweep(db, now + 30 * dayMs);
    expect(await db.selectFrom('whatsapp_unopened').select('message').execute()).toEqual([]);
  });
});
