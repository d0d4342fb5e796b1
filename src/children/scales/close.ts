/** `timbang_selesai`, `timbang_belum`: the end of the open day: what is still missing is said once; then the day is closed and summed up. And who has not come yet. */
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type EffectResult, member } from '../../room.ts';
import { monthBefore } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { monthsOld } from '../base/ages.ts';
import { belongs, type Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { monthSums } from '../month/load.ts';
import { total } from '../month/rows.ts';
import type { MonthSums } from '../month/sums.ts';
import { closeDay, goOnWith } from './day.ts';
import { type DueName, dueOf } from './due.ts';
import type { Line } from './lines.ts';
import { notCome, residents, type Say, type Scales, sayOf, showNext } from './session.ts';

const text = textOf('children/scales');

/** What can be told afterwards for many at once. */
const later: readonly DueName[] = ['vitaminA-blue', 'vitaminA-red', 'worm', 'exclusive', 'mpasi', 'checklist'];
const mostNames = 8;

export async function finish(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  asked: boolean,
): Promise<EffectResult> {
  const say = sayOf(deps, context);
  const missing = asked ? [] : stillMissing(context, say, scales);
  if (missing.length > 0) {
    const parts = [text('before-closing'), { literal: missing.join('\n') }, text('before-closing-how')];
    showNext(context, scales);
    return { replies: [{ parts }], next: goOnWith(scales, 'tutup') };
  }
  await closeDay(context, scales);
  const picture = await pictureOf(context, scales);
  const parts = await summary(deps, context, scales);
  return { replies: [{ parts, choices: after(context, scales), ...(picture && { picture }) }] };
}

/** Services that age and month want and nobody told, by service; and questions without an answer. */
function stillMissing(context: Context, say: Say, { rows, children, lines }: Scales): string[] {
  const due = later.flatMap((name) => {
    const without = children.filter(({ id, born }) => {
      const row = rows.get(id);
      return row !== undefined && dueOf(monthsOld(born, row.day), row).includes(name);
    });
    if (without.length === 0) return [];
    const names = without
      .map((child) => child.name)
      .sort((a, b) => a.localeCompare(b, 'id'))
      .slice(0, mostNames);
    const list = names.join(', ') + (without.length > mostNames ? ', …' : '');
    return [say(text('missing', { what: say(text('missing-what', { name })), count: without.length, names: list }))];
  });
  return [...due, ...unanswered(context, lines).map(say)];
}

/** What was written and is not noted before somebody answers, on whichever phone. */
function unanswered(context: Context, lines: readonly Line[]): Text[] {
  const [own, others] = [true, false].map((hers) =>
    lines.filter(({ state, by }) => state === 'asked' && (by === member(context).id) === hers),
  ) as [Line[], Line[]];
  const args = (asked: readonly Line[]) => ({ count: asked.length, words: quoted(asked) });
  return [
    ...(own.length > 0 ? [text('missing-answers', args(own))] : []),
    ...(others.length > 0 ? [text('missing-answers-others', args(others))] : []),
  ];
}

const quoted = (lines: readonly Line[]): string => {
  const all = [...new Set(lines.map(({ words }) => `“${words.replace(/\s+/g, ' ').trim().slice(0, 40)}”`))];
  return all.slice(0, mostNames).join(', ') + (all.length > mostNames ? ', …' : '');
};

async function summary(deps: ChildrenDeps, context: Context, scales: Scales): Promise<Text[]> {
  const open = unanswered(context, scales.lines);
  const asked = open.length > 0 ? [text('closed-open', { list: open.map(sayOf(deps, context)).join('\n') })] : [];
  return [
    text('closed', sumsOf(scales)),
    ...asked,
    ...(await missingParts(deps, context, scales)),
    text('closed-next'),
  ];
}

/** What the day has come to. */
export function sumsOf({ place, day, rows, children }: Scales) {
  const all = [...rows.values()];
  const count = (test: (row: (typeof all)[number]) => boolean) => all.filter(test).length;
  const own = residents({ children, day });
  return {
    place: shortName(place.name),
    day: writeDate(day, 'long'),
    S: own.length,
    came: own.filter(({ id }) => rows.has(id)).length,
    guests: children.filter((child) => rows.has(child.id) && !belongs(child, day)).length,
    D: count(({ weight }) => weight !== null),
    N: count(({ gain }) => gain === 'N'),
    T: count(({ gain }) => gain === 'T'),
    O: count(({ gain }) => gain === 'O'),
    B: count(({ gain }) => gain === 'B'),
    BGM: count(({ below_red }) => below_red),
    twice: count(({ twice }) => twice),
    doubt: count(({ doubt }) => doubt !== null),
  };
}

/** The month so far beside the last one, as her report will show it. */
async function pictureOf({ db, practice }: Context, { place, day }: Scales): Promise<Reply['picture']> {
  const period = day.slice(0, 7);
  const [now, last] = await Promise.all([monthSums(db, place, period), monthSums(db, place, monthBefore(period))]);
  if (practice || !now) return undefined;
  const figures = ({ rows, unsaid }: MonthSums) => ({
    S: total(rows.S),
    // Of whom nobody has said it, the card may be there.
    ...(unsaid === 0 && { K: total(rows.K) }),
    D: total(rows.D),
    N: total(rows.N),
  });
  const args = { posyandu: place.name, period, now: figures(now), last: last ? figures(last) : null };
  return { painter: 'reporting.skdn', args };
}

/** Next comes the report of the month; and the papers that nobody has to write again. */
function after({ practice }: Context, { place, day }: Scales): Choice[] {
  const report: Choice = { data: '!start.reporting/lapor', label: text('to-report') };
  if (practice) return [report];
  const ofDay = `${place.id}-${day}`;
  const ofMonth = `${place.id}_${day.slice(0, 7)}`;
  return [
    report,
    { data: `!children.day_pdf.${ofDay}`, label: text('day-pdf') },
    { data: `!children.day_xlsx.${ofDay}`, label: text('day-xlsx') },
    { data: `!children.month_pdf.${ofMonth}`, label: text('month-pdf') },
    { data: `!children.month_xlsx.${ofMonth}`, label: text('month-xlsx') },
  ];
}

/** `belum datang` */
export async function listMissing(deps: ChildrenDeps, context: Context, scales: Scales): Promise<EffectResult> {
  showNext(context, scales);
  return { replies: [{ parts: await missingParts(deps, context, scales) }], next: goOnWith(scales, 'belum') };
}

/** Who has not come, with whom to call. She may know their phones: it is her posyandu. */
async function missingParts(deps: ChildrenDeps, context: Context, scales: Scales): Promise<Text[]> {
  const absent = notCome(scales);
  if (absent.length === 0) return [text('all-came')];
  const say = sayOf(deps, context);
  if (absent.some(({ phone }) => phone !== null)) {
    await noteLook(context, scales.place, 'belum_datang', { children: absent.length });
  }
  const lines = absent.map((child) => absentLine(say, scales, child));
  return [{ literal: [say(text('not-come', { count: absent.length })), ...lines].join('\n') }];
}

function absentLine(say: Say, { lines, day }: Scales, { id, name, mother, rt, phone, born }: Child): string {
  const told = lines.findLast((line) => line.child === id && line.state === 'taken' && line.asks?.is === 'absent');
  const reason = told?.asks?.is === 'absent' ? told.asks.reason : '';
  const more = [
    ...(mother === null ? [] : [say(text('of-mother', { mother }))]),
    ...(rt === null ? [] : [say(text('of-rt', { rt }))]),
    ...(phone === null ? [] : [phone]),
    ...(reason === '' ? [] : [`(${reason})`]),
  ];
  return say(
    text('not-come-line', { name, months: monthsOld(born, day), more: more.map((one) => `, ${one}`).join('') }),
  );
}
