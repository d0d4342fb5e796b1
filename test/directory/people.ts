/** A small district for the tests of this room: Kota Bontang, three posyandu, a puskesmas, and people with a role each. */
import type { Kysely } from 'kysely';
import { loadAreas } from '../../src/directory/areas/areas.ts';
import { loadPerson } from '../../src/directory/people/people.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import type { Person, Role } from '../../src/room.ts';

export const secrets = openSecrets('a key for tests, long enough to be one');
export const now = Date.parse('2026-11-05T03:00:00Z');
export const [kuala, baru, lautIndah] = ['64.74.01.1001', '64.74.01.1002', '64.74.02.1006'];

export interface District {
  posyandu: Record<'kuala1' | 'kuala2' | 'baru1' | 'laut1', number>;
  /** Serves Bontang Kuala and Bontang Baru. */
  puskesmas: number;
}

export async function makeDistrict(db: Kysely<Database>): Promise<District> {
  await loadAreas(db, '64.74');
  const make = async (area: string, name: string) => {
    const row = { area, name, kind: 'posyandu' as const };
    return (await db.insertInto('posyandu').values(row).returning('id').executeTakeFirstOrThrow()).id;
  };
  const unit = { kind: 'puskesmas' as const, name: 'Puskesmas Bontang Kuala' };
  const { id: puskesmas } = await db.insertInto('unit').values(unit).returning('id').executeTakeFirstOrThrow();
  await db
    .insertInto('unit_area')
    .values([kuala, baru].map((area) => ({ unit: puskesmas, area })))
    .execute();
  return {
    posyandu: {
      kuala1: await make(kuala, 'Posyandu Melati 1'),
      kuala2: await make(kuala, 'Posyandu Melati 2'),
      baru1: await make(baru, 'Posyandu Mawar 1'),
      laut1: await make(lautIndah, 'Posyandu Kenanga 1'),
    },
    puskesmas,
  };
}

type Where = { area?: string; posyandu?: number; unit?: number; until_at?: Date };

export async function addPerson(db: Kysely<Database>, name: string, role: Role, where: Where = {}): Promise<Person> {
  const person = { name, language: 'id', consent_version: 1, consent_at: new Date(now) };
  const { id } = await db.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow();
  await db
    .insertInto('role')
    .values({ person: id, role, from_at: new Date(now - 1000), ...where })
    .execute();
  return (await loadPerson(db, id, now))!;
}

/** Nobody follows a child. */
export const following = {
  byCode: async () => undefined,
  stop: async () => undefined,
  stranger: async () => undefined,
  move: async () => {},
  names: async () => [],
};
export const meetingFlows = { present: 'meetings/absen', deputy: 'meetings/mewakili' } as const;

/** What only `data saya` needs, for tests without it. */
export const noFiles = { db: {} as never, pages: {} as never, files: {} as never, session: async () => undefined };
