/** A house where one person and her office have something in every table, and around it everybody who has no right to it: each role in another
 *  kabupaten and next door, a former head, people who share a meeting or a posyandu with her, and nobody at all. */
import { dayMs } from '../../src/clock.ts';
import { loadAreas } from '../../src/directory/areas/areas.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion } from '../../src/directory/people/people.ts';
import type { Log } from '../../src/log.ts';
import type { Db } from '../../src/records/tables.ts';
import type { Role } from '../../src/room.ts';
import { fillEveryTable, her, stays } from '../support/filled.ts';
import { childDays } from './forged-inputs.ts';
import { type HostileHouse, openHostileHouse } from './hostile-house.ts';

export interface Forger {
  what: string;
  /** Her chat. */
  user: string;
  person: number | undefined;
  /** Words of others that she is shown rightly. */
  reads?: RegExp;
  /** The children of their posyandu are hers as well. */
  keeps?: true;
}

export interface ForgedHouse extends HostileHouse {
  forgers: Forger[];
  /** Ids of what is not theirs, by the table where it stands. */
  theirs: { people: number[]; meetings: number[]; notices: number[]; posyandu: number; children: number[] };
}

const place = '64.74';
const next = '64.74.02';
const far = '64.72';
/** Nothing happens by itself while a forged message is judged. */
const atRest = () => ({ stop: () => Promise.resolve() });

export async function openForgedHouse(now: number, log: Log): Promise<ForgedHouse> {
  const house = await openHostileHouse(3, now, 1000, { log, clockwork: atRest });
  const { db } = house;
  await loadAreas(db, far);
  const posyandu = (await db.selectFrom('posyandu').select('id').orderBy('id').execute()).map(({ id }) => id);
  const person = await addPerson(house, 'korban', { name: her.name, role: 'pokjanal', area: place }, now);
  const other = await addPerson(house, 'ani', { name: 'Bu Ani', role: 'secretariat', area: place }, now);
  await fillEveryTable({ db, secrets: house.secrets, now, person, other, posyandu: posyandu[0]! });
  const forgers = await addForgers(house, posyandu, now);
  const { meetings, notices } = await openThings(db, now, person, forgers);
  await openChildren(db, now, person, posyandu[0]!);
  const children = (await db.selectFrom('child').select('id').execute()).map(({ id }) => id);
  const theirs = { people: [person, other], meetings, notices, posyandu: posyandu[0]!, children };
  return { ...house, forgers, theirs };
}

interface Office {
  name: string;
  role: Role;
  area?: string;
  posyandu?: number;
  unit?: number;
  until?: Date;
}

