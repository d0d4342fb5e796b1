/** `timbang_mana`: two posyandu of hers weigh today. A line belongs where the child is known; where that does not tell, she is asked, for a
 *  namesake must not get another child's figures. */
import type { Option } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type Lookup, member } from '../../room.ts';
import type { ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import { keptPlace } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { type HerDay, openForHer } from './day.ts';
import { note } from './note.ts';
import { knownOf, loadScales } from './session.ts';
import { lineOf } from './told.ts';
import { measured } from './unopened.ts';

interface Fitting {
  day: HerDay;
  /** Which lines of the message name a child of this posyandu. */
  known: ReadonlySet<number>;
}

/** Where the words may belong: one, where it is certain; none, where they are no line of the scales. `open`: a form waits, and only what is
 *  nothing but a line counts. */
export async function meantDays(
  texts: ChildrenDeps['texts'],
  context: Context,
  days: readonly HerDay[],
  words: string,
  open = false,
): Promise<HerDay[]> {
  const reader = texts.scales(member(context).language);
  const fitting: Fitting[] = [];
  for (const day of days) {
    const scales = await loadScales(context, { place: await keptPlace(context, day.posyandu), day: day.day });
    const known = knownOf(scales, context);
    const { lines } = reader.text(words, known);
    const certain = lines.filter(({ reading }) => namesOne(lineOf(reading))).map(({ line }) => line);
    // Of a list for both, each knows only a part.
    const part = certain.length > 0 && lines.length > 1;
    if (reader.fits(words, known) || (!open && (part || measured(reader, words, known))))
      fitting.push({ day, known: new Set(certain) });
  }
  const certain = fitting.filter(({ known }, at) =>
    fitting.every((other, place) => place === at || (other.known.size < known.size && other.known.isSubsetOf(known))),
  );
  return (certain.length === 1 ? certain : fitting).map(({ day }) => day);
}

const namesOne = (line: ScaleLine | undefined): boolean =>
  line !== undefined &&
  Object.keys(line.figures).length > 0 &&
  line.who.length > 0 &&
  line.who.every(({ found, fit }) => found.length > 0 && fit !== 'near');

const steps = ['selesai', 'belum'];

/** Options: the posyandu that the line may belong to. */
export const meantPlaces =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const line = String(args.line);
    const all = await openForHer(context);
    const days = steps.includes(line)
      ? all.filter(({ closed }) => !closed)
      : await meantDays(texts, context, all, line);
    const options: Option[] = [];
    for (const { posyandu, day } of days.length > 0 ? days : all) {
      const { name } = await keptPlace(context, posyandu);
      options.push({ value: `${posyandu}_${day}`, label: shortName(name), asks: true });
    }
    return options;
  };

/** What is asked about. */
export const meantWords: Lookup = async (_context, args) => {
  const line = String(args.line);
  const [first = '', ...more] = line.split('\n').filter((row) => row.trim() !== '');
  return { is: steps.includes(line) ? 'step' : 'line', first: first.trim().slice(0, 60), more: more.length };
};

/** Ends `timbang_mana`: the line is taken there. */
export const noteThere =
  (deps: ChildrenDeps): Effect =>
  async (context, { line, day: chosen }) => {
    const [posyandu, day] = String(chosen).split('_');
    return note(deps)(context, { posyandu: posyandu ?? '', day: day ?? '', line: String(line) });
  };
