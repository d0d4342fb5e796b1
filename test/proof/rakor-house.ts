/** The people of three districts and what they do with their meetings, through the room's own effects. */
import type { Kysely } from 'kysely';
import { minuteMs } from '../../src/clock.ts';
import { ticketOf } from '../../src/directory/joining/invitations.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion, loadPerson } from '../../src/directory/people/people.ts';
import { planReminders } from '../../src/meetings/planning/reminders/reminders.ts';
import type { Secrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { type EffectResult, Refusal, type Room } from '../../src/room.ts';
import { type Doing, districts, offset, type PlannedMeeting, peopleCount } from './rakor-script.ts';

type Db = Kysely<Database>;

export interface RakorHouse {
  invite(index: number, meeting: PlannedMeeting): Promise<void>;
  act(index: number, doing: Doing): Promise<void>;
  /** Index of the person behind a chat. */
  whose(chat: string): number;
}

export async function settle(db: Db, secrets: Secrets, room: Room, clock: { now(): number }): Promise<RakorHouse> {
  const people: number[] = [];
  await seedAreas(db);
  for (let n = 0; n < peopleCount; n++)
    people.push(await seedPerson(db, secrets, districts[n % 3]!.code, 'pokjanal', n));
  const secretaries: number[] = [];
  for (const { code } of districts)
    secretaries.push(await seedPerson(db, secrets, code, 'secretariat', 100 + secretaries.length));
  const ids = new Map<number, { id: number; district: number }>();
  const codes = new Map<string, string>();

  const context = async (tx: Db, person: number) => ({
    now: clock.now(),
    db: tx,
    channel: 'simulator' as const,
    chat: `c${people.indexOf(person)}`,
    practice: false,
    turn: 't',
    person: await loadPerson(tx, person, clock.now()),
  });
  /** A refusal (the meeting has begun or is off) changes nothing, as in a turn. */
  const perform = async (
    kind: 'actions' | 'effects',
    name: string,
    person: number,
    args: object,
  ): Promise<EffectResult | undefined> =>
    db
      .transaction()
      .execute(async (tx) => room[kind]![name]!(await context(tx, person), args as never))
      .catch((error: unknown) => {
        if (error instanceof Refusal) return undefined;
        throw error;
      });
  const inviteeOf = async (meeting: number, who: number) =>
    db
      .selectFrom('invitee')
      .select('id')
      .where('meeting', '=', meeting)
      .where('person', '=', people[who]!)
      .executeTakeFirstOrThrow();

  return {
    whose: (chat) => Number(chat.slice(1)),
    invite: async (index, meeting) => {
      const id = await db.transaction().execute(async (tx) => {
        const made = await insertMeeting(tx, index, meeting);
        const rows = meeting.invited.map((who) => ({ meeting: made, person: people[who]!, name: `p${who}` }));
        await tx.insertInto('invitee').values(rows).execute();
        await planReminders(tx, made, clock.now());
        return made;
      });
      ids.set(index, { id, district: meeting.district });
    },
    act: async (index, doing) => {
      const { id, district } = ids.get(index)!;
      const secretary = secretaries[district]!;
      if (doing.do === 'cancel') return void (await perform('effects', 'cancel', secretary, { meeting: String(id) }));
      if (doing.do === 'reminders') {
        const args = { meeting: String(id), what: 'pengingat', reminders: doing.names };
        return void (await perform('effects', 'change', secretary, args));
      }
      if (doing.do === 'move') {
        const starts = `${wall(doing.start, doing.zone)} ${doing.zone}`;
        return void (await perform('effects', 'change', secretary, { meeting: String(id), what: 'waktu', starts }));
      }
      const argument = String((await inviteeOf(id, doing.who)).id);
      const key = `${index} ${doing.who}`;
      if (doing.do === 'join') {
        const args = { ticket: codes.get(key) ?? '', sure: 'ya' };
        return void (await perform('effects', 'stand_in', people[doing.as]!, args));
      }
      if (doing.do !== 'deputise') return void (await perform('actions', doing.do, people[doing.who]!, { argument }));
      const done = await perform('effects', 'deputise', people[doing.who]!, { invitee: argument, name: 'Wakil' });
      const code = done?.replies
        .flatMap(({ parts }) => parts)
        .flatMap((text) => ('key' in text ? (text.args?.code ?? []) : []));
      codes.set(key, code?.[0] === undefined ? '' : ticketOf(secrets, String(code[0]))!);
    },
  };
}

async function seedAreas(db: Db): Promise<void> {
  const provinces = districts.map(({ code, zone }) => ({
    code: code.slice(0, 2),
    parent: null,
    name: `Provinsi ${zone}`,
    level: 'provinsi' as const,
    kind: null,
    zone,
    settings: '{}',
  }));
  const areas = districts.map(({ code, zone, quiet }) => ({
    code,
    parent: code.slice(0, 2),
    name: `Kota ${zone}`,
    level: 'kabkota' as const,
    kind: null,
    zone,
    settings: JSON.stringify({ quietFrom: quiet.from, quietTo: quiet.to }),
  }));
  await db
    .insertInto('area')
    .values([...provinces, ...areas])
    .execute();
}

async function seedPerson(db: Db, secrets: Secrets, area: string, role: string, n: number): Promise<number> {
  const at = new Date('2026-01-01T00:00:00Z');
  const consent = { consent_version: consentVersion, consent_at: at };
  const { id } = await db
    .insertInto('person')
    .values({ name: `Orang ${n}`, language: 'id', ...consent })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('role').values({ person: id, role, area, from_at: at }).execute();
  await linkContact(db, secrets, { channel: 'simulator', chat: `c${n}`, person: id, now: at.getTime() });
  return id;
}

async function insertMeeting(
  db: Db,
  index: number,
  { district, zone, start, invitedAt }: PlannedMeeting,
): Promise<number> {
  const { id } = await db
    .insertInto('meeting')
    .values({
      area: districts[district]!.code,
      level: 'kabkota',
      kind: 'rakor',
      status: 'invited',
      revision: 1,
      theme: `rakor-${index}`,
      starts_wall: wall(start, zone),
      zone,
      starts_at: new Date(start),
      venue: 'Aula',
      detail: '{}',
      created_at: new Date(invitedAt),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** To the second where it must be: a meeting of the proof on real clocks. */
const wall = (at: number, zone: PlannedMeeting['zone']) =>
  new Date(at + offset[zone]).toISOString().slice(0, at % minuteMs === 0 ? 16 : 19);
