/** The children of one kind, ten at a time, each in a line. */
import type { Place } from '../../directory/people/places.ts';
import { type Context, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { onceATurn } from '../base/once-a-turn.ts';
import { vaccineName } from '../weighing/written.ts';
import { lineOf, whoIn } from './line.ts';
import { ticketOf } from './looked-at.ts';
import { absentIn, lateAt } from './unseen.ts';
import { type Area, areaOf, type Kind, kinds, ofKind, type Seen, seenIn } from './unusual.ts';

const text = textOf('children/periksa_anak');

export const perPage = 10;

/** A child of the list. `ticket`: of the weighing that is looked at, `12.2026-11-20`; without one, of the child, `12`. */
export interface Item {
  ticket: string;
  name: string;
  place: Place;
  line: string;
}

export interface Page {
  kind: Kind;
  items: Item[];
  /** Of the whole list. */
  count: number;
  skip: number;
  /** Of which posyandu, where there are too many for one list. */
  choose?: Place[];
}

/** The page for the lookups of the question that shows it. */
const shownPages = onceATurn<Page>();
type PageArgs = { kind?: unknown; place?: unknown; skip?: unknown };
const keyOf = ({ kind, place, skip }: PageArgs) => JSON.stringify([kind, place ?? null, skip ?? null].map(String));

export const pageShown = (deps: ChildrenDeps, context: Context, args: PageArgs): Promise<Page> =>
  shownPages.get(context, keyOf(args), () => pageOf(deps, context, args));

/** After something was decided. */
export async function freshPage(deps: ChildrenDeps, context: Context, args: PageArgs): Promise<Page> {
  const page = await pageOf(deps, context, args);
  shownPages.set(context, keyOf(args), page);
  return page;
}

export const isKind = (value: unknown): value is Kind => (kinds as readonly unknown[]).includes(value);

export async function pageOf({ texts }: ChildrenDeps, context: Context, args: PageArgs): Promise<Page> {
  const kind = isKind(args.kind) ? args.kind : 'doubt';
  const area = await areaOf(context);
  const skip = Math.max(0, Number(args.skip ?? 0) || 0);
  const language = member(context).language;
  if (kind === 'late') return latePage(texts, context, area, { place: args.place, skip, language });
  const all = kind === 'absent' ? await absentOf(context, area) : ofKind(await seenIn(context.db, area), kind);
  const shown = all.slice(skip, skip + perPage);
  const children = await childrenBy(
    context,
    area,
    shown.map((one) => ('child' in one ? one.child : one.id)),
  );
  const several = area.places.length > 1;
  const placeOf = new Map(area.places.map((place) => [place.id, place]));
  const figures = await measuredOf(
    context,
    area,
    shown.flatMap((one) => ('child' in one ? [one] : [])),
  );
  const last = kind === 'absent' ? await lastDays(context, area, [...children.keys()]) : undefined;
  const items = shown.flatMap((one): Item[] => {
    const child = children.get('child' in one ? one.child : one.id);
    const place = placeOf.get(one.posyandu)!;
    const named = several ? place.name : undefined;
    if (!child) return [];
    const { name } = child;
    const measured = 'child' in one ? figures.get(ticketOf(one)) : undefined;
    if ('child' in one) {
      if (!measured) return [];
      const line = lineOf(texts, language, { ...measured, child }, named);
      return [{ ticket: ticketOf(one), name, place, line }];
    }
    const day = last?.get(child.id);
    const came = day ? text('last-came', { day: writeDate(day, 'short', language) }) : text('never-came');
    const line = `${whoIn(texts, language, child, area.today, named)}: ${texts.render(language, came)}`;
    return [{ ticket: String(child.id), name, place, line }];
  });
  return { kind, items, count: all.length, skip };
}

/** In the order of their posyandu. */
const absentOf = async ({ db }: Context, area: Area) =>
  (await absentIn(db, area)).sort((a, b) => a.posyandu - b.posyandu || a.id - b.id);

async function latePage(
  texts: ChildrenDeps['texts'],
  { db }: Context,
  area: Area,
  { place: which, skip, language }: { place: unknown; skip: number; language: string },
): Promise<Page> {
  const place = area.places.length === 1 ? area.places[0] : area.places.find(({ id }) => String(id) === String(which));
  if (!place) return { kind: 'late', items: [], count: 0, skip, choose: area.places };
  const all = await lateAt(db, place, area.today);
  const items = all.slice(skip, skip + perPage).map(
    ({ child, doses }): Item => ({
      ticket: String(child.id),
      name: child.name,
      place,
      line: `${whoIn(texts, language, child, area.today)}: ${doses.map(vaccineName).join(', ')}`,
    }),
  );
  return { kind: 'late', items, count: all.length, skip };
}

async function childrenBy({ db }: Context, { kabupaten }: Area, ids: number[]): Promise<Map<number, Child>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', 'in', kabupaten)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** By their tickets. */
async function measuredOf({ db }: Context, { kabupaten }: Area, shown: Seen[]) {
  if (shown.length === 0) return new Map();
  const rows = await db
    .selectFrom('weighing')
    .select(['child', 'day', 'weight', 'length', 'arm', 'head', 'growth', 'doubt'])
    .where('kabupaten', 'in', kabupaten)
    .where(
      'child',
      'in',
      shown.map(({ child }) => child),
    )
    .where(
      'day',
      'in',
      shown.map(({ day }) => day),
    )
    .execute();
  return new Map(rows.map((row) => [ticketOf(row), row]));
}

async function lastDays({ db }: Context, { kabupaten }: Area, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('weighing')
    .select(({ fn }) => ['child', fn.max('day').as('day')])
    .where('kabupaten', 'in', kabupaten)
    .where('child', 'in', ids)
    .groupBy('child')
    .execute();
  return new Map(rows.map(({ child, day }) => [child, day]));
}
