/** The lines of a message, one after the other. */
import { type Context, member } from '../../room.ts';
import type { LineRead, ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import type { Waiting } from './lines.ts';
import type { Unread } from './reply.ts';
import type { Scales } from './session.ts';
import { type Outcome, type Taking, takeLine } from './take.ts';
import { isNothing, lineOf, toldOf } from './told.ts';

export const takingOf = (deps: ChildrenDeps, context: Context, scales: Scales, words: string): Taking => ({
  deps,
  context,
  scales,
  words,
  by: member(context).id,
});

/** Nothing, or a name alone. */
export const tellsNothing = (line: ScaleLine | undefined): boolean =>
  line === undefined || (line.act === 'record' && !line.unclear && !line.told && isNothing(toldOf(line)));

export async function takeLines(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  lines: LineRead[],
  waiting: Waiting | undefined,
) {
  const outcomes: Outcome[] = [];
  const unread: Unread[] = [];
  for (const { written, reading } of lines) {
    const line = lineOf(reading);
    if ('doubt' in reading) unread.push({ written, doubt: reading.doubt });
    if (!line) continue;
    // A figure alone, after one was asked about, takes its place.
    const mends =
      line.act === 'record' &&
      line.who.length === 0 &&
      waiting &&
      ['odd', 'differs', 'unclear'].includes(waiting.asks.is);
    const taken = await takeLine(takingOf(deps, context, scales, written), mends ? { ...line, act: 'correct' } : line);
    outcomes.push(...taken);
    const asksWhose = line.act === 'remove' && line.who.length === 0;
    if ('part' in reading && !asksWhose) unread.push({ written: reading.rest });
    // A note is kept with the child that it is said of.
    if (line.note !== undefined && line.who.length !== 1) unread.push({ written: line.note });
  }
  return { outcomes, unread };
}
