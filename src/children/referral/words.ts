/** A result in the bidan's own words: `hasil Aisyah: sudah diperiksa, diberi PMT`, `hasil 12 …`, or an answer that quotes the referral. What it
 *  comes to is read only where its words say so; else it is asked, and her words go to the kader with it. */
import { dayMs } from '../../clock.ts';
import type { Answers, Effect as Planned } from '../../conversation/run.ts';
import { loadPerson } from '../../directory/people/people.ts';
import { quotedArgs } from '../../outbox/quoted.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type EffectResult, type Hears, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { record } from './hasil_rujukan.ts';
import { answerable } from './open.ts';
import { caredReferral, isOpen, loadReferral, looksAfter, type Outcome, type Referred } from './referral.ts';
import { take } from './take.ts';
import { childrenIn, nameIn, outcomeChoices } from './worded.ts';

const text = textOf('children/rujukan');
type Texts = ChildrenDeps['texts'];

/** So long a result is found by the child's name, to be told otherwise. */
const lateMs = 7 * dayMs;

export const hearsResult =
  (deps: ChildrenDeps): Hears =>
  async (context, { text: words }) => {
    const { person } = context;
    if (!person?.grants.some(({ role }) => role === 'bidan' || role === 'puskesmas')) return undefined;
    if (restOf(deps.texts, person.language, words) === undefined) return undefined;
    const open = await answerable(context, context.now - lateMs);
    return open.length > 0 ? { effect: 'children.referral_words', args: { words } } : undefined;
  };

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
    if (args.referral !== undefined) {
      const found = await caredReferral(context.db, person, args.referral);
      return accepts(deps, person.language, words) && found.referral.state === 'sent'
        ? take(deps)(context, { argument: String(found.referral.id) })
        : of(deps, context, found, words.trim());
    }
    const rest = restOf(texts, person.language, words) ?? words;
    const open = await answerable(context, context.now - lateMs);
    const [only, ...others] = meantBy(open, rest);
    if (only && others.length === 0) return of(deps, context, only, withoutHead(only, rest));
    const outcome = outcomeIn(texts, person.language, rest);
    const list = { literal: childrenIn(texts, person.language, others.length > 0 ? [only!, ...others] : open) };
    return {
      replies: [{ parts: [text('which'), list] }],
      next: { flow: 'children/hasil_rujukan', args: { note: rest.slice(0, 500), ...(outcome && { outcome }) } },
    };
  };

/** `siap, saya terima`: she has it. */
function accepts({ texts }: ChildrenDeps, language: string, words: string): boolean {
  const said = ` ${fold(words)} `;
  const known = texts.list(language, 'children/hasil_rujukan:accepts').some((one) => said.includes(` ${one} `));
  return (known || texts.reader(language).word(words) === 'yes') && outcomeIn(texts, language, words) === undefined;
}

async function of(deps: ChildrenDeps, context: Context, found: Referred, words: string): Promise<EffectResult> {
  const { language } = member(context);
  const number = found.referral.id;
  const outcome = outcomeIn(deps.texts, language, words);
  const note = words.slice(0, 500);
  if (!outcome)
    return { replies: [], next: { flow: 'children/hasil_rujukan', args: { referral: String(number), note } } };
  await record(deps, context, found, outcome, note);
  const child = nameIn(deps.texts, language, found);
  return {
    replies: [
      { parts: [text('told', { number, child, outcome }), text('told-else')], choices: outcomeChoices(number) },
    ],
  };
}

/** By its number, else by the name of the child, else by that of her mother. The only one that is open is meant where no name is told. */
function meantBy(open: Referred[], rest: string): Referred[] {
  const number = /^#?(\d{1,9})(?!\d)/.exec(rest)?.[1];
  const numbered = open.filter(({ referral }) => String(referral.id) === number);
  if (numbered.length > 0) return numbered;
  const said = new Set(fold(rest).split(' '));
  const best = (nameOf: (one: Referred) => string | null) => {
    const scored = open.map((one) => ({ one, hits: wordsOf(nameOf(one)).filter((word) => said.has(word)).length }));
    const most = Math.max(0, ...scored.map(({ hits }) => hits));
    return most === 0 ? [] : scored.filter(({ hits }) => hits === most).map(({ one }) => one);
  };
  const named = best(({ child }) => child.name);
  if (named.length > 0) return named;
  const byMother = best(({ child }) => child.mother);
  if (byMother.length > 0) return byMother;
  const waiting = open.filter(({ referral }) => isOpen(referral));
  return waiting.length === 1 && /^[:,;.–-]/.test(rest) ? waiting : [];
}

/** Shorter ones are no names, or stand in any sentence. */
const wordsOf = (name: string | null) =>
  fold(name ?? '')
    .split(' ')
    .filter((word) => word.length >= 3);

/** The number or the name in front of the colon is no part of what is told. */
const withoutHead = ({ referral }: Referred, rest: string): string =>
  rest
    .replace(new RegExp(`^#?${referral.id}(?!\\d)`), '')
    .replace(/^[^:]{0,40}:/, '')
    .replace(/^[\s:,;.–-]+/, '')
    .trim() || rest;

const order: readonly Outcome[] = ['absent', 'passed', 'well', 'seen'];

/** What the words say, unless they deny it (`belum sembuh`, `tidak perlu dirujuk`). */
export function outcomeIn(texts: Texts, language: string, words: string): Outcome | undefined {
  const said = ` ${fold(words)} `;
  const denies = texts.list(language, 'children/hasil_rujukan:denies');
  const says = (phrase: string) => {
    const at = said.indexOf(` ${phrase} `);
    if (at < 0) return false;
    const before = said.slice(0, at).trim().split(' ').slice(-2);
    return !before.some((word) => denies.includes(word));
  };
  return order.find((outcome) => texts.list(language, `children/hasil_rujukan:says-${outcome}`).some(says));
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
