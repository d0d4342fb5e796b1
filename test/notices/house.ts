/** A kecamatan with people, the room of the notices on real records, and the real texts. */
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Channel, Outbound } from '../../src/channels/channel.ts';
import { hourMs, minuteMs } from '../../src/clock.ts';
import type { Answers } from '../../src/conversation/run.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion, loadPerson } from '../../src/directory/people/people.ts';
import { openRecipients } from '../../src/directory/people/recipients.ts';
import { randomIds } from '../../src/ids.ts';
import type { NoticesDeps } from '../../src/notices/base/deps.ts';
import { notices, runNotices } from '../../src/notices/room.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { unreported } from '../../src/reporting/for-other-rooms.ts';
import { type EffectResult, Refusal, type Role, type Room } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { quietLog } from '../support/records.ts';
import { onRecords, type Store } from '../support/stores.ts';

const secrets = openSecrets('a key for tests, long enough to be one');
const unfilled = (broken: string) => {
  throw new Error(broken);
};
const texts = openTexts(join(import.meta.dirname, '../../locales'), { warn: unfilled });
export const minute = minuteMs;
export const hour = hourMs;
export const camatArea = '64.74.01';

export type House = Awaited<ReturnType<typeof openHouse>>;

/** Opens a new house with a camat for each test of a block. */
export const inHouse = (kind: Store, begin: (house: House, camat: number) => Promise<void>) =>
  onRecords(kind, async (records) => {
    const house = await openHouse(records);
    await begin(house, await house.person('camat', { area: camatArea, name: 'Camat' }));
  });

async function openHouse({ db }: Records) {
  const house = {
    db,
    now: Date.parse('2026-11-25T09:00:00+08:00'),
    sent: [] as { who: number; text: string }[],
    practice: false,
  };
  const deps: NoticesDeps = { db, texts, limits: {}, unreported, person: loadPerson };
  const room: Room = notices(deps);

  /** Runs what a tap, a coded word or the end of a flow leads to. */
  async function does(who: number, name: string, args: Answers | string | number) {
    const typed = typeof args !== 'object';
    const effect = typed ? room.actions![name]! : room.effects![name]!;
    try {
      const result: EffectResult = await db.transaction().execute(async (tx) => {
        const person = await loadPerson(tx, who, house.now);
        const context = { now: house.now, db: tx, person, practice: house.practice, turn: 't' };
        return effect({ ...context, channel: 'whatsapp', chat: `c${who}` }, typed ? { argument: String(args) } : args);
      });
      return { said: words(result), buttons: buttonsOf(result), result };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { said: texts.render('id', error.text), buttons: [] as string[], result: undefined };
    }
  }

  async function lookUp(who: number, name: string, args: Answers) {
    const person = await loadPerson(db, who, house.now);
    const context = { now: house.now, db, person, practice: false, turn: 't', channel: 'whatsapp' as const, chat: 'c' };
    return room.lookups![name]!(context, args).catch((error) => {
      if (error instanceof Refusal) return { refused: texts.render('id', error.text) };
      throw error;
    });
  }

  await seedAreas(db);
  return Object.assign(house, {
    deps,
    room,
    does,
    lookUp,
    run: () => runNotices(deps, house.now),
    person: (role: Role, at: Partial<Post> = {}) => person(db, house.now, role, at),
    /** Links one more phone. */
    join: (who: number, chat: string) =>
      linkContact(db, secrets, { channel: 'whatsapp', chat, person: who, now: house.now }),
    /** What the message that updates itself shows this person now. */
    progress: async (who: number, notice: number) => {
      const person = (await loadPerson(db, who, house.now))!;
      const reply = await room.live!.progress!({ db, now: house.now }, `notices.progress:${notice}`, person);
      return reply && words({ replies: [reply] });
    },
    /** Delivers until nothing is due. */
    deliver: async () => {
      const clock = { now: () => house.now };
      const channel = {
        name: 'whatsapp',
        send: async (chat: string, { text }: Outbound) =>
          house.sent.push({ who: Number(chat.slice(1)), text }) && `${house.sent.length}`,
      } as unknown as Channel;
      const wanted = Object.fromEntries(Object.entries(room.wanted!).map(([name, one]) => [`notices.${name}`, one]));
      const composer = { texts, painters: {}, writers: {}, files: { get: async () => undefined } };
      const delivery = {
        db,
        clock,
        ids: randomIds,
        log: quietLog,
        channels: [channel],
        wanted,
        composer,
        recipient: openRecipients(db, secrets, clock),
        gone: async () => {},
      };
      while ((await deliverDue(delivery)) > 0);
    },
    /** Makes a draft as the flow does, and answers its number. */
    draft: async (who: number, answers: Answers = {}) => {
      await does(who, 'compose', { body: 'Rapat besok pukul 08.00.', audience: 'all', ...answers });
      const row = await db.selectFrom('notice').select('id').orderBy('id', 'desc').executeTakeFirst();
      return row!.id;
    },
    notice: (id: number) => db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    trail: async (action: string) =>
      db.selectFrom('audit').selectAll().where('action', '=', action).orderBy('id').execute(),
  });
}

const words = ({ replies }: EffectResult) =>
  replies.map(({ parts }) => parts.map((text) => texts.render('id', text)).join('\n\n')).join('\n---\n');
const buttonsOf = ({ replies }: EffectResult) => replies.flatMap(({ choices = [] }) => choices.map(({ data }) => data));

async function seedAreas(db: Kysely<Database>) {
  const area = (code: string, name: string, level: Database['area']['level']) => ({
    code,
    name,
    level,
    parent: code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null,
    kind: null,
    zone: 'WITA' as const,
    settings: '{}',
  });
  await db
    .insertInto('area')
    .values([
      area('64', 'Kalimantan Timur', 'provinsi'),
      area('64.74', 'Kota Uji', 'kabkota'),
      area('64.74.01', 'Utara', 'kecamatan'),
      area('64.74.01.1001', 'Api-Api', 'desakel'),
      area('64.74.01.1002', 'Gunung Elai', 'desakel'),
      area('64.74.02', 'Selatan', 'kecamatan'),
      area('64.74.02.1001', 'Berebas', 'desakel'),
    ])
    .execute();
}

interface Post {
  area: string;
  posyandu: number;
  unit: number;
  agency: string;
  name: string;
  /** True for a person who is not in the chat. */
  absent: boolean;
}

let count = 0;
async function person(db: Kysely<Database>, now: number, role: Role, at: Partial<Post>): Promise<number> {
  const { name = `${role} ${++count}`, absent, ...post } = at;
  const { id } = await db
    .insertInto('person')
    .values({ name, language: 'id', consent_version: consentVersion, consent_at: new Date(now) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role')
    .values({ person: id, role, ...post, from_at: new Date(now - hour) })
    .execute();
  if (!absent) await linkContact(db, secrets, { channel: 'whatsapp', chat: `c${id}`, person: id, now });
  return id;
}

export async function posyandu(db: Kysely<Database>, area: string, name: string): Promise<number> {
  const row = { area, name, kind: 'posyandu' as const, closed_at: null };
  const { id } = await db.insertInto('posyandu').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}
