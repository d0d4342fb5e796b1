/** Flow `batal_impor`: takes a whole file back that was imported by mistake, in the two days in which it is kept. First it is shown what would go and
 *  what stays; what somebody has touched since stays. */
import { wallTime } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import type { Place } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { type Child, childKeepers, keptPlace } from '../base/child.ts';
import type { Mending } from '../base/deps.ts';
import { text as importText } from './about-file.ts';
import { auditFile } from './audit-file.ts';
import type { FilesDeps } from './impor_anak.ts';
import { type FileRecord, lastWrote, planIn, setFile, waitingFile } from './shelf.ts';
import { type Back, backOf, takeBack } from './take-back.ts';
import type { Render } from './words.ts';
import { countOf, type Wrote } from './wrote.ts';

const text = textOf('children/batal_impor');

/** So many in one turn: other chats wait no longer than for a picture. */
const mostAtOnce = 100;

export const askBack =
  (deps: FilesDeps): Effect =>
  async (context) => {
    const row = await lastWrote(context);
    if (!row) return { replies: [{ parts: [await dropWaiting(context)] }] };
    const { file, done } = planIn(row);
    const back = await backOf(context, await within(context, row), done.wrote);
    const render = deps.render(context);
    const sent = wallTime(row.at.getTime(), member(context).zone);
    const when = writeDate(sent.toPlainDate().toString(), 'medium');
    const goes = [...sums('goes', back), ...stays(done.wrote, back)].map(render).join('\n');
    const parts: Text[] = [{ literal: [render(text('head', { file, when })), goes].join('\n') }];
    if (countBack(back) === 0) return { replies: [{ parts: [...parts, text('all-touched')] }] };
    const choices: Choice[] = [
      { data: `!children.file_back.${row.id}`, label: text('back') },
      { data: `!children.file_leave.${row.id}`, label: text('leave') },
    ];
    return { replies: [{ parts: [...parts, text('nothing-yet')], choices }] };
  };

const countBack = ({ added, filled, weighed }: Back): number => added.length + filled.length + weighed.length;

const words = {
  goes: { added: 'goes-added', weighed: 'goes-weighed', filled: 'goes-filled' },
  stays: { added: 'stays-added', weighed: 'stays-weighed', filled: 'stays-filled' },
} as const;

type Counts = Record<keyof Back, { length: number }>;

const sums = (kind: keyof typeof words, all: Counts): Text[] =>
  (['added', 'weighed', 'filled'] as const).flatMap((what) => {
    const n = all[what].length;
    return n > 0 ? [text(words[kind][what], { n })] : [];
  });

function stays(wrote: Wrote, back: Back): Text[] {
  const left = (what: keyof Back) => ({ length: wrote[what].length - back[what].length });
  const lines = sums('stays', { added: left('added'), weighed: left('weighed'), filled: left('filled') });
  return lines.length > 0 ? [text('stays'), ...lines] : [];
}

/** Tap `!children.file_leave.<file>`. */
export const leaveFile: Effect = async () => ({ replies: [{ parts: [text('left')] }] });

/** Tap `!children.file_back.<file>`. */
export const takeFileBack =
  (deps: FilesDeps, mending: Mending): Effect =>
  async (context, { argument }): Promise<EffectResult> => {
    const row = await lastWrote(context);
    if (!row || String(row.id) !== String(argument)) throw new Refusal('children/batal_impor:over');
    const plan = planIn(row);
    const now = splitAt(plan.done.wrote, mostAtOnce);
    const back = await backOf(context, await within(context, row), now.first);
    const { children, places } = await loaded(context, row, back);
    const here = async (id: number) => {
      const child = children.get(id)!;
      return { child, place: places.get(child.posyandu)! };
    };
    const change = async (): Promise<EffectResult> => {
      await takeBack(context, here, back);
      const about = { places: [...places.values()].map(({ id, name }) => ({ id, name })) };
      const { added, filled, weighed } = back;
      const detail = { added: added.length, known: filled.length, weighings: weighed.length };
      await auditFile(context, about, 'children.import_undo', detail);
      return said(context, row, { rest: now.rest, back }, deps.render(context));
    };
    return [...places.values()].reduce<() => Promise<EffectResult>>(
      (inner, place) => () => mending(context, place, inner),
      change,
    )();
  };

async function said(
  context: Context,
  row: FileRecord,
  { rest, back }: { rest: Wrote; back: Back },
  render: Render,
): Promise<EffectResult> {
  const { file } = planIn(row);
  const more = countOf(rest) > 0;
  await setFile(context, row, 'done', more ? { file, done: { wrote: rest } } : undefined);
  const parts: Text[] = [{ literal: [text('done', { file }), ...sums('goes', back)].map(render).join('\n') }];
  if (!more) return { replies: [{ parts: [...parts, text('again')] }] };
  const choices: Choice[] = [{ data: `!children.file_back.${row.id}`, label: text('go-on') }];
  return { replies: [{ parts: [...parts, text('part', { left: countOf(rest) })], choices }] };
}

/** Figures first: a child that was added goes only when none of it is left. */
function splitAt({ weighed, filled, added }: Wrote, most: number): { first: Wrote; rest: Wrote } {
  const fields = Math.max(0, most - weighed.length);
  const children = Math.max(0, fields - filled.length);
  return {
    first: { weighed: weighed.slice(0, most), filled: filled.slice(0, fields), added: added.slice(0, children) },
    rest: { weighed: weighed.slice(most), filled: filled.slice(fields), added: added.slice(children) },
  };
}

/** Nothing of it was stored: what she wants is that it stays so. */
async function dropWaiting(context: Context): Promise<Text> {
  const row = await waitingFile(context);
  if (!row) return text('none');
  await setFile(context, row, 'dropped');
  return importText('dropped', { file: planIn(row).file });
}

async function within(context: Context, { kabupaten }: FileRecord) {
  const places = await posyanduOf(context.db, member(context), childKeepers);
  return { kabupaten, places: places.map(({ id }) => id) };
}

async function loaded(context: Context, { kabupaten }: FileRecord, back: Back) {
  const ids = [...new Set([...back.added, ...[...back.filled, ...back.weighed].map(({ child }) => child)])];
  const children = new Map<number, Child>();
  const places = new Map<number, Place>();
  if (ids.length === 0) return { children, places };
  const rows = await context.db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', '=', kabupaten)
    .where('id', 'in', ids)
    .execute();
  for (const child of rows) {
    children.set(child.id, child);
    if (!places.has(child.posyandu)) places.set(child.posyandu, await keptPlace(context, child.posyandu));
  }
  return { children, places };
}
