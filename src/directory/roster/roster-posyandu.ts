/** The posyandu of a roster. Those that are not there yet are made. */
import { chunks } from '../../records/statements.ts';
import type { Db } from '../../records/tables.ts';
import { romanUpTo } from '../../texts/reading/roman.ts';
import { plain } from '../../texts/tables/cells.ts';

interface Named {
  area: string;
  name: string;
}

/** `idOf` knows those of the wanted ones that are there already and those that were made. */
export async function ensurePosyandu(db: Db, wanted: Named[]) {
  const exact = new Map<string, number>();
  const alike = new Map<string, number>();
  // Offices write the name of one that went into another for years: whoever is kader there is kader of that other one.
  const know = ({ id, area, name, merged_into: into = null }: Named & { id: number; merged_into?: number | null }) => {
    exact.set(posyanduKey(area, name), into ?? id);
    const key = alikeKey(area, name);
    if (!alike.has(key)) alike.set(key, into ?? id);
  };
  const idOf = (area: string, name: string) => exact.get(posyanduKey(area, name)) ?? alike.get(alikeKey(area, name));
  for (const part of chunks([...new Set(wanted.map((one) => one.area))]))
    for (const row of await db
      .selectFrom('posyandu')
      .select(['id', 'area', 'name', 'merged_into'])
      .where('area', 'in', part)
      .execute())
      know(row);
  const missing = new Map<string, Named>();
  for (const one of wanted) {
    const key = alikeKey(one.area, one.name);
    if (idOf(one.area, one.name) === undefined && !missing.has(key)) missing.set(key, one);
  }
  for (const part of chunks([...missing.values()])) {
    const values = part.map((one) => ({ ...one, kind: kindOf(one.name) }));
    for (const row of await db.insertInto('posyandu').values(values).returning(['id', 'area', 'name']).execute())
      know(row);
  }
  return { idOf, made: missing.size };
}

const kindOf = (name: string) =>
  /^kelompok penimbangan/i.test(name) ? ('kelompok_penimbangan' as const) : ('posyandu' as const);

const posyanduKey = (area: string, name: string) => `${area} ${name.toLowerCase()}`;

/** `Melati 1`, `MELATI-01` and `Melati I` of one village are one, where no other is written just so. */
function alikeKey(area: string, name: string): string {
  const words = plain(name).split(' ');
  const last = words.pop()!;
  const number = words.length > 1 ? (romans.get(last) ?? last) : last;
  return `${area} ${[...words, number].join(' ').replace(/(?<!\d)0+(?=\d)/g, '')}`;
}

const romans = romanUpTo(20);
