/** The problems that kader told with the reports of some months, each with who has answered it. */
import { sql } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { erasedName } from '../../directory/people/people.ts';
import type { Db } from '../../records/tables.ts';

export interface Problem {
  posyandu: number;
  name: string;
  area: string;
  areaName: string;
  period: string;
  words: string;
  /** To these words, the newest one first: a problem that was corrected since is a new one. */
  answers: { by: string | null; at: Date; words: string }[];
}

export interface Where {
  areas: readonly string[];
  posyandu?: number | undefined;
  from: string;
  to: string;
  /** Who only counts them reads more. */
  most?: number;
}

/** The newest of them, and how many there are. */
export interface Problems {
  problems: Problem[];
  all: number;
}

/** A problem is looked at for so many months, the one that is asked for included. */
export const problemMonths = 3;
const mostRead = 200;

/** Above a kabupaten there are too many to be read one by one. */
export const tooWide = (areas: readonly string[]) => areas.every((code) => kabupatenOf(code) === '');

/** Of a kabupaten or below, the newest month first. */
export async function problemsIn(db: Db, { areas, posyandu, from, to, most = mostRead }: Where): Promise<Problems> {
  const codes = areas.filter((code) => kabupatenOf(code) !== '');
  if (codes.length === 0) return { problems: [], all: 0 };
  const rows = await db
    .selectFrom('report')
    .innerJoin('posyandu', 'posyandu.id', 'report.posyandu')
    .innerJoin('area', 'area.code', 'report.area')
    .select([
      'report.posyandu',
      'posyandu.name',
      'report.area',
      'area.name as areaName',
      'report.period',
      'report.answers',
    ])
    .select(sql<number>`(count(*) over ())::int`.as('all'))
    .where('report.kabupaten', 'in', [...new Set(codes.map(kabupatenOf))])
    .where((is) =>
      is.or(codes.flatMap((code) => [is('report.area', '=', code), is('report.area', 'like', `${code}.%`)])),
    )
    .$if(posyandu !== undefined, (query) => query.where('report.posyandu', '=', posyandu!))
    .where('report.period', '>=', from)
    .where('report.period', '<=', to)
    .where('report.practice', '=', false)
    .where('report.current', '=', true)
    .where(sql<boolean>`jsonb_typeof(report.answers->'problems') = 'string'`)
    .orderBy('report.period', 'desc')
    .orderBy('report.area')
    .orderBy('posyandu.name')
    .limit(most)
    .execute();
  const answers = await answersTo(db, rows);
  const problems = rows.map(({ answers: told, all: _, ...row }) => ({
    ...row,
    words: words(told),
    answers: (answers.get(`${row.posyandu} ${row.period}`) ?? []).filter(({ problem }) => problem === words(told)),
  }));
  return { problems, all: rows[0]?.all ?? 0 };
}

const words = (answers: unknown) => String((answers as { problems: string }).problems);

async function answersTo(db: Db, rows: readonly { posyandu: number; area: string; period: string }[]) {
  if (rows.length === 0) return new Map<string, never[]>();
  const found = await db
    .selectFrom('problem_answer')
    .leftJoin('person', 'person.id', 'problem_answer.by')
    .select([
      'problem_answer.posyandu',
      'problem_answer.period',
      'problem_answer.at',
      'problem_answer.words',
      'problem_answer.problem',
      'person.name as by',
    ])
    .where('problem_answer.kabupaten', 'in', [...new Set(rows.map(({ area }) => kabupatenOf(area)))])
    .where('problem_answer.posyandu', 'in', [...new Set(rows.map(({ posyandu }) => posyandu))])
    .where('problem_answer.period', 'in', [...new Set(rows.map(({ period }) => period))])
    .orderBy('problem_answer.at', 'desc')
    .orderBy('problem_answer.id', 'desc')
    .execute();
  const named = found.map((row) => ({ ...row, by: row.by === erasedName ? null : row.by }));
  return Map.groupBy(named, ({ posyandu, period }) => `${posyandu} ${period}`);
}
