/** An old day of the scales must not take what is weighed today. */
import { minuteMs } from '../../clock.ts';
import { type Context, member } from '../../room.ts';
import type { ScaleText } from '../../texts/reading/scales/scale-line.ts';
import { openDayOf } from './day.ts';
import { type Line, leave, waitingOf, writeLine } from './lines.ts';
import type { Scales } from './session.ts';
import { lineOf } from './told.ts';

const justNowMs = 30 * minuteMs;

const today = /(?<!\p{L})(?:hari|hr)\s+(?:ini|ni)(?!\p{L})/iu;

interface Meant {
  on: string;
  late?: true;
}

/** not-late: she has named this day herself. any-day: she has said that it is meant, whatever day the lines tell. */
export type Sure = 'not-late' | 'any-day';

/** Another day than the one that is open here, to be asked about. */
export async function otherDay(
  context: Context,
  scales: Scales,
  { words, read }: { words: string; read: ScaleText },
  sure?: Sure,
): Promise<Meant | undefined> {
  if (sure === 'any-day') return undefined;
  const lines = read.lines.flatMap(({ reading }) => lineOf(reading) ?? []);
  const told = read.on ?? lines.map(({ on }) => on).find((on) => on !== undefined);
  if (told !== undefined) return told === scales.day ? undefined : { on: told };
  const saysToday = scales.day !== scales.today && lines.length > 0 && today.test(words);
  if (saysToday) return { on: scales.today };
  const late = sure === undefined && lines.length > 0 && (await isLate(context, scales));
  return late ? { on: scales.today, late } : undefined;
}

/** What she wrote waits for the day; with it what waited for the same before. */
export async function askDay(context: Context, scales: Scales, words: string, meant: Meant): Promise<void> {
  const waiting = waitingOf(scales.lines, member(context).id);
  const before = meant.late ? waiting.filter(({ asks }) => asks.is === 'day' && asks.late) : [];
  for (const one of before) await leave(context, scales, one);
  const all = [...before.map((one) => one.words), words].join('\n');
  await writeLine(context, scales, { words: all, child: null, state: 'asked', asks: { is: 'day', ...meant } });
}

/** After a while at other things nobody remembers that a past day is still open. A tap on a name of its old list says nothing of it. */
async function isLate(context: Context, scales: Scales): Promise<boolean> {
  if (scales.day === scales.today) return false;
  const isNew = (at: Date) => context.now - at.getTime() < justNowMs;
  if (scales.lines.some((line) => line.by === member(context).id && isNew(line.at) && tellsOfDay(line))) return false;
  const day = await openDayOf(context, scales);
  return day !== undefined && !(isNew(day.opened_at) && day.opened_by === member(context).id);
}

const tellsOfDay = ({ asks }: Line): boolean =>
  asks?.is !== 'day' && !(asks?.is === 'took' && Object.keys(asks.told).length === 0);
