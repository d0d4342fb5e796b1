/** What stands below an answer at the scales: how far the day is, and the buttons beside her own words. */
import type { Option } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Lookup, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { belongs, type Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { askOptions, childLabel } from './ask-words.ts';
import { dayOf } from './day.ts';
import { askedNow, openChild, waitingOf } from './lines.ts';
import { notCome, residents, type Say, type Scales, sayOf, scalesShown } from './session.ts';

const text = textOf('children/scales');

/** Flat, so that the question can show it. */
export const desk: Lookup = async (context, args) => {
  const scales = await scalesShown(context, await dayOf(context, args));
  const came = cameOf(context, scales);
  return {
    place: shortName(scales.place.name),
    day: scales.day === scales.today ? '' : writeDate(scales.day, 'medium'),
    is: scales.day === scales.today ? 'today' : 'past',
    came: residents(scales).filter(({ id }) => came.has(id)).length,
    guests: scales.children.filter((child) => came.has(child.id) && !belongs(child, scales.day)).length,
    all: residents(scales).length,
  };
};

/** Who came. What was practised stands only in its lines. */
export function cameOf({ practice }: Pick<Context, 'practice'>, { rows, lines }: Scales): Set<number> {
  if (!practice) return new Set(rows.keys());
  return new Set(
    lines.flatMap(({ state, asks, child }) =>
      state === 'taken' && asks?.is === 'took' && Object.keys(asks.told).length > 0 && child ? [child] : [],
    ),
  );
}

/** Options: the answers to what she was asked last; else the picture of whom she wrote of, what waits, who has not come, and the end. */
export const steps =
  (deps: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const scales = await scalesShown(context, await dayOf(context, args));
    const say = sayOf(deps, context);
    const person = member(context).id;
    const asked = args.stage === 'tutup' ? undefined : askedNow(scales.lines, person);
    if (asked) return askOptions(say, scales, asked);
    const came = cameOf(context, scales);
    const last = openChild(scales.lines, person);
    const waiting = waitingOf(scales.lines, person).length;
    const absent = residents(scales).filter(({ id }) => !came.has(id)).length;
    const option = (value: string, id: Parameters<typeof text>[0], count = 0): Option => ({
      value,
      label: say(text(id, { count })),
      asks: true,
    });
    const missing = absent > 0 && came.size > 0 ? [option('belum', 'step-missing', absent)] : [];
    const unclear = waiting > 0 ? [option('jelas', 'step-waiting', waiting)] : [];
    if (args.stage === 'tutup') return [option('selesai', 'step-close'), ...unclear, ...missing];
    const waited = awaited(scales, came);
    if (args.stage === 'belum') return [...namesOf(say, waited), option('selesai', 'step-finish')];
    const called = waited.find(({ id }) => id === last);
    const finishing = came.size > 0 ? [option('selesai', 'step-finish')] : [];
    if (called) return [option(`absen-${called.id}`, 'step-absent'), ...unclear, ...missing, ...finishing];
    const weighed = last !== undefined && (scales.rows.get(last)?.weight ?? null) !== null;
    return [...(weighed ? [option(`kms-${last}`, 'step-kms')] : []), ...unclear, ...missing, ...finishing];
  };

/** So many names fit on one page of buttons; the rest is typed. What is written behind a tap is hers. */
const mostNames = 9;

/** Namesakes are told apart. */
const namesOf = (say: Say, children: readonly Child[]): Option[] =>
  children.slice(0, mostNames).map((child) => {
    const alone = children.filter(({ name }) => name === child.name).length === 1;
    return { value: `anak-${child.id}`, label: alone ? child.name : childLabel(say, child), asks: true };
  });

/** Who has not come and is not excused. */
function awaited(scales: Scales, came: ReadonlySet<number>): Child[] {
  const excused = scales.lines.flatMap(({ state, asks, child }) =>
    state === 'taken' && asks?.is === 'absent' && child ? [child] : [],
  );
  return notCome(scales).filter(({ id }) => !came.has(id) && !excused.includes(id));
}
