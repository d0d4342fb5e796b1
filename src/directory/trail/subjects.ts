/** What the subjects of audit entries are called now: `area 64.74` is Kota Bontang. Looked up for all rows of a page at once. */
import type { Db } from '../../records/tables.ts';
import { namesOf } from './touched.ts';

interface Row {
  actor: number | null;
  subject: string;
}

export interface Called {
  /** Everybody who is named in these rows. */
  people: number[];
  person(id: number): string;
  /** `self`: who did it did it to herself. */
  subject(row: Row): { kind: string; subject: string };
}

export async function subjectsOf(db: Db, rows: Row[]): Promise<Called> {
  const named = (kind: string) =>
    rows.flatMap(({ subject }) => {
      const [word, id = ''] = subject.split(' ');
      return word === kind ? [id] : [];
    });
  const people = [...new Set([...named('person').map(Number), ...rows.flatMap(({ actor }) => actor ?? [])])];
  const names = await namesOf(db, people);
  const areas = await areaNames(db, named('area'));
  const posyandu = await posyanduNames(db, named('posyandu').map(Number));
  const person = (id: number) => names.get(id) ?? '–';
  const nameOf = (kind: string, id: string) => {
    if (kind === 'person') return person(Number(id));
    if (kind === 'area') return areas.get(id) ?? id;
    if (kind === 'posyandu') return posyandu.get(Number(id)) ?? id;
    return id;
  };
  return {
    people,
    person,
    subject: ({ actor, subject }) => {
      const [kind = '', id = '', ...rest] = subject.split(' ');
      if (kind === 'person' && Number(id) === actor) return { kind: 'self', subject: '' };
      return { kind, subject: [nameOf(kind, id), ...rest].join(' ') };
    },
  };
}

async function areaNames(db: Db, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

async function posyanduNames(db: Db, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('posyandu').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
