/** What she writes at the scales in her own words: an answer to what was asked, a wish for the register, or lines of the day. */
import { type Context, type EffectResult, member } from '../../room.ts';
import type { LineRead } from '../../texts/reading/scales/scale-line.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { mending } from '../month/mending.ts';
import { hearsRegister } from '../register/hears.ts';
import { newsOf } from '../register/news.ts';
import { answerIn, completed, takeAnswer } from './answer.ts';
import type { Answer } from './ask-words.ts';
import { beginDay, dayOf, goOnWith } from './day.ts';
import { lineOf, takeLines, takingOf, tellsNothing } from './each-line.ts';
import { isLate } from './late.ts';
import { askedNow, linesOf, settle, type Waiting, waitingOf, writeLine } from './lines.ts';
import { takeBackLine } from './record.ts';
import { replyTo } from './reply.ts';
import { knownOf, loadScales, type Scales } from './session.ts';
import { addNew } from './take.ts';
import { erases, looksUp } from './wishes.ts';

export const bump = ({ db, now }: Context, { id }: Waiting) =>
  db
    .updateTable('scale_line')
    .set({ at: new Date(now) })
    .where('id', '=', id)
    .execute();

export async function answered(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  waiting: Waiting,
  answer: Answer,
): Promise<EffectResult> {
  const on = takingOf(deps, context, scales, waiting.words);
  if (waiting.asks.is === 'day') {
    await settle(context, scales, waiting.id, 'dropped');
    if (answer !== 'yes') return takeWords(deps, context, scales, waiting.words, true);
    const other = await dayOf(context, { posyandu: scales.place.id, day: waiting.asks.on });
    await beginDay(context, other);
    return takeThere(deps, context, await loadScales(context, other), waiting.words);
  }
  const outcomes = await takeAnswer(on, waiting, answer);
  const [next] = waitingOf(await linesOf(context, scales), member(context).id);
  if (next) await bump(context, next);
  return replyTo(deps, context, scales, { outcomes, unread: [], source: undefined });
}

/** On another day than the one that she writes. */
const takeThere = (deps: ChildrenDeps, context: Context, there: Scales, words: string): Promise<EffectResult> =>
  mendsMonth(deps, context, there, () => takeWords(deps, context, there, words, true));

/** A weighing changes its month and those behind it. */
export const mendsMonth = (deps: ChildrenDeps, context: Context, scales: Scales, change: () => Promise<EffectResult>) =>
  mending(deps)(context, scales.place, change, { from: scales.day.slice(0, 7), wanted: () => scales.mends === true });

export async function takeWords(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  words: string,
  anyDay = false,
): Promise<EffectResult> {
  const { language, id } = member(context);
  const edited = scales.lines.filter((line) => line.source === context.turn && line.state !== 'dropped');
  for (const line of edited) await takeBackLine(context, scales, line);
  const waiting = edited.length > 0 ? undefined : askedNow(scales.lines, id);
  const short = waiting && shortAnswer(deps, context, scales, waiting, words);
  if (short) return answered(deps, context, scales, waiting, short);
  const reader = deps.texts.reader(language);
  const fresh = waiting?.asks.is === 'new' && completed(waiting.asks.line, words, scales.today, reader);
  if (waiting && fresh) {
    await settle(context, scales, waiting.id, 'dropped');
    const outcomes = await addNew(takingOf(deps, context, scales, waiting.words), fresh, fresh.visitor ?? false);
    return replyTo(deps, context, scales, { outcomes, unread: [], source: context.turn });
  }
  const erased = erases(deps, language, words);
  if (erased) return erased;
  const read = deps.texts.scales(language).text(words, knownOf(scales, context));
  const found = read.lines.every(({ reading }) => tellsNothing(lineOf(reading))) && looksUp(deps, language, words);
  if (found) return found;
  const news = await newsIn(deps, context, scales, words, read.lines);
  if (news) return news;
  const told = read.on ?? read.lines.map(onOf).find((one) => one !== undefined);
  const late =
    told === undefined && read.lines.some(({ reading }) => lineOf(reading)) && (await isLate(context, scales));
  const on = late ? scales.today : told;
  if (on !== undefined && on !== scales.day && !anyDay) {
    const asks = { is: 'day' as const, on, ...(late && { late }) };
    const before = late ? waitingOf(scales.lines, id).filter((line) => line.asks.is === 'day' && line.asks.late) : [];
    for (const one of before) await settle(context, scales, one.id, 'dropped');
    const all = [...before.map((one) => one.words), words].join('\n');
    await writeLine(context, scales, { words: all, child: null, state: 'asked', asks });
    return replyTo(deps, context, scales, { outcomes: [{ is: 'asked' }], unread: [], source: context.turn });
  }
  const result = await takeLines(deps, context, scales, read.lines, waiting);
  const reply = await replyTo(deps, context, scales, { ...result, source: context.turn });
  return inDanger(deps, context, scales, words) ?? reply;

  function inDanger(...[, , { place }, said]: Parameters<typeof takeWords>): EffectResult | undefined {
    if (!reader.emergency(said)) return undefined;
    const replies = result.outcomes.length > 0 ? reply.replies : [];
    return { replies, next: { flow: 'reporting/darurat', args: { happened: said, spot: `p${place.id}` } } };
  }
}

/** `Budi pindah ke Bontang`: no line of the scales, and said of the register. */
async function newsIn(deps: ChildrenDeps, context: Context, scales: Scales, text: string, lines: LineRead[]) {
  if (lines.length !== 1 || lineOf(lines[0]!.reading)) return undefined;
  const reader = deps.texts.reader(member(context).language);
  const heard = await hearsRegister(deps)(context, { text, reader, open: true });
  if (heard?.effect !== 'children.news_heard') return undefined;
  const result = await newsOf(mending(deps)).heard(context, heard.args);
  return { ...result, next: result.next ?? goOnWith(scales) };
}

const onOf = ({ reading }: LineRead) => lineOf(reading)?.on;

function shortAnswer({ texts }: ChildrenDeps, context: Context, scales: Scales, waiting: Waiting, words: string) {
  const { language } = member(context);
  return answerIn(words, waiting, {
    reader: texts.reader(language),
    list: (list) => texts.list(language, `children/scales:${list}`),
    children: scales.children,
    today: scales.today,
  });
}
