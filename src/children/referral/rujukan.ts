/** Flow `rujukan`: the children who wait, and one of them with all that is known of her. */
import { dayMs, wallTime } from '../../clock.ts';
import type { Choice, Text } from '../../conversation/run.ts';
import { zoneOf } from '../../directory/areas/areas.ts';
import { shortName } from '../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { noteLook } from '../base/trail.ts';
import { noteLooks } from './note.ts';
import { openReferrals } from './open.ts';
import { isOpen, keptReferral, looksAfter, type Referred } from './referral.ts';
import { facts, nameIn, nameOf, outcomeChoices, pictureOf } from './worded.ts';

const text = textOf('children/rujukan');

/** A longer list would not be read on a small screen. */
const mostShown = 8;

export const referrals =
  ({ texts }: ChildrenDeps): Effect =>
  async (context): Promise<EffectResult> => {
    const { language } = member(context);
    const all = await openReferrals(context, 'keepers');
    if (all.length === 0) return { replies: [{ parts: [text('none')] }] };
    const shown = all.slice(0, mostShown);
    await noteLooks(context, shown);
    const several = new Set(all.map(({ place }) => place.id)).size > 1;
    const lines = shown.map((one) => texts.render(language, lineOf(context, texts, one, several)));
    const parts: Text[] = [
      text('list', { count: all.length, untaken: all.filter(({ referral }) => referral.state === 'sent').length }),
      { literal: lines.join('\n') },
      ...(all.length > mostShown ? [text('more', { count: all.length - mostShown })] : []),
    ];
    return { replies: [{ parts, choices: shown.map((one) => choiceOf(one)) }] };
  };

function lineOf({ now }: Context, texts: ChildrenDeps['texts'], one: Referred, several: boolean): Text {
  const { referral, place } = one;
  const { id: number, state, outcome, urgent } = referral;
  const days = Math.floor((now - referral.at.getTime()) / dayMs);
  return text('line', {
    number,
    child: nameIn(texts, 'id', one),
    place: several ? shortName(place.name) : 'none',
    urgent: urgent ? 'yes' : 'no',
    state: outcome ?? state,
    days,
  });
}

const choiceOf = ({ referral, child }: Referred): Choice => ({
  data: `!children.referral.${referral.id}`,
  label: { literal: `${referral.id} ${child.name}`.slice(0, 24) },
});

/** `!children.referral.<number>`: how it stands, and what its reader can do with it. */
export const show =
  ({ texts }: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { db } = context;
    const person = member(context);
    const found = await keptReferral(db, person, args.argument);
    await noteLook(context, found.place, 'rujukan', { child: found.child.id });
    const parts = [...(await facts(texts, db, found, person.language)), await standing(context, found)];
    const cares = isOpen(found.referral) && (await looksAfter(db, person, found.place));
    return { replies: [{ parts, choices: cares ? doable(found) : [], ...(await pictureOf(db, found)) }] };
  };

async function standing({ db, person }: Context, { referral, place }: Referred): Promise<Text> {
  const { state, outcome, taken_at, taken_by, result_at, result_by, result } = referral;
  const at = result_at ?? taken_at;
  const day = at
    ? writeDate(wallTime(at.getTime(), zoneOf(place.area)).toPlainDate().toString(), 'short', person?.language)
    : '';
  const name = await nameOf(db, result_at ? result_by : taken_by);
  return text('standing', { state: outcome ?? state, name, day, words: result ?? 'none' });
}

const doable = ({ referral: { id, state } }: Referred): Choice[] =>
  state === 'sent'
    ? [{ data: `!children.referral_take.${id}`, label: text('tap-take') }, ...outcomeChoices(id)]
    : outcomeChoices(id);
