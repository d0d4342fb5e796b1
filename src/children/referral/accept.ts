/** `siap`, `ya saya terima`, `baik bu nanti saya cek`: she has what was sent to her. It is taken only where it is clear that this is what she
 *  answers, because nobody is told after that. */
import { dayMs } from '../../clock.ts';
import type { Reply } from '../../conversation/run.ts';
import { type Context, type Effect, type EffectResult, type Heard, member, type Sentence } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import type { Referred } from './referral.ts';
import { asksWhich, take, takeAll, toTake } from './take.ts';
import type { Told } from './told.ts';

const text = textOf('children/rujukan');
/** A message of ours that came so long ago is hardly answered with one word. */
const freshMs = 3 * dayMs;

/** Nothing of the sentence may be left over. Where she has written something else since, she is asked. */
export async function hearsAccept(
  { texts }: ChildrenDeps,
  context: Context,
  sentence: Sentence,
  open: Referred[],
  told: Told,
): Promise<Heard | undefined> {
  const { language } = member(context);
  const untaken = open.filter(({ referral }) => referral.state === 'sent');
  if (sentence.since === undefined || untaken.length === 0 || !isAll(texts, language, sentence.text)) return undefined;
  const words = fold(sentence.text).split(' ');
  const all = texts.list(language, 'children/hasil_rujukan:all').some((one) => words.includes(one));
  const answers = await answered(context, sentence.since);
  if (answers === 'other' || (answers === 'none' && !told.takes && !told.promises)) return undefined;
  if (answers === 'none' && !all)
    return { effect: 'children.referral_accept', args: { ask: true }, vague: 'unoffered' };
  return { effect: 'children.referral_accept', args: { all } };
}

/** Every word of it is one of agreeing, taking, coming to the child, or courtesy. */
function isAll(texts: ChildrenDeps['texts'], language: string, words: string): boolean {
  const lists = ['takes', 'agrees', 'accept-around', 'later', 'says-seen', 'thanks'] as const;
  const phrases = [
    ...lists.flatMap((name) => texts.list(language, `children/hasil_rujukan:${name}`)),
    ...texts.list(language, 'inbox/words:around'),
  ];
  const known = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  return fold(words)
    .split(' ')
    .every((word) => known.has(word));
}

/** What the newest message is about that we sent her since she wrote last. */
async function answered({ db, person, now }: Context, since: number): Promise<'referral' | 'other' | 'none'> {
  const row = await db
    .selectFrom('outbox')
    .select('kind')
    .where('person', '=', person!.id)
    .where('status', 'in', ['sent', 'delivered', 'read'])
    .where('sent_at', '>', new Date(Math.max(since, now - freshMs)))
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return 'none';
  return row.kind === 'children.referral' || row.kind === 'children.referrals_untaken' ? 'referral' : 'other';
}

/** The only one that waits, or all of them where she says so. Of several she says which one, or all. */
export const accepted =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const all = await toTake(context);
    const [only, ...more] = all;
    if (!only) return { replies: [{ parts: [text('none-untaken')] }] };
    if (args.all === true) {
      const replies: Reply[] = [];
      for (const place of new Set(all.map(({ referral }) => referral.posyandu)))
        replies.push(...(await takeAll(deps)(context, { argument: String(place) })).replies);
      return { replies };
    }
    return only && more.length === 0 && args.ask !== true
      ? take(deps)(context, { argument: String(only.referral.id) })
      : asksWhich(deps, context, all);
  };
