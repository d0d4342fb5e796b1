/** What came of a referral: one tap or a sentence of the bidan, and a word for the kader. It counts with the tap; the kader hears of it a little
 *  later, together with what is still written. */
import { dayMs, minuteMs } from '../../clock.ts';
import type { Choice } from '../../conversation/run.ts';
import { carersAt } from '../../directory/people/carers.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { kaderOf, tellOf } from './messages.ts';
import { note } from './note.ts';
import { caredReferral, ends, move, type Outcome, outcomes, type Referred } from './referral.ts';
import { nameIn, outcomeChoices } from './worded.ts';

const text = textOf('children/rujukan');

/** So long the kader's news waits for what is still written to it. */
const noteMs = 3 * minuteMs;
/** Afterwards a result is not changed any more. */
const changeableMs = 30 * dayMs;

const isOutcome = (value: unknown): value is Outcome => (outcomes as readonly unknown[]).includes(value);

/** `!children.referral_result.<number>.<outcome>`; without an outcome, as a coded word has it, she is asked. */
export const resultTapped =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const [number = '', outcome] = String(args.argument).split('.');
    const found = await caredReferral(context.db, member(context), number);
    const child = nameIn(deps.texts, member(context).language, found);
    const args_ = { number: found.referral.id, child };
    if (!isChangeable(found, context.now)) return { replies: [{ parts: [text('not-open', args_)] }] };
    if (!isOutcome(outcome))
      return { replies: [{ parts: [text('which-result', args_)], choices: outcomeChoices(found.referral.id) }] };
    await record(deps, context, found, outcome, undefined);
    const offer: Choice = { data: `!children.referral_note.${number}`, label: text('tap-note') };
    return {
      replies: [{ parts: [text('result-done', { ...args_, outcome })] }],
      next: { flow: 'children/hasil_rujukan', args: { referral: number, outcome }, offer },
    };
  };

/** `!children.referral_note.<number>`: the word for the kader, asked later. */
export const noteAsked: Effect = async (context, args): Promise<EffectResult> => {
  const { referral } = await caredReferral(context.db, member(context), args.argument);
  const { id, outcome } = referral;
  return {
    replies: [],
    next: { flow: 'children/hasil_rujukan', args: { referral: String(id), ...(isOutcome(outcome) && { outcome }) } },
  };
};

/** Whose result is asked for. A number that is none of hers is asked again. */
export const about =
  ({ texts }: ChildrenDeps): Lookup =>
  async (context, args) => {
    const person = member(context);
    const found = await caredReferral(context.db, person, /\d+/.exec(String(args.referral))?.[0]);
    return { child: nameIn(texts, person.language, found) };
  };

/** Ends the flow. */
export const result =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const found = await caredReferral(context.db, member(context), /\d+/.exec(String(args.referral))?.[0]);
    const child = nameIn(deps.texts, member(context).language, found);
    const number = found.referral.id;
    const { outcome } = args;
    if (!isOutcome(outcome) || !isChangeable(found, context.now))
      return { replies: [{ parts: [text('not-open', { number, child })] }] };
    const words = typeof args.note === 'string' && args.note.trim() !== '' ? args.note.trim() : undefined;
    const tapped = found.referral.outcome === outcome && found.referral.result_by === member(context).id;
    if (!words && tapped) return { replies: [{ parts: [text('told-soon')] }] };
    await record(deps, context, found, outcome, words);
    const choices: Choice[] = [{ data: `!children.referral_note.${number}`, label: text('tap-note') }];
    return { replies: [{ parts: [text('told', { number, child, outcome })], choices }] };
  };

const isChangeable = ({ referral: { state, result_at } }: Referred, now: number): boolean =>
  state !== 'ended' && (result_at === null || now - result_at.getTime() < changeableMs);

/** `words`: what she writes to the kader; undefined: perhaps she still does. */
export async function record(
  deps: ChildrenDeps,
  context: Context,
  found: Referred,
  outcome: Outcome,
  words: string | undefined,
): Promise<void> {
  const { db, now } = context;
  const { referral, place } = found;
  const { id: by } = member(context);
  const at = new Date(now);
  const took = referral.taken_by === null ? { taken_by: by, taken_at: at } : {};
  await move(db, referral, ['sent', 'taken', 'done'], {
    state: ends(outcome) ? 'done' : 'taken',
    outcome,
    result: words ?? (referral.outcome === outcome ? referral.result : null),
    result_by: by,
    result_at: at,
    ...took,
  });
  await note(context, referral, place, 'children.refer_result');
  const kader = (await kaderOf(db, referral, place, now)).filter((id) => id !== by);
  await tellOf(context, referral, { what: 'result', people: kader, dueAt: words ? now : now + noteMs });
  if (outcome === 'passed' && referral.outcome !== 'passed') await sendOn(deps, context, found);
}

/** To the puskesmas, which can tell the result, too. */
async function sendOn(deps: ChildrenDeps, context: Context, { referral, place }: Referred): Promise<void> {
  const carers = await carersAt(deps, context.db, { posyandu: place.id, area: place.area }, context.now);
  const people = carers.filter((one) => one.role === 'puskesmas' && one.reached).map(({ id }) => id);
  await tellOf(context, referral, { what: 'sent_on', people: people.filter((id) => id !== member(context).id) });
}
