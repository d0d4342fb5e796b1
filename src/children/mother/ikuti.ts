/** `ikuti`, `ikuti_anak`, `ikuti_setuju`: a mother (or father) links her own chat to her child. The code leads to the question for the birth date, the birth date to her
 *  consent, her consent to the pictures. Until the birth date fits she reads nothing of the child. */

import { newcomer } from '../../directory/joining/newcomer.ts';
import { noteWrongTry, triesLeft } from '../../directory/joining/wrong-codes.ts';
import { languageIn } from '../../directory/people/people.ts';
import { loadPlace, type Place, shortName } from '../../directory/people/places.ts';
import type { EffectResult } from '../../room.ts';
import { type Context, type Effect, type Lookup, Refusal } from '../../room.ts';
import { type TextId, textOf } from '../../texts/text-of.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { auditChild } from '../base/trail.ts';
import { nameFor } from '../card/kms.ts';
import { childNews } from './child-news.ts';
import { type Follow, looksLikeCode, noteWrongDate, openCode, ticketsIn } from './codes.ts';
import { mayBeFollowed, todayIn } from './followed.ts';
import { placeNext } from './ikuti_posyandu.ts';
import { tellMaker } from './told-kader.ts';

const text = textOf('children/ikuti');

/** Ends `ikuti`. Wrong codes are counted by sender, apart from those of joining. */
export const followCode =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { secrets } = deps;
    const typed = String(args.code ?? '').trim();
    const sender = secrets.hash('sender', `${context.channel} ${context.chat}`);
    const tries = await triesLeft(context.db, sender, context.now, 'follow');
    if (tries.left <= 0) return say('paused', { minutes: tries.minutes });
    const found = await byCode({ secrets }, context, typed);
    if (found) return found;
    if (!looksLikeCode(typed)) return placeNext(deps, context, typed);
    await noteWrongTry(context.db, sender, context.now, 'follow');
    return say('wrong-code');
  };

/** The way on for a code that somebody typed or opened as a link; undefined: it is none of these. */
export async function byCode(
  { secrets }: Pick<ChildrenDeps, 'secrets'>,
  context: Context,
  typed: string,
): Promise<EffectResult | undefined> {
  for (const ticket of ticketsIn(secrets, typed)) {
    if (await openCode(context.db, ticket, context.now))
      return { replies: [], next: { flow: 'children/ikuti_anak', args: { ticket } } };
  }
  return undefined;
}

/** Ends `ikuti_anak`: the birth date is a second proof. Three wrong ones end the code. */
export const followBorn: Effect = async (context, args): Promise<EffectResult> => {
  const code = await openCode(context.db, args.ticket, context.now, true);
  const known = code && (await childOf(context, code));
  if (!code || !known) return say('spent');
  if (known.child.born === args.born) {
    return { replies: [], next: { flow: 'children/ikuti_setuju', args: { ticket: args.ticket!, born: args.born! } } };
  }
  const left = await noteWrongDate(context.db, code, context.now);
  if (left > 0) {
    const again = { flow: 'children/ikuti_anak', args: { ticket: args.ticket! } } as const;
    return { ...say('wrong-date', { left }), next: again };
  }
  await tellMaker(context, code, known.place, 'spent');
  return say('spent-now');
};

/** What she agrees to. Flat, so that texts can use it. */
export const followIs: Lookup = async (context, args) => {
  const code = await openCode(context.db, args.ticket, context.now);
  const known = code && (await childOf(context, code));
  if (!known || known.child.born !== args.born) throw new Refusal('children/ikuti:spent');
  return {
    child: nameFor({ child: known.child.name, for: 'mother' }),
    posyandu: shortName(known.place.name),
    known: context.person ? 'ya' : 'tidak',
  };
};

/** Ends `ikuti_setuju`. Without a yes nothing is stored, and the code stays good. */
export const follow =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    if (args.consent !== 'setuju') return say('no-consent');
    const { db, now } = context;
    const code = await openCode(db, args.ticket, now, true);
    const known = code && (await childOf(context, code));
    if (!code || !known || known.child.born !== args.born) return say('spent');
    const { child, place } = known;
    const person = context.person ?? (await newcomer(deps, context, place.area));
    await endEarlier(context, person.id, child);
    await db
      .updateTable('follow')
      .set({
        person: person.id,
        since: new Date(now),
        told_at: new Date(now),
        code_hash: null,
        remind: args.remind === 'ya',
      })
      .where('kabupaten', '=', code.kabupaten)
      .where('id', '=', code.id)
      .execute();
    await auditChild({ ...context, person: undefined }, place, 'children.follow', { subject: `child ${child.id}` });
    await tellMaker(context, code, place, 'used');
    const language = context.person?.language ?? languageIn(context);
    const news = await childNews(deps, context, { child, place, today: todayIn(place, now) }, language);
    const name = nameFor({ child: child.name, for: 'mother' });
    return { replies: [{ parts: [text('following', { child: name })] }, news], person: person.id, language };
  };

/** Who follows the child already does so by the newest code. */
async function endEarlier({ db, now }: Context, person: number, child: Child): Promise<void> {
  await db
    .updateTable('follow')
    .set({ ended_at: new Date(now) })
    .where('person', '=', person)
    .where('kabupaten', '=', child.kabupaten)
    .where('child', '=', child.id)
    .where('ended_at', 'is', null)
    .execute();
}

async function childOf({ db, now }: Context, code: Follow): Promise<{ child: Child; place: Place } | undefined> {
  const child = await db
    .selectFrom('child')
    .selectAll()
    .where('kabupaten', '=', code.kabupaten)
    .where('id', '=', code.child)
    .executeTakeFirst();
  const place = child && (await loadPlace(db, child.posyandu));
  return child && place && mayBeFollowed(child, todayIn(place, now)) ? { child, place } : undefined;
}

const say = (id: TextId<'children/ikuti'>, args?: Record<string, string | number>): EffectResult => ({
  replies: [{ parts: [text(id, args)] }],
});
