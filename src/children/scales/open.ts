/** `timbang`: an open day is begun or gone on with, today's or a past one with its date. */
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
import { dayOf, goOnWith, mayBeWritten, openDay, weighedBy } from './day.ts';
import { askedNow } from './lines.ts';
import { noteOn } from './note.ts';
import { loadScales, sayOf } from './session.ts';

const text = textOf('children/scales');

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
