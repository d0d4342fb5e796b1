/** Flow `jejak`: the audit trail for those who answer for an area, in plain words, the newest first. */
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import { dayMs, wallTime, type Zone } from '../../clock.ts';
import type { Answers, Choice, Option, Reply } from '../../conversation/run.ts';
import { rowId } from '../../ids.ts';
import type { Database } from '../../records/tables.ts';
import { type Context, type Effect, type Lookup, member, Refusal, type Role } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { kabupatenOf, zoneOf } from '../areas/areas.ts';
import { auditRead } from '../audit.ts';
import type { DirectoryDeps } from '../deps.ts';
import { erasedName } from '../people/people.ts';
import { below, scopeAreas } from '../people/rights.ts';
import { type Called, subjectsOf } from './subjects.ts';
import { openWords } from './words.ts';

const readers: readonly Role[] = ['admin', 'secretariat'];
const perPage = 8;
const mostPeople = 10;

const days: Record<string, number> = { day: 1, week: 7, month: 31, year: 366 };

/** Actions of each kind, as SQL patterns; those behind `!` are not among them. */
export const kinds: Record<string, readonly string[]> = {
  people: ['directory.%', '!directory.read', '!directory.settings%', '!directory.refused'],
  reads: ['directory.read', 'children.read', 'children.export', 'reporting.download'],
  children: ['children.%', '!children.read', '!children.export'],
  settings: ['directory.settings%', 'meetings.letterhead', 'meetings.team.%', 'notices.open-day'],
  meetings: ['meetings.%'],
  notices: ['notices.%'],
  reports: ['reporting.%'],
  refused: ['%.refused', '%-refused'],
};

const text = textOf('directory/jejak');

