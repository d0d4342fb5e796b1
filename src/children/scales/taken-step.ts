/** A button beside her own words at the scales, or the word for it. */
import { type Context, type EffectResult, member } from '../../room.ts';
import type { ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import type { Answer } from './ask-words.ts';
import { finish, listMissing } from './close.ts';
import { goOnWith } from './day.ts';
import { takingOf } from './each-line.ts';
import { waitingOf } from './lines.ts';
import { replyTo } from './reply.ts';
import type { Scales } from './session.ts';
import { showKms } from './show.ts';
import { takeFor } from './take.ts';
import { answered, bump } from './words.ts';

/** undefined: her words are no step. */
export async function takeStep(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  words: string,
  asked: boolean,
): Promise<EffectResult | undefined> {
  const [step = '', id = '', answer = ''] = words.split('-');
  const said = deps.texts.reader(member(context).language).bare(words).toLowerCase();
  const says = (list: 'words-finish' | 'words-missing') =>
    deps.texts.list(member(context).language, `children/scales:${list}`).includes(said);
  const again = deps.texts
    .list(member(context).language, 'children/timbang:start')
    .find((start) => said.startsWith(`${start} `) && /\p{L}|\d/u.test(said.slice(start.length)));
  // `timbang 12 Nov` while today is open: another day, or another posyandu.
  if (again)
    return { replies: [], next: { flow: 'children/timbang', args: { said: said.slice(again.length).trim() } } };
  if (words === 'selesai' || says('words-finish')) return finish(deps, context, scales, asked);
  if (words === 'belum' || says('words-missing')) return listMissing(deps, context, scales);
  if (words === 'jelas') return askAgain(deps, context, scales);
  if ((step === 'anak' || step === 'absen') && /^\d+$/.test(id))
    return callChild(deps, context, scales, step, Number(id));
  if (step === 'kms' && /^\d+$/.test(id)) return showKms(deps, context, scales, Number(id));
  if (step !== 'j' || !/^\d+$/.test(id)) return undefined;
  const waiting = waitingOf(scales.lines, member(context).id).find((line) => line.id === Number(id));
  // A second tap on a question that is answered does nothing.
  return waiting ? answered(deps, context, scales, waiting, answer as Answer) : { replies: [], next: goOnWith(scales) };
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
  if (!first) return { replies: [], next: goOnWith(scales) };
  await bump(context, first);
  return replyTo(deps, context, scales, { outcomes: [], unread: [], source: undefined });
}
