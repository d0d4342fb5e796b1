/** Every page and table of every room, asked as every role, as its neighbour, as one who was it, and as nobody, with forged queries. A new one is
 *  asked without being named here. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { areaOfValue, areaValue } from '../../src/directory/areas/areas.ts';
import { setTarget } from '../../src/directory/areas/targets.ts';
import { seedDemo } from '../../src/directory/demo/demo.ts';
import { covers } from '../../src/directory/people/rights.ts';
import { openHouse, type Running } from '../../src/house.ts';
import { randomIds } from '../../src/ids.ts';
import type { Records } from '../../src/records/open.ts';
import { openSecrets } from '../../src/records/secrets.ts';
import { viewers } from '../../src/reporting/base/rights.ts';
import { seedDemoReports } from '../../src/reporting/seed.ts';
import { type Person, Refusal, type Role, type Room } from '../../src/room.ts';
import { openTexts } from '../../src/texts/texts.ts';
import { openJobsOnDemand } from '../support/jobs-on-demand.ts';
import { openTestRecords, quietLog } from '../support/records.ts';
import { askedAll, makeElsewhere } from './forged.ts';
import { personOf, type Walker, walker } from './walk.ts';

const now = Temporal.Instant.from('2026-10-12T09:00:00+08:00').epochMilliseconds;
const key = 'a key for tests, long enough to be one';
const root = join(import.meta.dirname, '../..');
const broken: string[] = [];
const texts = openTexts(join(root, 'locales'), { warn: (message) => broken.push(message) });
const dataDir = mkdtempSync(join(tmpdir(), 'kabar-'));

let records: Records;
let house: Running;
let town: Walker;
let rooms: readonly Room[] = [];
const people = new Map<Role, Person>();

const roles: Role[] = ['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair', 'admin'];

beforeAll(async () => {
  records = await openTestRecords();
  const { db } = records;
  const clock = { now: () => now };
  await seedDemo(db, openSecrets(key), clock);
  await seedDemoReports(db, now);
  await setTarget(db, '64.74', { formula: 'D/S', percent: 85, source: 'SK Wali Kota 12/2026', from: '2026-01' });
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', OPERATOR_PORT: '0', DEMO: 'auto', SECRET_KEY: key });
  const { clockwork } = openJobsOnDemand();
  const offered = (all: readonly Room[]) => {
    rooms = all;
  };
  house = await openHouse(config, { clock, ids: randomIds, log: quietLog, root, texts, records, clockwork, offered });
  town = walker({ db, rooms, now, say: (text) => texts.render('id', text) });
  for (const role of roles) {
    const row = await db.selectFrom('role').select('person').where('role', '=', role).orderBy('id').executeTakeFirst();
    if (row) people.set(role, await personOf(db, row.person, now));
  }
});
afterAll(async () => {
  await house?.close();
  await records?.close();
  rmSync(dataDir, { recursive: true });
});

describe('what is shown beside the chat', () => {
  test('each role gets along from its list of pages to all that they lead to, and each text has what it tells', async () => {
    for (const [role, person] of people) {
      const walked = await town.walk(person);
      expect(walked.pages.size, role).toBeGreaterThan(0);
      // What waits for a look, and what is unusual, with small figures in it, is for whoever looks after the posyandu.
      const looksAfter = role === 'bidan' || role === 'puskesmas';
      expect(/\d+ laporan menunggu diperiksa/.test(walked.shown), role).toBe(looksAfter);
      expect(
        [...walked.tables].some((one) => one.startsWith('reporting.unusual')),
        role,
      ).toBe(looksAfter);
      expect([...walked.unexplained], role).toEqual([]);
      if (role === 'lurah') expect(walked.shown).toMatch(/target 85\s% \(Kota Bontang: SK Wali Kota 12\/2026\)/);
      if (role === 'admin') expect(walked.shown).toMatch(/Simulator: (sedang dinyalakan|berjalan)\./);
      for (const one of [...walked.pages, ...walked.tables]) {
        const of = new URLSearchParams(one.split('?')[1]).get('of');
        if (of !== null) expect(await isHers(person, of), `${role} ${one}`).toBe(true);
      }
    }
    expect(broken).toEqual([]);
  });

  test('a place that is not hers is refused by every page and table that can be asked for a place', async () => {
    const asking = [...Object.entries(town.pages), ...Object.entries(town.tables)].filter(
      ([, { takes }]) => 'of' in takes.shape,
    );
    expect(asking.length).toBeGreaterThan(4);
    const values = await places();
    const wrong: string[] = [];
    for (const [role, person] of people) {
      for (const value of values) {
        if (await isHers(person, value)) continue;
        for (const [name, offer] of asking)
          if (!(await refuses(offer, person, { of: value }))) wrong.push(`${role} reads ${name} of ${value}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('without a role, or with one that has ended, nothing is shown of anything', async () => {
    const wrong: string[] = [];
    const values = await places();
    for (const person of people.values()) {
      const former = { ...person, grants: [] };
      for (const [name, offer] of [...Object.entries(town.pages), ...Object.entries(town.tables)]) {
        for (const query of queriesOf(offer, values)) {
          if (!(await showsNothing(offer, former, query))) wrong.push(`${name} ${JSON.stringify(query)}`);
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  });
});

describe('what the chat asks and does', () => {
  test('nothing is told of a place that is not hers, nor changed there, whatever stands behind a button or in an answer', async () => {
    const { db } = records;
    const elsewhere = await madeOnce(db);
    const room = rooms.find(({ name }) => name === 'reporting')!;
    const some = people.get('lurah')!;
    // Whoever holds every role together may do all that one of them may, each at its own place.
    const all = { ...some, grants: [...people.values()].flatMap(({ grants }) => grants) };
    expect(await askedAll({ db, room, now, elsewhere }, all)).toEqual([]);
    for (const person of [{ ...some, grants: [] }, people.get('admin')!])
      expect(await askedAll({ db, room, now, elsewhere, brief: true }, person)).toEqual([]);
    // The same questions reach their aim for one who has the place.
    const hers = { role: 'bidan' as const, area: elsewhere.area, posyandu: null, unit: null };
    const found = await askedAll({ db, room, now, elsewhere, brief: true }, { ...some, grants: [hers] });
    for (const does of [/^check changes/, /^reopen changes/, /^!verify\S+ changes/, /^!history\S+ tells/])
      expect(
        found.some((one) => does.test(one)),
        String(does),
      ).toBe(true);
  });

  test('at her own place each role changes what is hers to change, and nothing else', async () => {
    const { db } = records;
    const elsewhere = await madeOnce(db);
    const room = rooms.find(({ name }) => name === 'reporting')!;
    const changes: Record<string, string[]> = {};
    for (const role of roles) {
      const place =
        role === 'kader' ? { area: null, posyandu: elsewhere.posyandu } : { area: elsewhere.area, posyandu: null };
      const person = { ...people.get('lurah')!, grants: [{ role, ...place, unit: null }] };
      const found = await askedAll({ db, room, now, elsewhere, brief: true }, person);
      const names = found.filter((one) => one.endsWith(' changes it')).map((one) => one.split(/[. ]/)[0]!);
      changes[role] = [...new Set(names)].sort();
    }
    const checks = ['!verify', 'answer_problem', 'check', 'reopen', 'returned'];
    const office = ['answer_problem', 'send_recap'];
    expect(changes).toEqual({
      // Her month is filed already, and only a draft of it is sent.
      kader: [],
      bidan: checks,
      puskesmas: [...checks, 'set_target'],
      lurah: office,
      camat: office,
      pokjanal: ['answer_problem'],
      chair: ['answer_problem'],
      secretariat: ['answer_problem', 'reopen', 'send_recap', 'set_target'],
      admin: ['set_target'],
    });
  });
});

let made: ReturnType<typeof makeElsewhere> | undefined;
const madeOnce = (db: Records['db']) => {
  made ??= makeElsewhere(db, now);
  return made;
};

type Offer = Walker['pages'][string] | Walker['tables'][string];

/** A posyandu, a desa/kelurahan, a kecamatan, the kabupaten, its province and a puskesmas, two of each where there are two; and what is no place. */
async function places(): Promise<string[]> {
  const { db } = records;
  const areas = await db.selectFrom('area').select(['code', 'level']).orderBy('code').execute();
  const two = (level: string) =>
    areas
      .filter((one) => one.level === level)
      .slice(0, 2)
      .map(({ code }) => areaValue(code));
  const posyandu = await db.selectFrom('posyandu').select('id').orderBy('id').limit(2).execute();
  const units = await db.selectFrom('unit').select('id').orderBy('id').limit(2).execute();
  return [
    ...posyandu.map(({ id }) => `p${id}`),
    ...units.map(({ id }) => `u${id}`),
    ...['provinsi', 'kabkota', 'kecamatan', 'desakel'].flatMap(two),
    ...[
      '',
      '00',
      'p0',
      'p999999999',
      'u0',
      '64-7',
      '64-74-%',
      "64' or 1=1",
      'p1 or 1=1',
      '../64',
      '\u0000',
      '64-74\u0000',
      '__proto__',
    ],
  ];
}

