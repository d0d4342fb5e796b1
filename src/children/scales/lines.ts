/** What was written at the scales, line by line: where each figure comes from, what waits for an answer, and what is taken back. */

import type { Doubt } from '../../conversation/reader.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { writeSoon } from '../../records/statements.ts';
import { type Context, member } from '../../room.ts';
import type { Field, ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import type { Child } from '../base/child.ts';
import type { Told } from '../weighing/merge.ts';
import type { Odd } from '../weighing/odd.ts';
import type { ScalesDay } from './day.ts';

/** What a line waits for. near: is she meant? which: which of them? new: nobody is called so. whose: no name was told. odd: does the figure
 *  stand? differs: somebody told it otherwise. unclear: what was meant? day: another day was named, or a new one has come (`late`). swap: was each
 *  written for the other? */
export type Ask =
  | { is: 'near' | 'which'; line: ScaleLine; children: number[] }
  | { is: 'new' | 'whose'; line: ScaleLine }
  | { is: 'day'; on: string; late?: true }
  | { is: 'odd'; told: Told; odd: Odd[]; correct?: boolean }
  | { is: 'differs'; told: Told; stands: Told; by: number | null; at: string }
  | { is: 'unclear'; field?: Field; doubt: Doubt; perhaps?: Told }
  | { is: 'swap'; children: number[] };

/** What a taken line told, and what stood there before (`null`: nothing). absent: she did not come, and why. */
export type Took =
  | { is: 'took'; told: Told; was: Told; first: boolean; practised?: Practised }
  | { is: 'absent'; reason: string };

/** A child that was new while they practised: it stands nowhere else. */
export type Practised = Omit<Child, 'consent_at' | 'over_at' | 'added_at'> &
  Record<'over_at' | 'added_at', string> & { consent_at: string | null };

export interface Line {
  id: number;
  words: string;
  state: 'taken' | 'asked' | 'dropped';
  child: number | null;
  by: number | null;
  at: Date;
  source: string | null;
  asks: Ask | Took | undefined;
}

export type NewLine = Pick<Line, 'words' | 'state' | 'child'> & { asks: Ask | Took };

export async function writeLine(context: Context, { place, day }: ScalesDay, line: NewLine): Promise<void> {
  const insert = context.db
    .insertInto('scale_line')
    .values({
      kabupaten: kabupatenOf(place.area),
      posyandu: place.id,
      day,
      practice: context.practice,
      by: member(context).id,
      at: new Date(context.now),
      words: line.words,
      state: line.state,
      child: line.child,
      asks: JSON.stringify(line.asks),
      source: context.turn,
    })
    .compile();
  await writeSoon(context.db, insert);
}

/** All lines of the day, the oldest first. */
export async function linesOf(context: Context, { place, day }: ScalesDay): Promise<Line[]> {
  const rows = await context.db
    .selectFrom('scale_line')
    .select(['id', 'words', 'state', 'child', 'by', 'at', 'source', 'asks'])
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('day', '=', day)
    .where('practice', '=', context.practice)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ asks, ...row }) => ({ ...row, asks: asks === null ? undefined : JSON.parse(asks) }));
}

/** Those who are only there while they practise. */
export const practisedIn = (lines: readonly Line[]): Practised[] =>
  lines.flatMap(({ asks }) => (asks?.is === 'took' ? (asks.practised ?? []) : []));

/** A question that is answered or taken up by another one, a line that is taken back. */
export async function leave({ db }: Context, { place }: ScalesDay, line: Line): Promise<void> {
  line.state = 'dropped';
  await db
    .updateTable('scale_line')
    .set({ state: 'dropped' })
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('id', '=', line.id)
    .execute();
}

export interface Waiting extends Line {
  asks: Ask;
}

/** What she was asked and has not answered, the newest message first; of one message in its order. */
export function waitingOf(lines: readonly Line[], person: number): Waiting[] {
  return lines
    .filter((line): line is Waiting => line.state === 'asked' && line.by === person)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || a.id - b.id);
}

/** What she was asked last, while she has written nothing else: an answer in her own words means this. */
export function askedNow(lines: readonly Line[], person: number): Waiting | undefined {
  const [newest] = waitingOf(lines, person);
  if (!newest) return undefined;
  const later = lines.some((line) => line.by === person && line.at.getTime() > newest.at.getTime());
  return later ? undefined : newest;
}

/** Whose a figure without a name is: the child that she was asked about, or wrote of last. Of several in one message nobody knows which. */
export function openChild(lines: readonly Line[], person: number): number | undefined {
  const asked = askedNow(lines, person);
  if (asked) return asked.child ?? undefined;
  const own = lines.filter((line) => line.by === person && line.child !== null && line.state !== 'dropped');
  const last = own.at(-1);
  const together = own.filter(({ source, child }) => source === last?.source && child !== last?.child);
  return together.length > 0 ? undefined : (last?.child ?? undefined);
}
