/** Children of a posyandu with earlier days at the scales, as a dialog tells them: `Aisyah | P | 2025-02-03 | Rina | 2026-10-08 8,2 71`. */
import type { Kysely } from 'kysely';
import type { Child } from '../../src/children/base/child.ts';
import { keepWeighing } from '../../src/children/weighing/keep.ts';
import { kabupatenOf } from '../../src/directory/areas/areas.ts';
import { loadPlace, type Place } from '../../src/directory/people/places.ts';
import type { Database } from '../../src/records/tables.ts';

export interface Registered {
  /** A part of its name, which one posyandu has. */
  posyandu: string;
  /** name, sex, birth date, mother, weighings (a day with kg and cm, the next one behind a semicolon). What is not known stays empty. */
  children: string[];
}

export async function register(db: Kysely<Database>, { posyandu, children }: Registered): Promise<void> {
  const { id } = await db
    .selectFrom('posyandu')
    .select('id')
    .where('name', 'like', `%${posyandu}`)
    .executeTakeFirstOrThrow();
  const place = (await loadPlace(db, id))!;
  for (const line of children) await registerOne(db, place, line);
}

async function registerOne(db: Kysely<Database>, place: Place, line: string): Promise<Child> {
  const [name = '', sex, born = '', mother = '', weighed = '', phone = ''] = line.split('|').map((part) => part.trim());
  const child = await db
    .insertInto('child')
    .values({
      kabupaten: kabupatenOf(place.area),
      posyandu: place.id,
      name,
      sex: sex === 'L' ? 'L' : 'P',
      born,
      mother: mother || null,
      phone: phone || null,
      since: born,
      over_at: new Date('2032-01-01'),
      added_at: new Date(`${born}T00:00:00Z`),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  for (const one of weighed.split(';').filter(Boolean)) {
    const [day = '', kg = '', cm] = one.trim().split(' ');
    const told = { weight: grams(kg), ...(cm && { length: Math.round(Number(cm.replace(',', '.')) * 10) }) };
    const now = Date.parse(`${day}T02:00:00Z`);
    await keepWeighing(db, { child, place, day, told, by: null, now, sure: true });
  }
  return child;
}

const grams = (kg: string) => Math.round(Number(kg.replace(',', '.')) * 1000);
