import { type Clock, dayMs } from '../../clock.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import type { Role } from '../../room.ts';
import { loadAreas } from '../areas/areas.ts';
import { consentVersion } from '../people/people.ts';
import { manName, posyanduNames, womanName } from './demo-people.ts';

const city = '64.74';
const posyanduCount = 121;
const groupCount = 2;
const monthMs = 30 * dayMs;

interface Grantee {
  name: string;
  grants: { role: Role; area?: string; posyandu?: number; unit?: number; agency?: string; position?: string }[];
  /** Not in the chat yet, so that joining can be tried. */
  absent?: boolean;
}

/** Kota Bontang with its real areas and invented posyandu and people. Everybody but a handful has joined in the simulator, in the
 *  chat `p<person id>`. Does nothing when it was done before. */
export async function seedDemo(db: Db, secrets: Secrets, clock: Clock): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const first = await tx
      .insertInto('meta')
      .values({ key: 'demo', value: 'on' })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!first) return;
    await loadAreas(tx, city);
    const villages = await codes(tx, 'desakel');
    const posyandu = await seedPosyandu(tx, villages);
    const people = [
      ...kader(posyandu),
      ...(await healthWorkers(tx, villages)),
      ...heads(villages, await codes(tx, 'kecamatan')),
      ...steering(),
    ];
    await seedPeople(tx, secrets, clock.now(), people);
  });
}

/** Whether these records are the demo's: then no real channel may be used with them. */
export async function isDemo(db: Db): Promise<boolean> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'demo').executeTakeFirst();
  return row?.value === 'on';
}

async function codes(db: Db, level: 'kecamatan' | 'desakel'): Promise<{ code: string; name: string }[]> {
  return db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', level)
    .where('code', 'like', `${city}.%`)
    .orderBy('code')
    .execute();
}

async function seedPosyandu(db: Db, villages: { code: string }[]): Promise<{ id: number }[]> {
  const values = Array.from({ length: posyanduCount + groupCount }, (_, n) => {
    const area = villages[n % villages.length]!.code;
    if (n >= posyanduCount) {
      return {
        area,
        name: `Kelompok Penimbangan Bahari ${n - posyanduCount + 1}`,
        kind: 'kelompok_penimbangan' as const,
      };
    }
    const name = posyanduNames[Math.floor(n / villages.length) % posyanduNames.length];
    return { area, name: `Posyandu ${name} ${(n % villages.length) + 1}`, kind: 'posyandu' as const };
  });
  const rows = await db.insertInto('posyandu').values(values).returning('id').execute();
  return rows.sort((a, b) => a.id - b.id);
}

/** One or two kader a posyandu; every tenth serves a second posyandu of the same kelurahan. */
function kader(posyandu: { id: number }[]): Grantee[] {
  const villages = 15;
  const people: Grantee[] = [];
  for (const [n, { id }] of posyandu.entries()) {
    const grants: Grantee['grants'] = [{ role: 'kader', posyandu: id }];
    const second = posyandu[n + villages];
    if (n % 10 === 0 && second) grants.push({ role: 'kader', posyandu: second.id });
    people.push({ name: womanName(people.length), grants, absent: n === 20 || n === 41 });
    if (n % 2 === 1) {
      people.push({ name: womanName(people.length), grants: [{ role: 'kader', posyandu: id }], absent: n === 63 });
    }
  }
  return people;
}

/** A bidan a kelurahan, and a puskesmas with two of its staff for every three kelurahan. */
async function healthWorkers(db: Db, villages: { code: string; name: string }[]): Promise<Grantee[]> {
  const people: Grantee[] = villages.map((village, n) => ({
    name: womanName(200 + n),
    grants: [{ role: 'bidan', area: village.code, position: 'Bidan kelurahan' }],
    absent: n === 14,
  }));
  for (let from = 0; from < villages.length; from += 3) {
    const served = villages.slice(from, from + 3);
    const { id: unit } = await db
      .insertInto('unit')
      .values({ kind: 'puskesmas', name: `Puskesmas ${served[0]!.name}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('unit_area')
      .values(served.map((village) => ({ unit, area: village.code })))
      .execute();
    people.push({ name: womanName(220 + from), grants: [{ role: 'puskesmas', unit, position: 'Petugas gizi' }] });
    people.push({ name: manName(20 + from), grants: [{ role: 'puskesmas', unit, position: 'Petugas promkes' }] });
  }
  return people;
}

const heads = (villages: { code: string }[], districts: { code: string }[]): Grantee[] => [
  ...villages.map((village, n) => ({
    name: n % 3 === 0 ? womanName(240 + n) : manName(n),
    grants: [{ role: 'lurah' as const, area: village.code, position: 'Lurah' }],
    absent: n === 13,
  })),
  ...districts.map((district, n) => ({
    name: n === 1 ? womanName(258) : manName(40 + n),
    grants: [{ role: 'camat' as const, area: district.code, position: 'Camat' }],
  })),
];

/** The city's steering group: chair, secretariat, members of several agencies, and the one who runs the program. */
function steering(): Grantee[] {
  const members = [
    ['Bappeda', 'Anggota bidang perencanaan'],
    ['Dinas Kesehatan', 'Ketua bidang kesehatan'],
    ['Dinas Pendidikan', 'Anggota bidang pendidikan'],
    ['TP PKK', 'Anggota bidang kelembagaan'],
  ];
  return [
    { name: manName(50), grants: [{ role: 'chair', area: city, agency: 'Sekretariat Daerah', position: 'Ketua' }] },
    { name: womanName(259), grants: [{ role: 'secretariat', area: city, agency: 'DPMD', position: 'Sekretaris' }] },
    { name: manName(53), grants: [{ role: 'secretariat', area: city, agency: 'DPMD', position: 'Staf sekretariat' }] },
    ...members.map(([agency, position], n) => ({
      name: n % 2 ? manName(60 + n) : womanName(230 + n),
      grants: [{ role: 'pokjanal' as const, area: city, agency, position }],
      absent: n === 3,
    })),
    { name: womanName(237), grants: [{ role: 'admin', area: city, position: 'Pengelola' }] },
  ];
}

async function seedPeople(db: Db, secrets: Secrets, now: number, people: Grantee[]): Promise<void> {
  const joined = new Date(now - 6 * monthMs);
  const rows = await db
    .insertInto('person')
    .values(
      people.map(({ name, absent }) => ({
        name,
        language: 'id',
        consent_version: absent ? null : consentVersion,
        consent_at: absent ? null : joined,
        created_at: joined,
      })),
    )
    .returning('id')
    .execute();
  const ids = rows.map((row) => row.id).sort((a, b) => a - b);
  const grants = people.flatMap((one, n) =>
    one.grants.map((grant) => ({ person: ids[n]!, from_at: joined, ...grant })),
  );
  await db.insertInto('role').values(grants).execute();
  const present = ids.filter((_, n) => !people[n]!.absent);
  await db
    .insertInto('contact')
    .values(
      present.map((person) => ({
        channel: 'simulator',
        address_hash: secrets.hash('simulator', `p${person}`),
        address_enc: secrets.seal(`p${person}`),
        person,
        joined_at: joined,
      })),
    )
    .execute();
}
