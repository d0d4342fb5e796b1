/** `anak saya`: what a mother asks of the child that she follows, or of its posyandu's days. Nothing else of the register is open to her. */
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { languageIn } from '../../directory/people/people.ts';
import { shortName } from '../../directory/people/places.ts';
import {
  type Context,
  type Effect,
  type EffectResult,
  type Heard,
  type Hears,
  type Lookup,
  member,
} from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { nameFor } from '../card/kms.ts';
import { childNews, nextDay } from './child-news.ts';
import { type Followed, followedBy, withdrawnFor } from './followed.ts';
import { byCode } from './ikuti.ts';

const text = textOf('children/ikuti');

/** Does the person follow anything? For the menu. */
export const follows: Lookup = async ({ db, person, now }) =>
  person !== undefined && (await followedBy(db, person.id, now)).length > 0;

/** Ends `anak_saya`. `words`: the sentence in which she asked; one child of several may be named in it. */
export const myChildren =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const all = await hers(context);
    const words = String(args.words ?? '');
    const named = namedIn(all, words);
    const stopped = await stoppedIn(context, words, named);
    if (stopped.only || all.length === 0)
      return { replies: [{ parts: stopped.parts.length > 0 ? stopped.parts : [text('none')] }] };
    const says = saidIn(deps, context, words);
    if (says('erase')) return { replies: [{ parts: [text('erase')] }] };
    if (says('ill')) return { replies: [{ parts: [text('ill')] }] };
    const replies: Reply[] = [];
    for (const one of named.length > 0 ? named : all) replies.push(await replyOf(deps, context, one));
    // What she tells or wants to know beyond the weight must not seem to be noted or answered.
    const more = /\d/.test(words) ? [text('not-noted')] : says('health') ? [text('ask-bidan')] : [];
    if (more.length > 0) replies.unshift({ parts: more });
    if (stopped.parts.length > 0) replies.push({ parts: stopped.parts });
    return { replies };
  };

/** Why she hears no more of one. `only`: she asked for that one alone. */
async function stoppedIn(
  context: Context,
  words: string,
  named: Followed[],
): Promise<{ parts: Text[]; only: boolean }> {
  const all = named.length > 0 ? [] : await withdrawn(context);
  const asked = namedIn(all, words);
  const parts = (asked.length > 0 ? asked : all).map(({ child }) =>
    text('ended', { child: nameFor({ child: child.name, for: 'mother' }), why: 'consent' }),
  );
  return { parts, only: asked.length > 0 };
}

/** `kapan posyandu?` */
export const myDays =
  (deps: ChildrenDeps): Effect =>
  async (context): Promise<EffectResult> => {
    const all = await hers(context);
    const { language } = member(context);
    const places = [...new Map(all.map((one) => [one.place.id, one])).values()];
    const parts = [];
    for (const { place, today } of places) parts.push(await nextDay(deps, context.db, place, today, language));
    return { replies: [{ parts: parts.length > 0 ? parts : [text('none')], choices: all.flatMap(remindTap) }] };
  };

async function replyOf(deps: ChildrenDeps, context: Context, one: Followed): Promise<Reply> {
  const { language } = member(context);
  const { child, place, today } = one;
  if (child) {
    const news = await childNews(deps, context, { child, place, today }, language);
    return { ...news, choices: remindTap(one) };
  }
  const next = await nextDay(deps, context.db, place, today, language);
  return { parts: [text('days-of', { posyandu: shortName(place.name) }), next], choices: remindTap(one) };
}

const hers = ({ db, now, person }: Context): Promise<Followed[]> =>
  person ? followedBy(db, person.id, now) : Promise.resolve([]);

const withdrawn = async ({ db, person }: Context): Promise<{ child: Child }[]> =>
  person ? (await withdrawnFor(db, person.id)).map((child) => ({ child })) : [];

const remindTap = ({ follow }: Followed): Choice[] =>
  follow.remind ? [] : [{ data: `!children.follow_remind.${follow.id}`, label: text('tap-remind') }];

/** `!children.follow_remind.<follow>` */
export const remindMe: Effect = async (context, args): Promise<EffectResult> => {
  const row = await context.db
    .updateTable('follow')
    .set({ remind: true })
    .where('id', '=', Number(args.argument) || 0)
    .where('person', '=', member(context).id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return { replies: [{ parts: [text(row ? 'reminds' : 'none')] }] };
};

/** Does the sentence hold a word or a phrase of this list? */
const saidIn = ({ texts }: Pick<ChildrenDeps, 'texts'>, context: Context, said: string) => {
  const sentence = ` ${fold(said)} `;
  return (list: 'when' | 'open' | 'schedule' | 'child' | 'ill' | 'health' | 'erase' | 'mine') =>
    texts.list(languageIn(context), `children/ikuti:asks-${list}`).some((one) => sentence.includes(` ${fold(one)} `));
};

/** What somebody whom nobody knows here asks as a mother; undefined: she may want to join. */
export async function strangerAsks(
  deps: Pick<ChildrenDeps, 'texts'>,
  context: Context,
  said: string,
): Promise<EffectResult | undefined> {
  if (said.length > 150) return undefined;
  const says = saidIn(deps, context, said);
  if (says('ill')) return { replies: [{ parts: [text('ill')] }] };
  const asks = says('schedule') || says('mine') || (says('when') && says('open'));
  return asks ? { replies: [{ parts: [text('stranger')] }] } : undefined;
}

/** `kapan ya bu?`: of whoever follows here it can only be the next open day. */
function isWhenAlone({ texts }: Pick<ChildrenDeps, 'texts'>, context: Context, said: string): boolean {
  const left = fold(said)
    .split(' ')
    .filter((word) => !aroundWhen.test(word));
  return texts.list(languageIn(context), 'children/ikuti:asks-when').some((one) => fold(one) === left.join(' '));
}

const aroundWhen = /^(?:ya|yah|bu|ibu|kak|min|admin|dong|sih|nih|jadi|jadinya|kira|kiranya|maaf|permisi)$/;

const namedIn = <F extends Pick<Followed, 'child'>>(all: F[], said: string): F[] => {
  const words = fold(said).split(' ');
  return all.filter(({ child }) => child && words.includes(fold(nameFor({ child: child.name, for: 'mother' }))));
};

/** `abcd-efgh`: a code that is open, without its word. */
const bareCode = /^[a-km-np-z2-9l1]{4}[\p{Pd}\s]{0,3}[a-km-np-z2-9l1]{4}$/iu;

/** Whoever has a task here means its children and days; hers are behind `anak saya`. */
export const hearsMother =
  (deps: ChildrenDeps): Hears =>
  async (context, { text: said, open }): Promise<Heard | undefined> => {
    const { person } = context;
    const code = said.trim();
    if (!open && bareCode.test(code) && (await byCode(deps, context, code)))
      return { effect: 'children.follow_code', args: { code } };
    if (!person || person.grants.length > 0 || said.length > 150) return undefined;
    const says = saidIn(deps, context, said);
    // An ill child goes before any question.
    if (open && !says('ill')) return undefined;
    const all = await hers(context);
    const stopped = await withdrawn(context);
    if (all.length + stopped.length === 0) return undefined;
    if (namedIn(stopped, said).length > 0) return { effect: 'children.my_children', args: { words: said } };
    if (says('schedule') || (says('when') && says('open')) || isWhenAlone(deps, context, said))
      return { effect: 'children.my_days', args: { words: said } };
    if (says('child') || says('ill') || namedIn(all, said).length > 0)
      return { effect: 'children.my_children', args: { words: said } };
    return undefined;
  };
