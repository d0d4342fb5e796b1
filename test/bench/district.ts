/** A whole district of children with years of weighings, made inside PostgreSQL: as many rows as a program that runs for five years has. */
import { sql } from 'kysely';
import { curve } from '../../src/children/growth/z-scores.ts';
import { linkContact } from '../../src/directory/people/contacts.ts';
import { consentVersion } from '../../src/directory/people/people.ts';
import { sealText } from '../../src/records/sealing.ts';
import type { Vault } from '../../src/records/vault.ts';
import type { Role } from '../../src/room.ts';

export const kabupaten = '64.02';
const joined = new Date(Date.now() - 400 * 86_400_000);

export interface District {
  posyandu: { id: number; area: string }[];
  /** Telegram number of a kader by posyandu, and of the bidan and the puskesmas over the first one. */
  kader: Map<number, number>;
  bidan: number;
  puskesmas: number;
}

const givenNames =
  'Aisyah Bagas Citra Dimas Elang Fatimah Galih Hafiz Intan Jihan Kirana Latif Maulana Nadia Oktavia Putri Qonita Raka Salsabila Tegar Umar Vania Wulan Yusuf Zahra'.split(
    ' ',
  );
const secondNames =
  'Ramadhan Lestari Pratama Anggraini Saputra Maharani Nugroho Permata Hidayat Kusuma Wijaya Safitri Firmansyah Oktaviani Setiawan Rahmawati Gunawan Handayani Prakoso Utami Hakim Melati Santoso Cahyani Mahendra Puspita Adiputra Larasati Fadhilah Khairunnisa Alfarizi Azzahra Baihaqi Damayanti Febrian Gayatri Hasanah Indrawan Juliana Kurniawan'.split(
    ' ',
  );

/** By number; a posyandu has no two children of one name. */
const childName = (n: number): string =>
  `${givenNames[n % givenNames.length]} ${secondNames[Math.floor(n / givenNames.length) % secondNames.length]}`;

/** Villages with `perPosyandu` children a posyandu; of every kind of person who asks one or more. `firstUser`: her number on Telegram. */
export async function fillDistrict(
  vault: Vault,
  children: number,
  perPosyandu: number,
  firstUser: number,
): Promise<District> {
  const { raw: db } = vault;
  // So many rows take longer than a statement of the program may.
  await sql`set statement_timeout = 0`.execute(db);
  const villages = await db
    .selectFrom('area')
    .select('code')
    .where('level', '=', 'desakel')
    .where('code', 'like', `${kabupaten}.%`)
    .orderBy('code')
    .execute();
  const count = Math.ceil(children / perPosyandu);
  const rows = Array.from({ length: count }, (_, n) => ({
    area: villages[n % villages.length]!.code,
    name: `Posyandu Bukti ${n + 1}`,
    kind: 'posyandu' as const,
  }));
  const posyandu = await db.insertInto('posyandu').values(rows).returning(['id', 'area']).execute();
  await fillChildren(vault, children, perPosyandu, posyandu[0]!.id);
  await fillWeighings(vault);
  await sql`reset statement_timeout`.execute(db);
  // What an installation has of years was sealed with its key long ago.
  const sealed = { key: vault.ring.current, table: '', after: [], done: true, unreadable: 0 };
  await db
    .insertInto('meta')
    .values({ key: 'resealing', value: JSON.stringify(sealed) })
    .execute();
  return { posyandu, ...(await staff(vault, posyandu, firstUser)) };
}

/** Born over the last five years. */
async function fillChildren({ raw: db, ring }: Vault, children: number, perPosyandu: number, first: number) {
  const words = Array.from({ length: 1000 }, (_, n) => ({
    n,
    name: sealText(ring, childName(n)),
    mother: sealText(ring, `Ibu ${childName(n + 7)}`),
  }));
  await sql`create temp table bench_name as select * from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w (n int, name text, mother text)`.execute(
    db,
  );
  await sql`
    insert into kabar.child (kabupaten, posyandu, name, sex, born, mother, since, over_at, added_at, card)
    select ${kabupaten}, ${first} + g.i / ${perPosyandu}, w.name, case when g.i % 2 = 0 then 'P' else 'L' end,
      (current_date - 30 - (g.i * 7919) % 1790)::text, w.mother, (current_date - 30 - (g.i * 7919) % 1790)::text,
      now() + interval '5 years', now(), true
    from generate_series(0, ${children - 1}) as g (i) join bench_name as w on w.n = g.i % 1000
    order by g.i`.execute(db);
}

/** Each month from birth until the last one, four of five times, about the child's own line; nothing worked out yet. */
async function fillWeighings({ raw: db }: Vault) {
  const lines = { L: curve('L', 'bbu', 0), P: curve('P', 'bbu', 0) };
  const medians = [
    ...lines.L.map(({ y }, m) => ({ sex: 'L', m, g: y * 1000 })),
    ...lines.P.map(({ y }, m) => ({ sex: 'P', m, g: y * 1000 })),
  ];
  await sql`create temp table bench_median as select * from jsonb_to_recordset(${JSON.stringify(medians)}::jsonb) as w (sex text, m int, g numeric)`.execute(
    db,
  );
  await sql`
    insert into kabar.weighing (kabupaten, child, day, posyandu, month, weight, length, arm, services, at, changed_at)
    select c.kabupaten, c.id, d.day::date::text, c.posyandu, to_char(d.day, 'YYYY-MM'),
      (md.g * (0.8 + 0.4 * ((c.id * 31) % 100) / 100.0) + ((c.id * 17 + m.m * 53) % 400) - 200)::int, 500 + m.m * 9, case when m.m > 5 then 140 end,
      '{"asi": "exclusive", "education": true}', d.day, d.day
    from kabar.child as c
    cross join generate_series(0, 59) as m (m)
    cross join lateral (select c.born::date + m.m * 30 + 9 as day) as d
    join bench_median as md on md.sex = c.sex and md.m = m.m
    where d.day < date_trunc('month', current_date) and (c.id * 7 + m.m * 13) % 5 <> 0`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

async function staff(vault: Vault, posyandu: District['posyandu'], firstUser: number) {
  const kader = new Map<number, number>();
  let user = firstUser;
  const add = async (role: Role, where: { posyandu?: number; area?: string; unit?: number }) => {
    const consent = { consent_version: consentVersion, consent_at: joined, created_at: joined };
    const values = { name: `${role} ${user}`, language: 'id', ...consent };
    const { id } = await vault.db.insertInto('person').values(values).returning('id').executeTakeFirstOrThrow();
    await vault.db
      .insertInto('role')
      .values({ person: id, role, from_at: joined, ...where })
      .execute();
    await linkContact(vault.db, vault.secrets, {
      channel: 'telegram',
      chat: String(user),
      person: id,
      now: Date.now(),
    });
    return user++;
  };
  for (const { id } of posyandu.slice(0, 10)) kader.set(id, await add('kader', { posyandu: id }));
  const { area } = posyandu[0]!;
  const bidan = await add('bidan', { area });
  const unit = await vault.db
    .insertInto('unit')
    .values({ kind: 'puskesmas', name: 'Puskesmas Bukti' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const around = posyandu.filter((one) => one.area.startsWith(area.slice(0, 8))).map((one) => one.area);
  await vault.db
    .insertInto('unit_area')
    .values([...new Set(around)].map((code) => ({ unit: unit.id, area: code })))
    .execute();
  return { kader, bidan, puskesmas: await add('puskesmas', { unit: unit.id }) };
}
