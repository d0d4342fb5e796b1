/** A result in the bidan's own words: `hasil Aisyah: sudah diperiksa, diberi PMT`, `hasil 12 …`, or an answer that quotes the referral. What it
 *  comes to is read only where its words say so; else it is asked, and her words go to the kader with it. */
import { dayMs } from '../../clock.ts';
import type { Answers, Effect as Planned } from '../../conversation/run.ts';
import { carers } from '../../directory/people/carers.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { quotedArgs } from '../../outbox/quoted.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Heard, type Hears, member } from '../../room.ts';
import { readCareQuestion } from '../../texts/reading/children/care-question.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import { childKeepers } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { hearsAccept } from './accept.ts';
import { record } from './hasil_rujukan.ts';
import { type Each, eachOf, meantBy, withoutHead } from './meant.ts';
import { noteLooks } from './note.ts';
import { answerable } from './open.ts';
import { caredReferral, isOpen, loadReferral, looksAfter, type Referred } from './referral.ts';
import { take } from './take.ts';
import { type ToldWords, toldIn, toldWords } from './told.ts';
import { childrenIn, nameIn, outcomeChoices } from './worded.ts';

const text = textOf('children/rujukan');
type Texts = ChildrenDeps['texts'];

/** So long a result is found by the child's name, to be told otherwise. */
const lateMs = 7 * dayMs;
const longest = 500;

export const hearsReferral =
  (deps: ChildrenDeps): Hears =>
  async (context, sentence) => {
    const { person } = context;
    const words = sentence.text;
    if (!person?.grants.some(({ role }) => childKeepers.includes(role))) return undefined;
    const cares = person.grants.some(({ role }) => carers.includes(role));
    if (isBare(deps.texts, person.language, words) || readCareQuestion(words) === 'referred')
      return { effect: 'children.referrals', args: {} };
    if (sentence.reader.asks(words) || !cares) return hearsStanding(deps, context, words);
    if (restOf(deps.texts, person.language, words) !== undefined)
      return { effect: 'children.referral_words', args: { words } };
    if (words.length > longest || sentence.reader.emergency(words)) return undefined;
    const told = toldIn(words, toldWords(deps.texts, person.language));
    const says = told.some || told.promises || told.takes;
    if (!says && !told.agrees) return hearsStanding(deps, context, words);
    const open = await answerable(context, context.now - lateMs);
    const numbered = told.takes && !told.some ? byNumber(open, words) : undefined;
    if (numbered) return { effect: 'children.referral_words', args: { words, referral: numbered } };
    const named = meantBy(open, words, true).length > 0;
    // Who also weighs tells figures of a child, and no result.
    const weighs = person.grants.some(({ role }) => role === 'kader') && /\d/.test(words);
    if (named && says && !weighs) return { effect: 'children.referral_words', args: { words } };
    return told.some ? undefined : hearsAccept(deps, context, sentence, open, told);
  };

/** `terima 12`, `siap no 12 bu`: no other number stands in it. */
function byNumber(open: Referred[], words: string): string | undefined {
  const [number, ...others] = words.match(/\d+/g) ?? [];
  if (others.length > 0 || words.length > 40) return undefined;
  return open.some(({ referral }) => isOpen(referral) && String(referral.id) === number) ? number : undefined;
}

/** `hasil rujukan`, and nothing behind it. */
const isBare = (texts: Texts, language: string, words: string): boolean =>
  texts.list(language, 'children/hasil_rujukan:begins').includes(fold(words));

/** `bagaimana hasil rujukan Budi?`; a kader, who tells no result, reads how it stands by the same words. */
async function hearsStanding({ texts }: ChildrenDeps, context: Context, words: string): Promise<Heard | undefined> {
  const about = /(?<!\p{L})(?:di)?rujuk(?:an)?(?:nya)?(?!\p{L})/iu.test(words);
  if (words.length > longest || (!about && restOf(texts, member(context).language, words) === undefined))
    return undefined;
  const [only, ...others] = meantBy(await answerable(context, context.now - lateMs, 'keepers'), words, true);
  if (!only || others.length > 0) return undefined;
  return { effect: 'children.referral_standing', args: { argument: String(only.referral.id) } };
}

/** What stands behind the word that announces a result. undefined: none does. */
function restOf(texts: Texts, language: string, words: string): string | undefined {
  const begins = texts
    .list(language, 'children/hasil_rujukan:begins')
    .map((one) => one.replaceAll(' ', '\\s+'))
    .sort((a, b) => b.length - a.length);
  const found = new RegExp(`^[^\\p{L}\\d]*(?:${begins.join('|')})(?![\\p{L}])(.*)$`, 'isu').exec(words);
  return found?.[1]?.trim() || undefined;
}

