/** A day at the scales, as rows: for tests about what comes of it. */
import type { Kysely } from 'kysely';
import { kabupatenOf } from '../../src/directory/areas/areas.ts';
import type { Database } from '../../src/records/tables.ts';

export interface Weighed {
  /** A part of its name, which one posyandu has. */
  posyandu: string;
  day: string;
  /** So many children of each kind. `absent` did not come, `guests` are from elsewhere and weighed for the first time here; of all others BGM
   *  are below the red line, TT of the T have not gained twice, and the first so many are of these classes. */
  children: Partial<
    Record<'N' | 'T' | 'O' | 'B' | 'absent' | 'guests' | 'BGM' | 'TT' | 'unsaid' | 'buruk' | 'pendek', number>
  >;
  /** The day goes on. */
  open?: boolean;
}

/** Ages in months, in turn: each band has its share. */
const ages = [2, 8, 14, 20, 30, 41, 55];

export async function weigh(db: Kysely<Database>, { posyandu, day, children, open = false }: Weighed): Promise<number> {
  const place = await db
    .selectFrom('posyandu')
    .select(['id', 'area'])
    .where('name', 'like', `%${posyandu}`)
    .executeTakeFirstOrThrow();
  const kabupaten = kabupatenOf(place.area);
  const at = new Date(`${day}T02:00:00Z`);
  const { BGM = 0, TT = 0, unsaid = 0, buruk = 0, pendek = 0, ...kinds } = children;
  let count = 0;
  for (const [kind, number] of Object.entries(kinds)) {
    for (let n = 0; n < number; n++, count++) {
      const child = await addChild(db, { kabupaten, posyandu: place.id }, count, day, {
        visitor: kind === 'guests',
        card: count < unsaid ? null : true,
      });
      if (kind === 'absent') continue;
      const gain = kind === 'guests' ? 'B' : (kind as 'N' | 'T' | 'O' | 'B');
      const marks = { gain, twice: kind === 'T' && n < TT, below_red: count < BGM };
      const when = { day, month: day.slice(0, 7), at, changed_at: at };
      const classes = { bbtb: count < buruk ? 'buruk' : 'baik', tbu: count < pendek ? 'pendek' : 'normal' };
      const growth = JSON.stringify({ classes });
      const row = { kabupaten, child, growth, posyandu: place.id, weight: 8000 + count * 10, ...marks, ...when };
      await db.insertInto('weighing').values(row).execute();
    }
  }
  const closed_at = open ? null : at;
  await db.insertInto('open_day').values({ kabupaten, posyandu: place.id, day, opened_at: at, closed_at }).execute();
  return place.id;
}

const names = [
  'Aisyah',
  'Bagas',
  'Citra',
  'Dimas',
  'Elok',
  'Fajar',
  'Gita',
  'Hasan',
  'Intan',
  'Joko',
  'Kirana',
  'Lukman',
];
const nameOf = (count: number) =>
  [names[count % names.length], names[(count + 5 + Math.floor(count / 12)) % names.length]].join(' ');

async function addChild(
  db: Kysely<Database>,
  place: { kabupaten: string; posyandu: number },
  count: number,
  day: string,
  more: { visitor: boolean; card: boolean | null },
): Promise<number> {
  const born = Temporal.PlainDate.from(day)
    .subtract({ months: ages[count % ages.length]!, days: 3 })
    .toString();
  const times = { over_at: new Date('2032-01-01'), added_at: new Date(`${born}T00:00:00Z`) };
  const who = {
    name: nameOf(count),
    mother: nameOf(count + 3),
    rt: String((count % 5) + 1),
    sex: count % 2 === 0 ? ('L' as const) : ('P' as const),
    born,
    since: born,
  };
  const row = await db
    .insertInto('child')
    .values({ ...place, ...who, ...more, ...times })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
