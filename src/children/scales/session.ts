/** An open day with everybody who can be named on it: what each message at the scales is read and judged by. */

import { kabupatenOf } from '../../directory/areas/areas.ts';
import { type Context, member } from '../../room.ts';
import type { Known } from '../../texts/reading/scales/scale-line.ts';
import { underFive } from '../base/ages.ts';
import { belongs, type Child, childrenOf, type Weighing } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { onceATurn } from '../base/once-a-turn.ts';
import { todayAt } from '../register/events.ts';
import type { ScalesDay } from './day.ts';
import { type Line, linesOf, openChild, practisedIn } from './lines.ts';

export interface Scales extends ScalesDay {
  /** Of this posyandu on that day, and visitors who were weighed here before. */
  children: Child[];
  /** The day's weighings, by child. */
  rows: Map<number, Weighing>;
  lines: Line[];
  /** By the calendar of the posyandu. */
  today: string;
  /** What was just written mends a month that may have been filed. */
  mends?: boolean;
}

export async function loadScales(context: Context, on: ScalesDay): Promise<Scales> {
  const lines = await linesOf(context, on);
  const all = withPractised(await childrenOf(context.db, on.place), lines);
  const rows = await context.db
    .selectFrom('weighing')
    .selectAll()
    .where('kabupaten', '=', kabupatenOf(on.place.area))
    .where('posyandu', '=', on.place.id)
    .where('day', '=', on.day)
    .execute();
  return {
    ...on,
    children: all.filter((child) => mayBeNamed(child, on.day)),
    rows: new Map(rows.map((row) => [row.child, row])),
    lines,
    today: todayAt(context.now, on.place),
  };
}

function withPractised(children: Child[], lines: readonly Line[]): Child[] {
  const known = new Set(children.map(({ id }) => id));
  const others = practisedIn(lines).filter(({ id }) => !known.has(id));
  return [
    ...children,
    ...others.map(({ over_at, added_at, ...child }) => ({
      ...child,
      over_at: new Date(over_at),
      added_at: new Date(added_at),
      consent_at: null,
    })),
  ];
}

/** For the lookups of the question that follows an answer. What is practised is rolled back in between. */
const shown = onceATurn<Scales>();
const keyOf = ({ place, day }: ScalesDay) => `${place.id} ${day}`;

export const scalesShown = (context: Context, on: ScalesDay): Promise<Scales> =>
  context.practice ? loadScales(context, on) : shown.get(context, keyOf(on), () => loadScales(context, on));

/** So the day stands after an answer: `rows` and `children` were kept up while it was made. */
export function showNext(context: Context, scales: Scales): void {
  if (!context.practice) shown.set(context, keyOf(scales), scales);
}

const mayBeNamed = (child: Child, day: string) => (child.visitor || belongs(child, day)) && underFive(child.born, day);

/** Those who are expected: visitors are not. */
export const residents = ({ children, day }: Pick<Scales, 'children' | 'day'>) =>
  children.filter((child) => belongs(child, day));

export const notCome = (scales: Pick<Scales, 'children' | 'day' | 'rows'>): Child[] =>
  residents(scales)
    .filter(({ id }) => !scales.rows.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'));

const relative = /(?<!\p{L})(?:kemar[ie]n|kmrn|kmren|kmarin|lusa|semalam|yesterday)(?!\p{L})/iu;

/** What the reader of a line must know. `words`: a past day may be open, and `kemarin` is the day before the one on which she writes. */
export function knownOf(scales: Scales, context: Context, words = ''): Known {
  const { children, lines } = scales;
  const day = relative.test(words) ? scales.today : scales.day;
  const open = children.find(({ id }) => id === openChild(lines, member(context).id));
  return {
    today: day,
    children: children.map(({ id, name, sex, born, mother }) => ({
      id,
      name,
      sex,
      born,
      ...(mother === null ? {} : { mother }),
    })),
    ...(open && { open: { born: open.born } }),
  };
}

/** Puts texts of ours into one that is made of several. */
export type Say = (key: Parameters<ChildrenDeps['texts']['render']>[1]) => string;
export const sayOf =
  ({ texts }: ChildrenDeps, context: Context): Say =>
  (text) =>
    texts.render(member(context).language, text);
