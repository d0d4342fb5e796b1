/** The room of the meetings on real records, with people who tap and type; what is said are the keys of texts. */
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Channel, Outbound } from '../../src/channels/channel.ts';
import { dayMs, hourMs, instantOf } from '../../src/clock.ts';
import type { Answers, Reply, Text } from '../../src/conversation/run.ts';
import { ticketOf } from '../../src/directory/joining/invitations.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion, loadPerson } from '../../src/directory/people/people.ts';
import { openRecipients } from '../../src/directory/people/recipients.ts';
import { randomIds } from '../../src/ids.ts';
import { planReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import { meetings } from '../../src/meetings/room.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { monthForMeeting } from '../../src/reporting/for-other-rooms.ts';
import { type EffectResult, Refusal, type Role } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { clearRecords, openTestRecords, quietLog } from '../support/records.ts';

/** All files of one worker share them, so nobody closes them. */
const records = await openTestRecords();
export const { db } = records;
export const secrets = openSecrets('a key for tests, long enough to be one');
export const hour = hourMs;
export const day = dayMs;

const read = openTexts(join(import.meta.dirname, '../../locales'));
const texts = {
  render: (_: string, text: Text) => ('literal' in text ? text.literal : text.key),
  list: (language: string, key: string) => read.list(language, key),
  reader: (language: string) => read.reader(language),
};
export const room = meetings({
  db,
  secrets,
  ids: randomIds,
  texts,
  steeringBody: 'Pokjanal Posyandu',
  figures: monthForMeeting({ texts }),
  files: { get: async () => undefined },
  links: (code) => [`https://example.org/${code}`],
});

export let now = 0;
export const setNow = (at: string | number) => {
  now = typeof at === 'number' ? at : Date.parse(at);
};

/** A city with two kecamatan in WITA, and one in WIT; 5 November 2026, nine in the morning. */
export async function freshHouse(): Promise<void> {
  setNow('2026-11-05T09:00:00+08:00');
  sent.length = 0;
  await clearRecords(records);
  const area = (code: string, parent: string | null, level: Database['area']['level'], zone: 'WITA' | 'WIT') => ({
    code,
    parent,
    level,
    zone,
    name: `Wilayah ${code}`,
    kind: null,
    settings: '{}',
  });
  const areas = [
    area('64', null, 'provinsi', 'WITA'),
    area('64.74', '64', 'kabkota', 'WITA'),
    area('64.74.01', '64.74', 'kecamatan', 'WITA'),
    area('64.74.02', '64.74', 'kecamatan', 'WITA'),
    area('81', null, 'provinsi', 'WIT'),
    area('81.71', '81', 'kabkota', 'WIT'),
  ];
  await db.insertInto('area').values(areas).execute();
}

/** Somebody with one role, and a chat. */
export async function person(role: Role, area: string, agency?: string): Promise<number> {
  const consent = { consent_version: consentVersion, consent_at: new Date(now) };
  const { id } = await db
    .insertInto('person')
    .values({ name: `${role} ${agency ?? area}`, language: 'id', ...consent })
    .returning('id')
    .executeTakeFirstOrThrow();
  const post = { role, area, agency: agency ?? null, position: null, from_at: new Date(now - day) };
  await db
    .insertInto('role')
    .values({ person: id, ...post })
    .execute();
  await linkContact(db, secrets, { channel: 'whatsapp', chat: `chat-${id}`, person: id, now });
  return id;
}

/** A meeting of the city on 19 November at nine, to which these people are invited; answers the numbers of their invitations. */
export async function meetingOf(people: number[], wish: { wall?: string; area?: string } = {}) {
  const wall = wish.wall ?? '2026-11-19T09:00';
  const area = wish.area ?? '64.74';
  const zone = area.startsWith('81') ? 'WIT' : 'WITA';
  return db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('meeting')
      .values({
        area,
        level: 'kabkota',
        kind: 'rakor',
        status: 'invited',
        revision: 1,
        theme: 'Rakor',
        venue: 'Pendopo',
        starts_wall: wall,
        zone,
        starts_at: new Date(instantOf(wall, zone)),
        detail: '{}',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const invitees: number[] = [];
    for (const one of people) invitees.push(await inviteTo(tx, id, one));
    await planReminders(tx, id, now);
    return { id, invitees };
  });
}

async function inviteTo(tx: Kysely<Database>, meeting: number, one: number): Promise<number> {
  const agency = await tx.selectFrom('role').select('agency').where('person', '=', one).executeTakeFirst();
  const { id } = await tx
    .insertInto('invitee')
    .values({ meeting, person: one, name: `p${one}`, agency: agency?.agency ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What a tap or the end of a flow leads to: the keys that are said, or the refusal's. `who` undefined: nobody whom we know. */
export async function does(
  who: number | undefined,
  name: string,
  args: Answers | string | number,
  practice = false,
): Promise<{ said: string[]; result?: EffectResult }> {
  const known = typeof args !== 'object';
  const effect = known ? room.actions![name]! : room.effects![name]!;
  try {
    const result = await db.transaction().execute(async (tx) =>
      effect(
        {
          now,
          db: tx,
          channel: 'whatsapp',
          chat: who ? `chat-${who}` : 'chat-new',
          practice,
          turn: 't',
          person: who ? await loadPerson(tx, who, now) : undefined,
        },
        known ? { argument: String(args) } : args,
      ),
    );
    return { said: keysOf(result.replies), result };
  } catch (error) {
    if (error instanceof Refusal) return { said: [`refused ${error.text.key}`] };
    throw error;
  }
}

export const keysOf = (replies: Reply[]) =>
  replies.flatMap(({ parts }) => parts.map((text) => ('key' in text ? text.key : text.literal)));

/** Names a deputy and answers the ticket behind the code that is to be passed on. */
export async function deputise(who: number, invitee: number, name = 'Rina'): Promise<string> {
  const { result } = await does(who, 'deputise', { invitee: String(invitee), name });
  const texts = result!.replies.flatMap(({ parts }) => parts);
  const code = texts.map((text) => ('key' in text ? text.args?.code : undefined)).find((one) => one !== undefined);
  return ticketOf(secrets, String(code))!;
}

export const inviteeRow = (id: number) =>
  db.selectFrom('invitee').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const sent: (Pick<Outbound, 'event' | 'outdates'> & { person: string; text: string; buttons: string[] })[] = [];

/** Moves the clock there, delivering on the way what is due, and answers who got what. */
export async function liveUntil(at: string): Promise<string[]> {
  const from = sent.length;
  const end = Date.parse(at);
  for (;;) {
    await deliver();
    const next = await db
      .selectFrom('outbox')
      .select('due_at')
      .where('status', '=', 'queued')
      .orderBy('due_at')
      .executeTakeFirst();
    if (!next || next.due_at.getTime() > end) break;
    setNow(Math.max(now, next.due_at.getTime()));
  }
  setNow(end);
  return sent.slice(from).map(({ person: who, text }) => `${who}: ${text.split('\n\n').join(' + ')}`);
}

export async function deliver(): Promise<void> {
  const channel = {
    name: 'whatsapp',
    send: async (chat: string, { text, buttons = [], event, outdates }: Outbound) => {
      const cards = { ...(event && { event }), ...(outdates && { outdates }) };
      sent.push({ person: chat.replace('chat-', 'p'), text, buttons: buttons.map(({ data }) => data), ...cards });
      return `${sent.length}`;
    },
  } as unknown as Channel;
  const clock = { now: () => now };
  const wanted = Object.fromEntries(Object.entries(room.wanted ?? {}).map(([name, one]) => [`meetings.${name}`, one]));
  const delivery = {
    db,
    clock,
    ids: randomIds,
    log: quietLog,
    channels: [channel],
    wanted,
    gone: async () => {},
    composer: { texts, painters: {}, writers: {}, files: { get: async () => undefined } },
    recipient: openRecipients(db, secrets, clock),
  };
  while ((await deliverDue(delivery)) > 0);
}
