/** `timbang`, `timbang_buka`: an open day is begun or gone on with, today's or a past one with its date. */
import type { Option } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { askWords } from './ask-words.ts';
import { dayOf, goOnWith, mayBeWritten, openDay, type ScalesDay, weighedBy } from './day.ts';
import { askedNow } from './lines.ts';
import { noteOn } from './note.ts';
import { knownOf, loadScales, sayOf } from './session.ts';

const text = textOf('children/scales');
const buka = textOf('children/timbang_buka');

/** Options: the posyandu where she may weigh; the one that is named behind `timbang`, if one is. */
export const weighedPlaces: Lookup = async (context, args): Promise<Option[]> => {
  const rows = await weighedBy(context);
  if (rows.length === 0) throw new Refusal('children/scales:no-posyandu');
  const said = ` ${fold(String(args.said ?? ''))} `;
  const named = rows.filter(({ name }) => said.includes(` ${fold(shortName(name))} `));
  const offered = named.length > 0 ? named : rows;
  return offered.map(({ id, name, areaName }) => ({ value: String(id), label: shortName(name), where: areaName }));
};

/** Ends `timbang`. `said`: what stood behind the word: a date, the posyandu, or the first line already. */
export const open =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const place = await keptPlace(context, args.posyandu);
    const today = todayAt(context.now, place);
    const said = wordsBehind(String(args.said ?? ''), place.name);
    const dated = deps.texts.reader(member(context).language).date(said, today);
    const day = said !== '' && 'value' in dated ? dated.value : today;
    if (!mayBeWritten(day, today)) throw new Refusal('children/scales:not-that-day');
    const on = await dayOf(context, { posyandu: place.id, day });
    const how = await openDay(context, on);
    const line = said !== '' && !('value' in dated) ? said : '';
    return line === '' ? welcome(deps, context, on, how) : noteOn(deps, context, on, line);
  };

/** What waits until the day is open. */
export const keptLines: Lookup = async (_context, args) => {
  const [first = '', ...more] = String(args.line ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { first: first.trim().slice(0, 60), more: more.length, day: writeDate(String(args.day), 'short') };
};

/** Ends `timbang_buka`: the day is opened, and what she wrote before is taken. */
export const begin =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { language } = member(context);
    const [line, said] = [String(args.line ?? ''), String(args.more ?? '')];
    const reader = deps.texts.reader(language);
    const opens = deps.texts.list(language, 'children/timbang_buka:words-open');
    if (said === 'tidak' || reader.word(said) === 'no') return { replies: [{ parts: [buka('not-opened')] }] };
    const on = await dayOf(context, { posyandu: args.posyandu, day: args.day });
    if (said !== 'buka' && reader.word(said) !== 'yes' && !opens.includes(reader.bare(said).toLowerCase()))
      return waitOn(deps, context, on, line, said);
    await openDay(context, on);
    return noteOn(deps, context, on, line);
  };

/** Another line waits with the first, unless it is of another day. */
async function waitOn(
  deps: ChildrenDeps,
  context: Context,
  on: ScalesDay,
  line: string,
  said: string,
): Promise<EffectResult> {
  const scales = await loadScales(context, on);
  const fits = deps.texts.scales(member(context).language).fits(said, knownOf(scales, context));
  const otherDay = on.day !== scales.today;
  const parts = !fits
    ? [buka('not-a-line', { said: said.slice(0, 60) })]
    : otherDay
      ? [buka('other-day', { day: writeDate(on.day, 'short') })]
      : [];
  const kept = !fits ? line : otherDay ? said : `${line}\n${said}`;
  const day = fits ? scales.today : on.day;
  const again = { line: kept, day, posyandu: String(on.place.id) };
  return {
    replies: parts.length > 0 ? [{ parts }] : [],
    next: { flow: 'children/timbang_buka', args: again },
  };
}

/** Without the name of the posyandu and of the place. */
function wordsBehind(said: string, name: string): string {
  const words = fold(said)
    .split(' ')
    .filter((word) => !['posyandu', 'di', 'hari', 'ini', 'tanggal', 'tgl', 'sekarang'].includes(word));
  const own = fold(shortName(name)).split(' ');
  const rest = words.join(' ').replace(own.join(' '), '').trim();
  // Nothing but the name, or a date: else she wrote a line, which stays as it is.
  return rest === '' ? '' : /[\n,:]/.test(said) || words.join(' ') === rest ? said : rest;
}

async function welcome(
  deps: ChildrenDeps,
  context: Context,
  on: Awaited<ReturnType<typeof dayOf>>,
  how: 'new' | 'open' | 'again',
): Promise<EffectResult> {
  const scales = await loadScales(context, on);
  const say = sayOf(deps, context);
  const day = writeDate(on.day, 'long');
  const known = scales.children.length > 0;
  const parts = [
    text(how === 'new' ? 'opened' : how === 'again' ? 'opened-again' : 'goes-on', {
      place: shortName(on.place.name),
      day,
    }),
  ];
  if (!known) parts.push(text('no-children'));
  else if (how === 'new') parts.push(text('how'));
  const asked = askedNow(scales.lines, member(context).id);
  if (asked) parts.push({ literal: await askWords(context, say, scales, asked) });
  return { replies: [{ parts }], next: goOnWith(on) };
}
