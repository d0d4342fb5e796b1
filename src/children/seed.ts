/** Invented children for the first posyandu of the demo district, with half a year at the scales, so that `timbang`, `anak` and `lapor` have something
 *  to show. This month is left open: its day at the scales is for whoever tries the program. */
import { instantOf, wallTime, type Zone } from '../clock.ts';
import { kabupatenOf, zoneOf } from '../directory/areas/areas.ts';
import { manName, womanName } from '../directory/demo/demo-people.ts';
import { chunks } from '../records/statements.ts';
import type { Db } from '../records/tables.ts';
import { daysOld, monthsOld } from './base/ages.ts';
import type { Child, Sex } from './base/child.ts';
import { growthColumns } from './growth/columns.ts';
import { assess } from './growth/growth.ts';
import { valueAt } from './growth/lms.ts';
import { lmsAt, tablesOf } from './growth/who-tables.ts';

/** So many children for each of the first posyandu: about the S of their invented reports. */
const rolls = [31, 32, 33];
const monthsBack = 6;

interface At {
  id: number;
  area: string;
  kader: number | null;
  zone: Zone;
}

/** Does nothing where a child is stored already. */
export async function seedDemoChildren(db: Db, now: number): Promise<void> {
  if (await db.selectFrom('child').select('id').limit(1).executeTakeFirst()) return;
  const places = await firstPosyandu(db);
  for (const [n, place] of places.entries()) {
    const today = wallTime(now, place.zone).toPlainDate();
    const days = Array.from({ length: monthsBack }, (_, back) =>
      today
        .toPlainYearMonth()
        .subtract({ months: monthsBack - back })
        .toPlainDate({ day: 8 + 3 * n })
        .toString(),
    );
    const children = await seedRoll(db, place, rolls[n]!, { today: today.toString(), now });
    await seedDays(db, place, children, days);
  }
}

async function firstPosyandu(db: Db): Promise<At[]> {
  const rows = await db
    .selectFrom('posyandu')
    .leftJoin('role', (join) => join.onRef('role.posyandu', '=', 'posyandu.id').on('role.role', '=', 'kader'))
    .select((select) => ['posyandu.id', 'posyandu.area', select.fn.min('role.person').as('kader')])
    .groupBy(['posyandu.id', 'posyandu.area'])
    .orderBy('posyandu.id')
    .limit(rolls.length)
    .execute();
  return rows.map((row) => ({ ...row, zone: zoneOf(row.area) }));
}

async function seedRoll(
  db: Db,
  place: At,
  count: number,
  { today, now }: { today: string; now: number },
): Promise<Child[]> {
  const values = Array.from({ length: count }, (_, n) => invented(place, n, today, now));
  const children = await db.insertInto('child').values(values).returningAll().execute();
  const events = children.map(({ kabupaten, id, born }) => {
    return { kabupaten, child: id, kind: 'added', day: born, by: place.kader, at: new Date(now) };
  });
  await db.insertInto('child_event').values(events).execute();
  return children;
}

/** Ages are spread over the five years, with some more of the youngest. The second and third child of a list are twins. */
function invented({ id, area, kader, zone }: At, n: number, today: string, now: number) {
  const chance = (salt: number) => part(id * 131 + n, salt);
  const twin = n === 2;
  const of = (salt: number) => part(id * 131 + (twin ? n - 1 : n), salt);
  const days = Math.round(12 + (n % 4 === 0 ? of(1) * 360 : of(1) * 1780));
  const born = Temporal.PlainDate.from(today).subtract({ days }).toString();
  const sex: Sex = chance(2) < 0.5 ? 'L' : 'P';
  const at = new Date(now);
  return {
    kabupaten: kabupatenOf(area),
    posyandu: id,
    name: childName(sex, id * 7 + n),
    sex,
    born,
    mother: womanName(300 + id * 40 + (twin ? n - 1 : n)),
    father: of(3) < 0.5 ? manName(200 + id * 40 + (twin ? n - 1 : n)) : null,
    rt: of(4) < 0.9 ? String(1 + Math.floor(of(5) * 4)) : null,
    birth_weight: chance(6) < 0.8 ? 2500 + Math.round(chance(7) * 12) * 100 : null,
    birth_length: chance(6) < 0.8 ? 470 + Math.round(chance(8) * 4) * 10 : null,
    card: chance(9) < 0.9,
    consent: chance(10) < 0.8 ? true : null,
    consent_at: chance(10) < 0.8 ? at : null,
    consent_by: chance(10) < 0.8 ? kader : null,
    since: born,
    over_at: new Date(instantOf(`${Temporal.PlainDate.from(born).add({ years: 5 })}T00:00`, zone)),
    added_by: kader,
    added_at: at,
  };
}