/** Options: people of the reader's areas by a part of their name. */
export const trailPeople: Lookup = async (context, args): Promise<Option[]> => {
  const areas = await scopeOf(context);
  const pattern = `%${String(args.search ?? '')
    .trim()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await context.db
    .selectFrom('person')
    .leftJoin('role', 'role.person', 'person.id')
    .leftJoin('posyandu', 'posyandu.id', 'role.posyandu')
    .leftJoin('unit_area', 'unit_area.unit', 'role.unit')
    .leftJoin('area', (join) => join.on(sql<boolean>`area.code = coalesce(posyandu.area, role.area)`))
    .select([
      'person.id',
      'person.name',
      sql<string | null>`min(concat_ws(', ', posyandu.name, area.name))`.as('place'),
    ])
    .groupBy(['person.id', 'person.name'])
    .where('person.name', 'ilike', pattern)
    .where('person.erased_at', 'is', null)
    .$if(areas !== 'all', (query) =>
      query.where((where) =>
        where.or([
          below(where, 'role.area', areas as string[]),
          below(where, 'posyandu.area', areas as string[]),
          within(sql`unit_area.area`, areas as string[]),
        ]),
      ),
    )
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(mostPeople)
    .execute();
  if (rows.length === 0) throw new Refusal('directory/jejak:nobody');
  // Half a district is called Siti.
  const several = (name: string) => rows.filter((row) => row.name === name).length > 1;
  return rows.map(({ id, name, place }) => ({
    value: String(id),
    label: several(name) && place ? `${name} (${place})` : name,
  }));
};

/** Ends the flow. */
export const trail =
  (deps: Pick<DirectoryDeps, 'secrets'>): Effect =>
  async (context, args) => ({
    replies: [
      await page(deps, context, {
        period: String(args.period),
        kind: String(args.kind),
        person: args.whose === 'one' ? rowId(args.person) : undefined,
      }),
    ],
  });

/** `!directory.trail.<period>_<kind>_<person>_<before>`: what is older than the row `before`. */
export const trailOlder =
  (deps: Pick<DirectoryDeps, 'secrets'>): Effect =>
  async (context, args: Answers) => {
    const [period = '', kind = '', person = '', before = ''] = String(args.argument).split('_');
    const wanted = { period, kind, person: person ? rowId(person) : undefined, before: rowId(before) };
    return { replies: [await page(deps, context, wanted)] };
  };

interface Wanted {
  period: string;
  kind: string;
  person?: number;
  before?: number;
}

async function page({ secrets }: Pick<DirectoryDeps, 'secrets'>, context: Context, wanted: Wanted): Promise<Reply> {
  const found = await rowsOf(context, await scopeOf(context), wanted);
  const rows = found.slice(0, perPage);
  if (rows.length === 0) return { parts: [text('none')] };
  const called = await subjectsOf(context.db, rows);
  const lines = [];
  for (const row of rows) {
    const before = await beforeOf(context, secrets, row);
    lines.push(text('line', lineOf(row, called, before, member(context))));
  }
  await auditRead(context, 'jejak', { subject: 'people', people: called.people });
  const more = found.length > perPage ? [older(wanted, rows.at(-1)!.id)] : [];
  return { parts: [text('head'), ...lines], choices: more };
}

function older({ period, kind, person }: Wanted, before: number): Choice {
  return { data: `!directory.trail.${period}_${kind}_${person ?? ''}_${before}`, label: text('older') };
}

async function scopeOf(context: Context): Promise<string[] | 'all'> {
  const areas = await scopeAreas(context.db, context.person, readers);
  if (areas.length === 0) throw new Refusal('directory/jejak:not-yours');
  return areas;
}

type Row = Omit<Selectable<Database['audit']>, 'kabupaten' | 'seq' | 'prev' | 'hash'>;

function rowsOf({ db, now }: Context, areas: string[] | 'all', { period, kind, person, before }: Wanted) {
  const since = days[period];
  const places = kabupatenIn(areas);
  return db
    .selectFrom('audit')
    .select(['id', 'at', 'actor', 'action', 'subject', 'detail', 'area', 'people', 'sealed_for', 'sealed'])
    .$if(since !== undefined, (query) => query.where('at', '>', new Date(now - since! * dayMs)))
    .$if(areas !== 'all', (query) => query.where(within(sql`audit.area`, areas as string[])))
    .$if(places !== undefined, (query) => query.where('kabupaten', 'in', places!))
    .$if(person !== undefined, (query) => query.where((is) => concerns(is, person!)))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .where((is) =>
      is.and((kinds[kind] ?? []).filter((one) => one[0] === '!').map((one) => is('action', 'not like', one.slice(1)))),
    )
    .where((is) => {
      const wanted = (kinds[kind] ?? []).filter((one) => one[0] !== '!').map((one) => is('action', 'like', one));
      return wanted.length > 0 ? is.or(wanted) : sql<boolean>`true`;
    })
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .execute();
}

/** Where the rows of these areas lie, so that only theirs are read; undefined: everywhere. */
function kabupatenIn(areas: string[] | 'all'): string[] | undefined {
  const places = areas === 'all' ? [''] : areas.map(kabupatenOf);
  return places.includes('') ? undefined : [...new Set(places)];
}

/** What she did, and what was done with what is held of her. */
const concerns = (is: ExpressionBuilder<Database, 'audit'>, person: number) =>
  is.or([is('actor', '=', person), is('subject', '=', `person ${person}`), sql<boolean>`people @> ${[person]}::int[]`]);

const within = (column: ReturnType<typeof sql>, areas: readonly string[]) =>
  sql<boolean>`(${sql.join(
    areas.map((area) => sql`${column} = ${area} or ${column} like ${`${area}.%`}`),
    sql` or `,
  )})`;

/** What she was called before. Her key is gone once she has been erased. */
async function beforeOf({ db }: Context, secrets: DirectoryDeps['secrets'], row: Row): Promise<string> {
  if (row.sealed === null) return 'none';
  return (await openWords(db, secrets, row))?.was ?? erasedName;
}

function lineOf(row: Row, called: Called, before: string, reader: { zone: Zone; language: string }) {
  const zone = row.area ? zoneOf(row.area) : reader.zone;
  const at = row.at.getTime();
  const day = writeDate(wallTime(at, zone).toPlainDate().toString(), 'short', reader.language);
  const { kind, subject } = called.subject(row);
  return {
    when: `${day} ${writeTime(at, zone)}`,
    who: row.actor === null ? 'program' : called.person(row.actor),
    action: row.action.replaceAll('.', '-'),
    what: String((row.detail as { what?: unknown }).what ?? 'none'),
    kind,
    subject,
    people: row.people.length,
    before,
  };
}
