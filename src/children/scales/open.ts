/** `timbang`: an open day is begun or gone on with, today's or a past one with its date. */
import type { Option } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { todayAt } from '../register/events.ts';
import { askWords } from './ask-words.ts';
import { readBehind } from './behind.ts';
import { dayOf, goOnWith, mayBeWritten, openDay, weighedBy } from './day.ts';
import { askedNow } from './lines.ts';
import { noteOn } from './note.ts';
import { notHers } from './places.ts';
import { sayOf, scalesShown } from './session.ts';

const text = textOf('children/scales');

/** Options: the posyandu where she may weigh; the one that is named behind `timbang`, if one is. One that is not hers is refused by its name. */
export const weighedPlaces =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const rows = await weighedBy(context);
    if (rows.length === 0) throw new Refusal('children/scales:no-posyandu');
    const said = String(args.said ?? '');
    const { places } = readBehind(
      said,
      rows,
      texts.reader(member(context).language),
      todayAt(context.now, member(context)),
    );
    if (places.length === 0 && said !== '') await notHers(texts, context, rows, said);
    const offered = places.length > 0 ? places : rows;
    return offered.map(({ id, name, areaName }) => ({ value: String(id), label: shortName(name), where: areaName }));
  };

/** Ends `timbang`. `said`: what stood behind the word: a date, the posyandu, or the first line already. */
export const open =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const place = await keptPlace(context, args.posyandu);
    const today = todayAt(context.now, place);
    const reader = deps.texts.reader(member(context).language);
    const { day = today, line } = readBehind(String(args.said ?? ''), [place], reader, today);
    if (!mayBeWritten(day, today)) throw new Refusal('children/scales:not-that-day');
    const on = await dayOf(context, { posyandu: place.id, day });
    const how = await openDay(context, on);
    return line === '' ? welcome(deps, context, on, how) : noteOn(deps, context, on, line, 'hari');
  };

async function welcome(
  deps: ChildrenDeps,
  context: Context,
  on: Awaited<ReturnType<typeof dayOf>>,
  how: 'new' | 'open' | 'again',
): Promise<EffectResult> {
  const scales = await scalesShown(context, on);
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
  return { replies: [{ parts }], next: goOnWith(on, on.day === scales.today ? undefined : 'hari') };
}