async function addPerson({ db, secrets }: HostileHouse, user: string, office: Office, now: number): Promise<number> {
  const { name, until, ...grant } = office;
  const at = new Date(now - 2 * dayMs);
  const { id } = await db
    .insertInto('person')
    .values({ name, language: 'id', consent_version: consentVersion, consent_at: at, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role')
    .values({ person: id, from_at: at, until_at: until ?? null, ...grant })
    .execute();
  await linkContact(db, secrets, { channel: 'whatsapp', chat: user, person: id, now: now - dayMs });
  return id;
}

async function addForgers(house: HostileHouse, posyandu: number[], now: number): Promise<Forger[]> {
  const { db, users } = house;
  const farVillage = await firstBelow(db, far, 'desakel');
  const nearVillage = await firstBelow(db, next, 'desakel');
  const farPosyandu = await addPosyandu(db, farVillage);
  const offices: Record<string, Omit<Office, 'name'>> = {};
  for (const [where, area, village] of [
    ['far', far, farVillage],
    ['near', next, nearVillage],
  ] as const) {
    for (const role of ['admin', 'secretariat', 'chair'] as const) offices[`${where} ${role}`] = { role, area };
    for (const role of ['bidan', 'lurah'] as const) offices[`${where} ${role}`] = { role, area: village };
    const kecamatan = where === 'far' ? await firstBelow(db, far, 'kecamatan') : next;
    offices[`${where} camat`] = { role: 'camat', area: kecamatan };
    offices[`${where} pokjanal`] = { role: 'pokjanal', area: kecamatan };
    offices[`${where} puskesmas`] = { role: 'puskesmas', unit: await addUnit(db, village) };
  }
  offices['far kader'] = { role: 'kader', posyandu: farPosyandu };
  offices['former camat'] = { role: 'camat', area: '64.74.01', until: new Date(now - dayMs) };
  offices['former secretariat'] = { role: 'secretariat', area: place, until: new Date(now - dayMs) };
  offices.invited = { role: 'pokjanal', area: place };
  const forgers: Forger[] = [];
  for (const [what, office] of Object.entries(offices)) {
    const user = `palsu${forgers.length}`;
    const person = await addPerson(house, user, { name: `Pak ${what}`, ...office }, now);
    forgers.push({ what, user, person, ...(what === 'invited' ? { reads: /ucapan tinggal/ } : {}) });
  }
  const kader = await db.selectFrom('role').select('person').where('posyandu', 'in', posyandu).orderBy('id').execute();
  const reads = /report|mulai mengisi|ucapan tinggal (child|weighing|scale_line|referral)/;
  forgers.push({ what: 'kader of the same posyandu', user: users[0]!, person: kader[0]!.person, reads, keeps: true });
  forgers.push({ what: 'near kader', user: users[1]!, person: kader[1]!.person });
  for (const user of ['asing1', 'asing2']) forgers.push({ what: 'nobody', user, person: undefined });
  return forgers;
}

const firstBelow = async (db: Db, area: string, level: 'kecamatan' | 'desakel') =>
  (
    await db
      .selectFrom('area')
      .select('code')
      .where('level', '=', level)
      .where('code', 'like', `${area}.%`)
      .orderBy('code')
      .executeTakeFirstOrThrow()
  ).code;

const addPosyandu = async (db: Db, area: string) =>
  (
    await db
      .insertInto('posyandu')
      .values({ area, name: 'Posyandu Jauh', kind: 'posyandu' })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;

async function addUnit(db: Db, area: string): Promise<number> {
  const unit = { kind: 'puskesmas' as const, name: `Puskesmas ${area}` };
  const { id } = await db.insertInto('unit').values(unit).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('unit_area').values({ unit: id, area }).execute();
  return id;
}

/** What is filled is over or too old; here is what can still be changed: a meeting to come and one that is on, with its room open, a notice
 *  that waits for a yes, and everything that somebody may decide. */
async function openThings(db: Db, now: number, person: number, forgers: Forger[]) {
  const later = new Date(now + 3 * dayMs);
  for (const table of ['link', 'setting_wish', 'invitation'] as const)
    await db.updateTable(table).set({ expires_at: later }).execute();
  // One that waits for a second person.
  const { id: _, ...link } = await db.selectFrom('link').selectAll().executeTakeFirstOrThrow();
  await db
    .insertInto('link')
    .values({ ...link, address_hash: 'another chat', asks: 'second' })
    .execute();
  const common = { area: place, level: 'kabkota' as const, kind: 'rakor' as const, zone: 'WITA' as const };
  const plan = { ...common, status: 'invited' as const, revision: 1, venue: 'Aula', detail: '{}', created_by: person };
  const times = [
    { starts_at: new Date(now + 2 * dayMs), starts_wall: '2026-10-22T09:00' },
    { starts_at: new Date(now - 60_000), starts_wall: '2026-10-20T08:59' },
  ];
  const made = await db
    .insertInto('meeting')
    .values(times.map((time) => ({ ...plan, ...time, theme: 'ucapan tinggal rapat' })))
    .returning('id')
    .execute();
  const fellow = forgers.find(({ what }) => what === 'invited')!;
  for (const { id } of made)
    await db
      .insertInto('invitee')
      .values([
        { meeting: id, person, name: her.name },
        { meeting: id, person: fellow.person!, name: `Pak ${fellow.what}` },
      ])
      .execute();
  const open = { meeting: made[1]!.id, closes_at: later, opened_at: new Date(now - 60_000) };
  await db.updateTable('room_code').set(open).execute();
  const at = new Date(now);
  const asked = { area: '64.74.01', sender: 'Camat', kind: 'pemberitahuan' as const, zone: 'WITA' as const };
  await db
    .insertInto('notice')
    .values({
      ...asked,
      author: person,
      status: 'asked',
      body: 'ucapan tinggal edaran',
      text_hash: 'h2',
      audience: '{}',
      asked_at: at,
      created_at: at,
      changed_at: at,
    })
    .execute();
  const ids = async (table: 'meeting' | 'notice') =>
    (await db.selectFrom(table).select('id').execute()).map(({ id }) => id);
  return { meetings: await ids('meeting'), notices: await ids('notice') };
}

/** Children who are still there: one weighing was given back, one is doubtful, and both children wait at the bidan's. */
async function openChildren(db: Db, now: number, person: number, posyandu: number): Promise<void> {
  const at = new Date(now - 60_000);
  const known = { kabupaten: place, posyandu };
  const row = { ...known, name: stays('child'), sex: 'P' as const, born: '2025-02-03', since: '2025-02-03' };
  const rest = { phone: her.phone, added_by: person, added_at: at, over_at: new Date(now + 900 * dayMs) };
  const children = await db
    .insertInto('child')
    .values([
      { ...row, ...rest, mother: her.name },
      { ...row, ...rest, name: `anak ${stays('child')}` },
    ])
    .returning('id')
    .execute();
  for (const [n, { id: child }] of children.entries()) {
    await db
      .insertInto('child_event')
      .values({ kabupaten: place, child, kind: 'added', day: childDays[0], by: person, at })
      .execute();
    for (const [m, day] of childDays.entries()) {
      const checked = m === 0 ? { checked: 'returned' as const, checked_at: at, remark: stays('weighing') } : {};
      const told = { weight: 8400 + 100 * m, doubt: 'jump-weight', by: person, at, changed_at: at, ...checked };
      await db
        .insertInto('weighing')
        .values({ ...known, child, day, month: '2026-10', ...told })
        .execute();
    }
    const state = n === 0 ? { state: 'sent' as const } : { state: 'taken' as const, taken_at: at };
    await db
      .insertInto('referral')
      .values({ ...known, child, day: childDays[1], reasons: 'T', urgent: false, by: person, at, ...state })
      .execute();
  }
}
