/** The demo district on a real database, and the people who report and look there. */
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Answers } from '../../src/conversation/run.ts';
import { seedDemo } from '../../src/directory/demo/demo.ts';
import { loadPerson } from '../../src/directory/people/people.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import type { Database } from '../../src/records/tables.ts';
import { emergencyOffers } from '../../src/reporting/emergency/offers.ts';
import { monthOffers } from '../../src/reporting/month/offers.ts';
import { recapOffers } from '../../src/reporting/recap/offers.ts';
import type { Context, Role } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { openTestRecords } from '../support/records.ts';

export const secrets = openSecrets('0123456789abcdef0123456789abcdef');
export const texts = openTexts(join(import.meta.dirname, '../../locales'));
const deps = { db: {} as never, secrets, texts, scales: async () => undefined };
export const emergency = emergencyOffers(deps);
const told = monthOffers(deps);
const read = recapOffers(deps);
/** What the reporting offers of the month and of recaps. */
export const room = {
  lookups: { ...told.lookups, ...read.lookups },
  effects: { ...told.effects, ...read.effects },
  actions: { ...told.actions, ...read.actions },
  wanted: told.wanted,
};

export const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
/** A Monday morning in Bontang (WITA); September is still open. */
export const monday = at('2026-10-05T09:00:00+08:00');

export interface District {
  records: Records;
  db: Kysely<Database>;
  /** First person with the role, by id; at one posyandu or area where told. */
  find(role: Role, place?: { posyandu?: number; area?: string }): Promise<number>;
  as(person: number, now?: number, more?: Partial<Context>): Promise<Context>;
  /** Runs inside a transaction, as a turn does. */
  inTurn<T>(person: number, now: number, act: (context: Context) => Promise<T>, practice?: boolean): Promise<T>;
  draft(person: number, posyandu: number, period: string, practice?: boolean): Promise<void>;
}

export async function openDistrict(kind: 'pglite' | 'postgres'): Promise<District | undefined> {
  const records = await openTestRecords(kind);
  if (!records) return undefined;
  const { db } = records;
  await seedDemo(db, secrets, { now: () => monday });
  return {
    records,
    db,
    find: (role, place) => find(db, role, place),
    as: (person, now, more) => contextOf(db, person, now, more),
    inTurn: (person, now, act, practice = false) =>
      db.transaction().execute(async (tx) => act(await contextOf(tx, person, now, { practice }))),
    draft: (person, posyandu, period, practice = false) => claim(db, person, posyandu, period, practice),
  };
}

/** A month that adds up. */
export const month = (change: Answers = {}): Answers => ({
  S: 45,
  K: 44,
  D: 40,
  N: 30,
  T: 6,
  O: 3,
  B: 1,
  BGM: 0,
  TT: 0,
  kader: 5,
  births: 1,
  bdeaths: 0,
  mdeaths: 0,
  pmt: 'ada',
  problems: null,
  photo: null,
  ...change,
});

async function contextOf(
  db: Kysely<Database>,
  person: number,
  now = monday,
  more: Partial<Context> = {},
): Promise<Context> {
  const known = await loadPerson(db, person, now);
  return { now, db, person: known, channel: 'simulator', chat: `p${person}`, practice: false, turn: 't1', ...more };
}

/** The first who holds this role, at one posyandu or area where told. */
export async function find(db: Kysely<Database>, role: Role, place: { posyandu?: number; area?: string } = {}) {
  let query = db.selectFrom('role').select('person').where('role', '=', role);
  if (place.posyandu !== undefined) query = query.where('posyandu', '=', place.posyandu);
  if (place.area !== undefined) query = query.where('area', '=', place.area);
  return (await query.orderBy('person').executeTakeFirstOrThrow()).person;
}

async function claim(db: Kysely<Database>, owner: number, posyandu: number, period: string, practice: boolean) {
  const key = `${posyandu}/${period}`;
  await db
    .insertInto('draft')
    .values({ flow: 'reporting/lapor', key, practice, owner, chat: `p${owner}`, run: '{}' })
    .execute();
}
