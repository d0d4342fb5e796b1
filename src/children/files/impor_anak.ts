/** Flow `impor_anak`: a list of children that comes as a file. First the plan is shown and nothing stored; then what is certain is taken over,
 *  the doubtful ones are asked one by one with both rows shown, and unknown ones are written down only after a yes. */
import { wallTime } from '../../clock.ts';
import type { Choice, Reply } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { posyanduOf } from '../../directory/people/rights.ts';
import type { Sheet } from '../../records/decoding/readings.ts';
import { mostRows } from '../../records/decoding/table.ts';
import type { Secrets } from '../../records/secrets.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../room.ts';
import { childKeepers, keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { text } from './about-file.ts';
import { type FilePlace, placeSaidIn } from './places.ts';
import { bringsNothing, planOf } from './plan.ts';
import { readChildren } from './read.ts';
import { keepFile, planIn, setFile, takeFile } from './shelf.ts';
import { newChoices, newText, planText, type Render } from './words.ts';

export interface FilesDeps extends Pick<ChildrenDeps, 'offerToMend'> {
  secrets: Pick<Secrets, 'hash'>;
  render(context: Context): Render;
}

/** So many buttons can still be read through. */
const mostPlaces = 9;

interface Sent {
  file: string;
  sheets: Sheet[];
  /** Beside the file. */
  caption: string;
}

/** `table`: what table-file.ts has read. Without it she has only asked how it is done. */
export const importList =
  (deps: FilesDeps): Effect =>
  async (context, args) => {
    if (typeof args.table !== 'string') return say({ parts: [text('how')] });
    const file = fileName(args.file);
    const read = JSON.parse(args.table) as { sheets: Sheet[] } | { failed: 'unreadable' | 'large' };
    if ('failed' in read) return say({ parts: [text(read.failed, { file, rows: mostRows })] });
    const caption = typeof args.caption === 'string' ? args.caption : '';
    return look(deps, context, { file, sheets: read.sheets, caption });
  };

const say = (...replies: Reply[]): EffectResult => ({ replies });

const fileName = (name: unknown) =>
  (typeof name === 'string' ? name.replace(/[*\p{C}]/gu, '').slice(0, 60) : '') || '–';

async function look(deps: FilesDeps, context: Context, sent: Sent, chosen?: FilePlace): Promise<EffectResult> {
  const { file, sheets, caption } = sent;
  const places = await posyanduOf(context.db, member(context), childKeepers);
  if (places.length === 0) throw new Refusal('children/refusals:not-yours');
  const place = chosen ?? placeSaidIn(places, caption);
  const today = wallTime(context.now, member(context).zone).toPlainDate().toString();
  const read = await readChildren(sheets, { places, today, secrets: deps.secrets, ...(place && { place }) });
  if (read.rows === 0) return say({ parts: [text('no-table', { file })] });
  if (read.placeless) return askPlace(context, places, sent, read.titled);
  const plan = await planOf(context.db, read, { file, today });
  for (const { id } of plan.places) {
    await noteLook(context, places.find((one) => one.id === id)!, 'impor_anak', { children: read.rows });
  }
  const render = deps.render(context);
  const parts = planText(plan, render);
  if (bringsNothing(plan)) return say({ parts });
  // There is nothing to do before the new ones: they are shown at once.
  if (plan.unsure.length + plan.measures + plan.fills === 0) {
    const id = await keepFile(context, places[0]!.area, 'fresh', plan);
    return say({ parts: [...parts, newText(plan, render)], choices: newChoices(id, plan) });
  }
  const id = await keepFile(context, places[0]!.area, 'shown', plan);
  const choices: Choice[] = [
    { data: `!children.file_go.${id}`, label: text('go') },
    { data: `!children.file_drop.${id}`, label: text('drop') },
  ];
  return say({ parts, choices });
}

async function askPlace(
  context: Context,
  places: readonly FilePlace[],
  { file, sheets, caption }: Sent,
  titled: string | undefined,
) {
  if (places.length > mostPlaces) return say({ parts: [text('which-place-many', { file })] });
  const id = await keepFile(context, places[0]!.area, 'place', { file, sheets, caption });
  const twice = (name: string) => places.filter((one) => one.name === name).length > 1;
  const choices = places.map((place): Choice => {
    const label = shortName(place.name);
    const literal = twice(place.name) ? `${label}, ${place.areaName}` : label;
    return { data: `!children.file_place.${id}.${place.id}`, label: { literal } };
  });
  return say({ parts: [titled ? text('which-titled', { file, titled }) : text('which-place', { file })], choices });
}

/** Tap `!children.file_place.<file>.<posyandu>`. */
export const filePlace =
  (deps: FilesDeps): Effect =>
  async (context, { argument }) => {
    const [id, posyandu] = String(argument).split('.');
    const place = await keptPlace(context, posyandu);
    const row = await takeFile(context, id, 'place');
    return look(deps, context, JSON.parse(row.plan) as Sent, place);
  };

/** Tap `!children.file_drop.<file>`: what was stored before stays. */
export const fileDrop: Effect = async (context, { argument }) => {
  const row = await takeFile(context, argument, 'shown', 'place', 'asking', 'fresh');
  const plan = planIn(row);
  await setFile(context, row, 'dropped', plan);
  const { file } = plan;
  return say({ parts: [text('dropped', { file })] });
};
