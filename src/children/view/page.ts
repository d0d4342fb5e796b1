/** The children of one kind, ten at a time, each in a line. */
import type { Place } from '../../directory/people/places.ts';
import { type Context, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
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

export const isKind = (value: unknown): value is Kind => (kinds as readonly unknown[]).includes(value);

export async function pageOf(
  { texts }: ChildrenDeps,
  context: Context,
  args: { kind?: unknown; place?: unknown; skip?: unknown },
): Promise<Page> {
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
  const placeOf = new Map(area.places.map((place) => [place.id, place.name]));
  const last = kind === 'absent' ? await lastDays(context, area, [...children.keys()]) : undefined;
  const items = shown.flatMap((one): Item[] => {
    const child = children.get('child' in one ? one.child : one.id);
    if (!child) return [];
    const place = several ? placeOf.get(one.posyandu) : undefined;
    if ('child' in one) return [seenItem(texts, language, one, child, place)];
    const day = last?.get(child.id);
    const came = day ? text('last-came', { day: writeDate(day, 'short', language) }) : text('never-came');
    const line = `${whoIn(texts, language, child, area.today, place)}: ${texts.render(language, came)}`;
    return [{ ticket: String(child.id), name: child.name, line }];
  });
  return { kind, items, count: all.length, skip };
}

const seenItem = (
  texts: ChildrenDeps['texts'],
  language: string,
  seen: Seen,
  child: Child,
  place: string | undefined,
): Item => ({
  ticket: ticketOf(seen),
  name: child.name,
  line: lineOf(texts, language, { ...seen, child }, place),
});

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
