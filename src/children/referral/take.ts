/** Whoever got a referral says so with one tap; its kader, and the others who have it, hear at once. */

import { wallTime } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { loadPlace } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { tellTaken } from './collected.ts';
import { kaderOf, tellOf, toldOf } from './messages.ts';
import { note, noteLooks } from './note.ts';
import { openAt, openReferrals } from './open.ts';
import { caredReferral, isOpen, looksAfter, move, type Referred } from './referral.ts';
import { childrenIn, nameIn, nameOf, outcomeChoices } from './worded.ts';

const text = textOf('children/rujukan');

/** `!children.referral_take.<number>` */
export const take =
  ({ texts }: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const person = member(context);
    const found = await caredReferral(context.db, person, args.argument);
    const { referral, place } = found;
    const at = new Date(context.now);
    const taken = await move(context.db, referral, ['sent'], { state: 'taken', taken_by: person.id, taken_at: at });
    if (!taken) return takenBefore(texts, context, found);
    await note(context, referral, place, 'children.refer_taken');
    await tell(context, found);
    const said = text('take-done', { number: referral.id, child: nameIn(texts, person.language, found) });
    return asksResult(referral.id, said);
  };

/** Of an urgent one everybody hears at once; of others its kader, together with the next ones. */
async function tell(context: Context, { referral, place }: Referred): Promise<void> {
  const { id: me } = member(context);
  const kader = (await kaderOf(context.db, referral, place, context.now)).filter((id) => id !== me);
  if (!referral.urgent) return tellTaken(context, place, me, kader);
  const people = new Set([...kader, ...(await toldOf(context.db, referral))]);
  people.delete(me);
  await tellOf(context, referral, { what: 'taken', people: [...people] });
}

/** `!children.referrals_take.<posyandu>`: all that wait there. */
export const takeAll =
  ({ texts }: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const person = member(context);
    const place = await loadPlace(context.db, args.argument);
    if (!place || !(await looksAfter(context.db, person, place))) throw new Refusal('children/rujukan:not-yours');
    const taken: Referred[] = [];
    for (const one of await openAt(context.db, [place])) {
      const change = { state: 'taken', taken_by: person.id, taken_at: new Date(context.now) } as const;
      if (!(await move(context.db, one.referral, ['sent'], change))) continue;
      taken.push(one);
      await note(context, one.referral, place, 'children.refer_taken');
      await tell(context, one);
    }
    if (taken.length === 0) return { replies: [{ parts: [text('none-untaken')] }] };
    const said = text('taken-all', { count: taken.length });
    return { replies: [{ parts: [said, { literal: childrenIn(texts, person.language, taken) }] }] };
  };

async function takenBefore(texts: ChildrenDeps['texts'], { db, person }: Context, found: Referred) {
  const { referral } = found;
  const { language = 'id' } = person ?? {};
  const args = { number: referral.id, child: nameIn(texts, language, found) };
  const at = referral.taken_at && wallTime(referral.taken_at.getTime(), zoneOf(found.place.area)).toPlainDate();
  if (!isOpen(referral) || !at) return { replies: [{ parts: [text('not-open', args)] }] };
  const day = writeDate(at.toString(), 'short', language);
  const said = text('take-before', { ...args, name: await nameOf(db, referral.taken_by), day });
  return asksResult(referral.id, said);
}

const asksResult = (number: number, said: Text): EffectResult => ({
  replies: [{ parts: [said, text('result-next', { number })], choices: outcomeChoices(number) }],
});

/** Answers whether `terima rujukan` without a number can mean any. */
export const anyToTake: Lookup = async (context) => (await toTake(context)).length > 0;

/** Of several she says which one. */
export const whichToTake =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const all = await toTake(context);
    const [only, ...more] = all;
    if (only && more.length === 0) return take(deps)(context, { ...args, argument: String(only.referral.id) });
    return asksWhich(deps, context, all);
  };

/** One button for each, and one for all of a posyandu that has several. */
export async function asksWhich({ texts }: ChildrenDeps, context: Context, all: Referred[]): Promise<EffectResult> {
  const { language } = member(context);
  await noteLooks(context, all.slice(0, mostButtons));
  const each = all.slice(0, mostButtons).map(
    (one): Choice => ({
      data: `!children.referral_take.${one.referral.id}`,
      label: { literal: `${one.referral.id} ${nameIn(texts, language, one)}`.slice(0, 60) },
    }),
  );
  const places = [...Map.groupBy(all, ({ referral }) => referral.posyandu)].filter(([, those]) => those.length > 1);
  const together = places.slice(0, 2).map(
    ([place, { length: count }]): Choice => ({
      data: `!children.referrals_take.${place}`,
      label: text('tap-take-all', { count }),
    }),
  );
  return { replies: [{ parts: [text('which')], choices: [...each, ...together] }] };
}

const mostButtons = 8;

export const toTake = async (context: Context): Promise<Referred[]> =>
  (await openReferrals(context, 'carers')).filter(({ referral }) => referral.state === 'sent');
