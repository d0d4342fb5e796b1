/** A posyandu with children who were weighed, for the tests of its pictures and papers. */
import type { Kysely } from 'kysely';
import type { ChildrenDeps } from '../../../src/children/base/deps.ts';
import { assess } from '../../../src/children/growth/growth.ts';
import { children as openRoom } from '../../../src/children/room.ts';
import type { Database } from '../../../src/records/tables.ts';
import type { Context, Person } from '../../../src/room.ts';
import { openTexts } from '../../../src/texts/texts.ts';
import { addPerson, baru, kuala, makeDistrict, now } from '../../directory/people.ts';

export const day = '2026-11-05';
const months = ['2026-09-07', '2026-10-05', day];
const names = ['Aisyah Putri Ramadhani', 'Muhammad Al Fatih Ramadhan Siregar bin Abdullah Harahap 👶', 'X'.repeat(60)];

export async function openClinic(db: Kysely<Database>, { count }: { count: number }) {
  const district = await makeDistrict(db);
  const posyandu = district.posyandu.kuala1;
  const kader = await addPerson(db, 'Rina', 'kader', { posyandu });
  const stranger = await addPerson(db, 'Sari', 'kader', { posyandu: district.posyandu.baru1 });
  const lurah = await addPerson(db, 'Pak Lurah', 'lurah', { area: kuala });
  const bidan = await addPerson(db, 'Bidan Ani', 'bidan', { area: kuala });
  const otherBidan = await addPerson(db, 'Bidan Beni', 'bidan', { area: baru });
  const ids = await addChildren(db, posyandu, count);
  await addWeighings(db, posyandu, ids);
  const texts = openTexts('locales');
  const room = openRoom({ db, texts } as unknown as ChildrenDeps);
  const as = (person: Person): Context =>
    ({ now, db, person, channel: 'simulator', chat: 'x', practice: false, turn: 't' }) as Context;
  return { posyandu, ids, room, texts, as, kader, stranger, lurah, bidan, otherBidan };
}

const born = (at: number) => `2025-${String((at % 9) + 1).padStart(2, '0')}-1${at % 9}`;
const sex = (at: number) => (at % 2 ? 'L' : 'P');

async function addChildren(db: Kysely<Database>, posyandu: number, count: number): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, at) => ({
    kabupaten: '64.74',
    posyandu,
    name: at < names.length ? names[at]! : `Anak ${at + 1}`,
    sex: sex(at) as 'L' | 'P',
    born: born(at),
    mother: at % 3 ? 'Wahyuningsih' : null,
    rt: at % 2 ? '04' : null,
    nik_last: at === 0 ? '0123' : null,
    birth_weight: at === 0 ? 3100 : null,
    visitor: at === 4,
    since: born(at),
    over_at: new Date('2031-01-01'),
    added_at: new Date(now),
  }));
  const found = await db.insertInto('child').values(rows).returning('id').execute();
  return found.map(({ id }) => id);
}

/** The first is weighed in three months running and told much of; the second came and was not weighed. */
async function addWeighings(db: Kysely<Database>, posyandu: number, ids: number[]) {
  const full = {
    services: JSON.stringify({
      vitaminA: 'red',
      worm: true,
      vaccines: [{ antigen: 'DPT-HB-Hib', dose: 4 }],
      notGiven: [{ antigen: 'Campak-Rubela', dose: 2 }],
      asi: 'yes',
      mpasi: true,
      tbc: { cough: false, fever: false, 'no-gain': false, contact: true },
      checklist: 'complete',
      ill: ['batuk pilek'],
    }),
    length: 762,
    lying: true,
    head: 452,
    arm: 142,
  };
  for (const [at, id] of ids.entries()) {
    for (const [n, on] of (at === 0 ? months : [day]).entries()) {
      const weight = at === 1 ? null : 8400 + n * 200;
      const measured = { day: on, weight, length: null, lying: null, head: null, arm: null, oedema: null };
      const told = at === 0 ? full : {};
      const growth = assess({ sex: sex(at), born: born(at) }, { ...measured, ...told }, []);
      const { gain, twice, belowRed: below_red, aboveOrange: above_orange, rules } = growth;
      await db
        .insertInto('weighing')
        .values({
          ...{
            kabupaten: '64.74',
            child: id,
            posyandu,
            month: on.slice(0, 7),
            not_weighed: at === 1 ? 'fussy: menangis terus' : null,
          },
          ...{ ...measured, ...told, growth: JSON.stringify(growth), gain, twice, below_red, above_orange, rules },
          ...{ at: new Date(now), changed_at: new Date(now) },
        })
        .execute();
    }
  }
}