async function seedDays(db: Db, place: At, children: Child[], days: string[]): Promise<void> {
  const kabupaten = kabupatenOf(place.area);
  const at = (day: string) => new Date(instantOf(`${day}T09:00`, place.zone));
  const opened = days.map((day) => ({
    kabupaten,
    posyandu: place.id,
    day,
    opened_by: place.kader,
    opened_at: at(day),
    closed_by: place.kader,
    closed_at: at(day),
  }));
  await db.insertInto('open_day').values(opened).execute();
  const rows = children.flatMap((child) =>
    days
      .filter((day, n) => day > child.born && part(child.id, 20 + n) < 0.85)
      .map((day) => ({ day, ...measured(child, day) }))
      .map((one, _, all) => ({
        kabupaten,
        child: child.id,
        posyandu: place.id,
        month: one.day.slice(0, 7),
        ...one,
        services: JSON.stringify(services(child, one.day)),
        ...growthColumns(assess(child, { ...one, head: null, arm: null, oedema: null }, all)),
        by: place.kader,
        at: at(one.day),
        changed_at: at(one.day),
      })),
  );
  for (const some of chunks(rows)) await db.insertInto('weighing').values(some).execute();
}

/** It grows along a line of its own, a little up and down; one of fifteen falls back, and one is far below. */
function measured(child: Child, day: string): { weight: number; length: number; lying: boolean } {
  const days = daysOld(child.born, day);
  const { weight, lengthLying, heightStanding } = tablesOf(child.sex);
  const falls = child.id % 15 === 7 ? -0.004 * (days % 200) : 0;
  const line = child.id % 29 === 11 ? -3.1 : -1.3 + part(child.id, 30) * 2.2;
  const z = line + falls + (part(child.id * 31 + days, 31) - 0.5) * 0.3;
  const lying = days < 731;
  const kg = valueAt(z, lmsAt(weight, days)!, true);
  const cm = valueAt(line / 1.4, lmsAt(lying ? lengthLying : heightStanding, days)!, false);
  return { weight: Math.round(kg * 20) * 50, length: Math.round(cm * 2) * 5, lying };
}

function services({ born, id }: Child, day: string): Record<string, unknown> {
  const months = monthsOld(born, day);
  const month = Number(day.slice(5, 7));
  const vitamin = (month === 2 || month === 8) && months >= 6 ? { vitaminA: months < 12 ? 'blue' : 'red' } : {};
  const asi = months < 6 ? { asi: part(id, 40) < 0.75 ? 'exclusive' : 'partly' } : {};
  return { ...vitamin, ...asi };
}

const girls =
  'Aisyah Nayla Zahra Kirana Salsabila Khanza Alya Putri Naura Syifa Adinda Keisha Hana Mutiara Raisa Tiara Anindya Safira Zivanna Qonita'.split(
    ' ',
  );
const boys =
  'Rafi Arkan Fathan Bima Dafa Gibran Haikal Ilham Kenzo Rizky Naufal Zidan Aditya Farel Galang Raka Satria Yusuf Alif Dimas'.split(
    ' ',
  );
const seconds = 'Putra Maulana Pratama Ramadhan Saputra Hidayat'.split(' ');
const secondsOfGirls = 'Azzahra Ramadhani Maharani Lestari Khairunnisa Safitri'.split(' ');

function childName(sex: Sex, n: number): string {
  const [first, second] = sex === 'L' ? [boys, seconds] : [girls, secondsOfGirls];
  return `${first[(n * 7) % first.length]} ${second[Math.floor(n / 3) % second.length]}`;
}

/** A number from 0 to 1 that looks like chance and is the same on every machine. */
function part(id: number, salt: number): number {
  const mixed = Math.imul((id + 1) ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return (((again ^ (again >>> 13)) >>> 0) % 10_000) / 10_000;
}