/** Which one is meant, and what is told of it. */
export const resultInWords =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { texts } = deps;
    const person = member(context);
    const words = String(args.words);
    if (args.referral !== undefined)
      return of(deps, context, await caredReferral(context.db, person, args.referral), words.trim());
    const open = await answerable(context, context.now - lateMs);
    if (open.length === 0) return { replies: [{ parts: [text('none')] }] };
    const [rest, strange] = ofOpen(
      open,
      restOf(texts, person.language, words) ?? words,
      toldWords(texts, person.language),
    );
    const left = strange === '' ? [] : [{ parts: [text('not-referred', { words: strange })] }];
    const done = await toldOf(deps, context, open, rest);
    return { ...done, replies: [...left, ...done.replies] };
  };

/** Lines that tell a result of somebody of whom none is waited for are no part of what is told of the others. */
function ofOpen(open: Referred[], rest: string, words: ToldWords): [string, string] {
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  const strange = lines.filter(
    (line) =>
      lines.length > 1 &&
      names(line, words) &&
      toldIn(line, words).outcome !== undefined &&
      meantBy(open, line, true).length === 0,
  );
  const of = lines.filter((line) => !strange.includes(line));
  return of.some((line) => meantBy(open, line, true).length > 0) ? [of.join('\n'), strange.join('\n')] : [rest, ''];
}

/** It begins with somebody's name, as far as its first word tells. */
function names(line: string, { says, denies, done, later }: ToldWords, more: readonly string[] = []): boolean {
  const known = new Set([says, denies, done, later, more].flatMap((list) => wordsIn(list)));
  return !known.has(fold(line).split(' ')[0]!);
}

const wordsIn = (lists: ToldWords['says'] | readonly string[]): string[] =>
  Object.values(lists)
    .flat()
    .flatMap((phrase) => phrase.split(' '));

async function toldOf(deps: ChildrenDeps, context: Context, open: Referred[], rest: string): Promise<EffectResult> {
  const { texts } = deps;
  const person = member(context);
  const each = eachOf(open, rest);
  if (each.length > 1) return ofEach(deps, context, each);
  const [only, ...others] = meantBy(open, rest);
  if (only && others.length === 0) return of(deps, context, only, withoutHead(only, rest));
  const words = toldWords(texts, person.language);
  const { outcome } = toldIn(rest, words);
  const strange = !only && outcome && names(rest, words, texts.list(person.language, 'inbox/words:around'));
  const asked = others.length > 0 ? [only!, ...others] : open;
  await noteLooks(context, asked);
  const list = { literal: childrenIn(texts, person.language, asked) };
  return {
    replies: [{ parts: [...(strange ? [text('not-referred', { words: rest })] : []), text('which'), list] }],
    next: { flow: 'children/hasil_rujukan', args: { note: rest.slice(0, longest), ...(outcome && { outcome }) } },
  };
}

async function of(deps: ChildrenDeps, context: Context, found: Referred, words: string): Promise<EffectResult> {
  const { language } = member(context);
  const number = found.referral.id;
  const told = toldIn(words, toldWords(deps.texts, language));
  const note = words.slice(0, longest);
  if (!told.outcome) {
    const has = told.promises || told.takes || (told.agrees && found.referral.state === 'sent');
    if (has && isOpen(found.referral)) return take(deps)(context, { argument: String(number) });
    return { replies: [], next: { flow: 'children/hasil_rujukan', args: { referral: String(number), note } } };
  }
  const { outcome, result, result_by } = found.referral;
  const before = outcome === told.outcome && result === note && result_by === member(context).id;
  if (!before) await record(deps, context, found, told.outcome, note);
  const child = nameIn(deps.texts, language, found);
  return {
    replies: [
      {
        parts: [text('told', { number, child, outcome: told.outcome }), text('told-else')],
        choices: outcomeChoices(number),
      },
    ],
  };
}

/** Of whom nothing was understood she is asked, last. */
async function ofEach(deps: ChildrenDeps, context: Context, each: Each[]): Promise<EffectResult> {
  const told = toldWords(deps.texts, member(context).language);
  const clear = each.filter(({ words }) => toldIn(words, told).outcome !== undefined);
  const [unclear] = each.filter((one) => !clear.includes(one));
  const done: EffectResult[] = [];
  for (const { one, words } of [...clear, ...(unclear ? [unclear] : [])])
    done.push(await of(deps, context, one, withoutHead(one, words)));
  const next = done.at(-1)?.next;
  return { replies: done.flatMap(({ replies }) => replies), ...(next && { next }) };
}

const kinds = ['children.referral', 'children.referral_news'] as const;

/** A text that quotes a referral answers it, if its writer looks after the place. */
export async function quotedReferral(
  db: Db,
  quoted: { channel: string; message: string; person: number; text: string; word?: { argument?: string } },
  now: number,
): Promise<{ effect: Planned['name']; args: Answers } | undefined> {
  if (quoted.word?.argument !== undefined) return undefined;
  const args = await quotedArgs(db, quoted, kinds);
  const found = args && (await loadReferral(db, args.referral));
  if (!found || !(await looksAfter(db, await loadPerson(db, quoted.person, now), found.place))) return undefined;
  const words = quoted.text.slice(0, 1000);
  return { effect: 'children.referral_words', args: { referral: String(found.referral.id), words } };
}
