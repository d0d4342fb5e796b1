/** Flow `periksa_perbaiki`: a weighing came back from the bidan, and its kader writes it anew, or says that it is right. */
import { covers } from '../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { mending as mendsMonth } from '../month/mending.ts';
import { causeOf } from '../referral/cause.ts';
import { refer } from '../referral/refer.ts';
import { keepWeighing } from '../weighing/keep.ts';
import type { Told } from '../weighing/merge.ts';
import { lineOf } from './line.ts';
import { type Found, mark, weighingOf } from './looked-at.ts';
import { tellBidan, ticket } from './returned.ts';

const text = textOf('children/periksa_anak');

/** For a kader of its posyandu. Throws Refusal. */
async function ownWeighing(context: Context, which: unknown): Promise<Found> {
  const found = await weighingOf(context, which);
  if (!(await covers(context.db, member(context), { posyandu: found.place.id }, ['kader'])))
    throw new Refusal('children/refusals:not-yours');
  return found;
}

/** `!children.mend.<weighing>` */
export const mend: Effect = async (context, args): Promise<EffectResult> => {
  const found = await ownWeighing(context, args.argument);
  if (found.row.checked !== 'returned') return { replies: [{ parts: [text('done-before')] }] };
  return { replies: [], next: { flow: 'children/periksa_perbaiki', args: { weighing: ticket(found) } } };
};

/** What the flow shows: the line that came back, and its words when they were no figures. Throws Refusal. */
export const mending =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context, args) => {
    const { child, row } = await ownWeighing(context, args.weighing);
    return { line: lineOf(texts, member(context).language, { ...row, child }) };
  };

/** Reads what she writes as at the scales. Throws Refusal where it holds no figure, or more than the figures of this child. */
export const mendRead =
  (deps: ChildrenDeps): Lookup =>
  async (context, args) => {
    await told(deps, context, await ownWeighing(context, args.weighing), String(args.line));
    return {};
  };

async function told({ texts }: ChildrenDeps, context: Context, { child, row }: Found, words: string): Promise<Told> {
  const { id, name, sex, born, mother } = child;
  const known = { id, name, sex, born, ...(mother && { mother }) };
  const reading = texts
    .scales(member(context).language)
    .line(words, { today: row.day, children: [known], open: known });
  if (!('value' in reading) || reading.value.unclear || Object.keys(reading.value.figures).length === 0)
    throw new Refusal('children/periksa_anak:no-figures');
  const { figures, position, services } = reading.value;
  const lying = position === undefined ? {} : { lying: position === 'lying' };
  return { ...figures, ...lying, ...(Object.keys(services).length > 0 && { services }) };
}

/** Ends the flow: the figures take the place of those that came back. */
export const mended =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { db, now } = context;
    const found = await ownWeighing(context, args.weighing);
    const { child, place, row } = found;
    const { language, id: by } = member(context);
    const words = await told(deps, context, found, String(args.line));
    // She was asked about it once already, and the bidan sees it again.
    return mendsMonth(deps)(
      context,
      place,
      async () => {
        const kept = await keepWeighing(db, {
          child,
          place,
          day: row.day,
          told: words,
          by,
          now,
          correct: true,
          sure: true,
        });
        if (kept.changed.length === 0) return stay(context, found);
        const referred = await refer(deps, context, { child, place, day: row.day }, causeOf(kept.row));
        await tellBidan(context, found);
        const line = { literal: lineOf(deps.texts, language, { ...kept.row!, child }) };
        return { replies: [{ parts: [text('mended-done'), line, ...referred] }] };
      },
      { from: row.day.slice(0, 7) },
    );
  };

/** `!children.stands.<weighing>`: the figures were right. */
export const stands: Effect = async (context, args): Promise<EffectResult> => {
  const found = await ownWeighing(context, args.argument);
  if (found.row.checked !== 'returned') return { replies: [{ parts: [text('done-before')] }] };
  return stay(context, found);
};

async function stay(context: Context, found: Found): Promise<EffectResult> {
  const before = found.row.checked_by;
  await mark(context, found, null, null);
  await tellBidan(context, found, before);
  return { replies: [{ parts: [text('stands-done')] }] };
}