async function isHers(person: Person, value: string): Promise<boolean> {
  const { db } = records;
  if (/^p\d+$/.test(value)) return covers(db, person, { posyandu: Number(value.slice(1)) }, viewers);
  if (/^u\d+$/.test(value)) return person.grants.some(({ unit }) => unit === Number(value.slice(1)));
  return covers(db, person, { area: areaOfValue(value) }, viewers);
}

async function refuses(offer: Offer, person: Person, query: Record<string, string>): Promise<boolean> {
  const read = offer.takes.safeParse(query);
  if (!read.success) return true;
  try {
    await offer.read(town.asked(person, read.data as Record<string, string>));
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

/** A list of what concerns her alone is empty; everything else refuses. */
async function showsNothing(offer: Offer, person: Person, query: Record<string, string>): Promise<boolean> {
  if (await refuses(offer, person, query)) return true;
  const shown = await offer.read(town.asked(person, query));
  return 'rows' in shown
    ? shown.rows.length === 0
    : shown.blocks.every((block) => block.kind === 'table' || isEmpty(block));
}

const isEmpty = (block: { kind: string } & object) =>
  'figures' in block && (block.figures as { value: unknown }[]).every(({ value }) => value === 0);

function queriesOf(offer: Offer, values: string[]): Record<string, string>[] {
  const names = Object.keys(offer.takes.shape);
  if (names.includes('of')) return [{}, ...values.slice(0, 8).map((of) => ({ of }))];
  const number = names.find((name) => name === 'meeting' || name === 'notice');
  return number ? [{}, { [number]: '1' }, { [number]: '999999' }] : [{}];
}
