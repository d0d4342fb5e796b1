/** What is said of a referral while a day at the scales is open: `rujukan 1 sudah diperiksa`, `hasil Budi: diberi PMT`, `rujukan`. It is no line of a
 *  child, and the day goes on. */
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { real } from '../base/practice.ts';
import { referrals, show } from '../referral/rujukan.ts';
import { hearsReferral, resultInWords } from '../referral/words.ts';
import { goOnWith, type ScalesDay } from './day.ts';

const longest = 500;

/** undefined: it is said of the scales. */
export async function saidOfReferral(
  deps: ChildrenDeps,
  context: Context,
  on: ScalesDay,
  words: string,
): Promise<EffectResult | undefined> {
  const begins =
    /^\W*(?:(?:bu|kak|ini|yang|yg|lihat|cek|daftar)\s+)*(rujukan(?:nya)?|hasil)(?!\p{L})\W*(?:no(?:mor)?\W*)?#?\d{0,9}/iu.exec(
      words,
    );
  if (!begins || words.length > longest || isMeasured(words.slice(begins[0].length))) return undefined;
  const reader = deps.texts.reader(member(context).language);
  const heard = await hearsReferral(deps)(context, { text: words, reader, open: true });
  const effect = heard ? effectsOf(deps)[heard.effect] : isAboutOne(begins) ? referrals(deps) : undefined;
  if (!effect) return undefined;
  const result = await effect(context, heard?.args ?? {});
  return { ...result, next: result.next ?? goOnWith(on) };
}

/** `hasil Budi 8,4` tells what she weighs. */
const isMeasured = (rest: string): boolean => /\d[.,]\d|\d{2}/.test(rest);

/** `hasil` may be the title of a list; `rujukan` is none. */
const isAboutOne = ([, word = '']: RegExpExecArray): boolean => /^rujukan/i.test(word);

const effectsOf = (deps: ChildrenDeps): Record<string, Effect> => ({
  'children.referrals': referrals(deps),
  'children.referral_standing': show(deps),
  'children.referral_words': real(resultInWords(deps)),
});
