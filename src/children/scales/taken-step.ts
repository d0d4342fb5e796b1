/** A button beside her own words at the scales, or the word for it. */
import { type Context, type EffectResult, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import { textOf } from '../../texts/text-of.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import type { Answer } from './ask-words.ts';
import { asksMissing } from './asked.ts';
import { readBehind } from './behind.ts';
import { finish, listMissing } from './close.ts';
import { goOnWith, weighedBy } from './day.ts';
import { takingOf } from './each-line.ts';
import { waitingOf } from './lines.ts';
import { replyTo } from './reply.ts';
import { knownOf, type Scales } from './session.ts';
import { showKms } from './show.ts';
import { takeFor } from './take.ts';
import { answered, bump, takeWords } from './words.ts';

const text = textOf('children/scales');

/** undefined: her words are no step. */
export async function takeStep(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  words: string,
  asked: boolean,
): Promise<EffectResult | undefined> {
  const [step = '', id = '', answer = ''] = words.split('-');
  const { language } = member(context);
  const said = deps.texts.reader(language).bare(words).toLowerCase();
  const says = (
    ...lists: (
      | 'scales:words-finish'
      | 'scales:words-unclear'
      | 'timbang_selesai:start'
      | 'timbang_belum:start'
      | 'timbang_tanya:start'
    )[]
  ) => lists.some((list) => deps.texts.list(language, `children/${list}`).includes(said));
  const again = await elsewhere(deps, context, scales, words);
  if (again) return again;
  if (
    words === 'selesai' ||
    says('scales:words-finish', 'timbang_selesai:start') ||
    (asked && closes(deps, context, words))
  )
    return finish(deps, context, scales, asked);
  if (words === 'belum' || says('timbang_belum:start') || asksMissing(deps, language, words))
    return listMissing(deps, context, scales);
  if (words === 'jelas' || says('scales:words-unclear', 'timbang_tanya:start')) return askAgain(deps, context, scales);
  if ((step === 'anak' || step === 'absen') && /^\d+$/.test(id))
    return callChild(deps, context, scales, step, Number(id));
  if (step === 'kms' && /^\d+$/.test(id)) return showKms(deps, context, scales, Number(id));
  if (step !== 'j' || !/^\d+$/.test(id)) return undefined;
  const waiting = waitingOf(scales.lines, member(context).id).find((line) => line.id === Number(id));
  // A second tap on a question that is answered does nothing.
  return waiting ? answered(deps, context, scales, waiting, answer as Answer) : { replies: [], next: goOnWith(scales) };
}

/** `timbang 12 Nov` while today is open: another day, or another posyandu. `timbang Aisyah 8,4` is a line of this day. */
async function elsewhere(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  words: string,
): Promise<EffectResult | undefined> {
  const { language } = member(context);
  const start = deps.texts
    .list(language, 'children/timbang:start')
    .filter((one) => words.trim().toLowerCase().startsWith(`${one} `))
    .sort((a, b) => b.length - a.length)
    .at(0);
  const rest = start === undefined ? '' : words.trim().slice(start.length).trim();
  if (!/\p{L}|\d/u.test(rest)) return undefined;
  const { line } = readBehind(rest, await weighedBy(context), deps.texts.reader(language), scales.today);
  const fits = line === rest && deps.texts.scales(language).fits(rest, knownOf(scales, context));
  return fits
    ? takeWords(deps, context, scales, rest)
    : { replies: [], next: { flow: 'children/timbang', args: { said: rest } } };
}

/** After what is still missing was read: `ya`, `tutup saja`, `memang belum, tutup`. */
function closes({ texts }: ChildrenDeps, context: Context, words: string): boolean {
  const { language } = member(context);
  const reader = texts.reader(language);
  if (words.length > 60 || words.includes('?')) return false;
  if (['yes', 'done', 'skip'].includes(reader.word(words) ?? '')) return true;
  const closing = new Set(texts.list(language, 'children/scales:words-close').flatMap((one) => fold(one).split(' ')));
  return fold(reader.bare(words))
    .split(' ')
    .every((word) => closing.has(word) || reader.word(word) === 'yes');
}

/** One of those who have not come: her figures are written next, or that she does not come. */
async function callChild(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  step: 'anak' | 'absen',
  id: number,
): Promise<EffectResult> {
  const child = scales.children.find((one) => one.id === id);
  if (!child) return { replies: [], next: goOnWith(scales) };
  const act = step === 'anak' ? ('record' as const) : ('absent' as const);
  const line: ScaleLine = { act, who: [], figures: {}, services: {} };
  const outcomes = await takeFor(takingOf(deps, context, scales, child.name), line, child);
  const reply = await replyTo(deps, context, scales, { outcomes, unread: [], source: undefined });
  return step === 'anak' ? reply : { ...reply, next: goOnWith(scales, 'belum') };
}

/** What waited in the background is asked now. */
async function askAgain(deps: ChildrenDeps, context: Context, scales: Scales): Promise<EffectResult> {
  const [first] = waitingOf(scales.lines, member(context).id);
  if (!first) return { replies: [{ parts: [text('none-asked')] }], next: goOnWith(scales) };
  await bump(context, first);
  return replyTo(deps, context, scales, { outcomes: [], unread: [], source: undefined });
}
