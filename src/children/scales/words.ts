/** What she writes at the scales in her own words: an answer to what was asked, a wish for the register, or lines of the day. */
import type { Reader } from '../../conversation/reader.ts';
import { type Context, type EffectResult, member } from '../../room.ts';
import { fold } from '../../texts/reading/fold.ts';
import type { LineRead } from '../../texts/reading/scales/scale-line.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { hearsKms, kmsAsked } from '../card/kms-heard.ts';
import { mending } from '../month/mending.ts';
import { hearsRegister } from '../register/hears.ts';
import { newsOf } from '../register/news.ts';
import { saidAside } from '../register/said-aside.ts';
import { answerIn, takeAnswer } from './answer.ts';
import type { Answer } from './ask-words.ts';
import { askedSoFar } from './asked.ts';
import { readBehind } from './behind.ts';
import { beginDay, dayOf, goOnWith, mayBeWritten, type ScalesDay } from './day.ts';
import { takeLines, takingOf, tellsNothing } from './each-line.ts';
import { askDay, otherDay, type Sure } from './late.ts';
import { askedNow, leave, linesOf, type Waiting, waitingOf } from './lines.ts';
import { asSentence, removesAll, sumAlone, sumTold, withoutRows } from './list-rows.ts';
import { askSwap, exchange, mixedUp, swappedIn } from './mixed-up.ts';
import { saidOfReferral } from './of-referral.ts';
import { withoutOthers } from './places.ts';
import { takeBackLine } from './record.ts';
import { replyTo } from './reply.ts';
import { knownOf, loadScales, type Scales } from './session.ts';
import { addNew, type Outcome } from './take.ts';
import { lineOf } from './told.ts';
import { completed } from './told-more.ts';
import { looksUp, wishes } from './wishes.ts';

const text = textOf('children/scales');

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
    await leave(context, scales, waiting);
    if (answer === 'drop')
      return replyTo(deps, context, scales, {
        outcomes: [{ is: 'said', text: text('dropped') }],
        unread: [],
        source: undefined,
      });
    if (answer !== 'yes') return takeWords(deps, context, scales, waiting.words, 'any-day');
    const other = await dayOf(context, { posyandu: scales.place.id, day: waiting.asks.on });
    await beginDay(context, other);
    const there = await loadScales(context, other);
    const result = await takeThere(deps, context, there, waiting.words);
    return waiting.asks.late ? result : backTo(context, scales, other, result);
  }
  const outcomes = await takeAnswer(on, waiting, answer);
  const [next] = waitingOf(await linesOf(context, scales), member(context).id);
  if (next) await bump(context, next);
  return replyTo(deps, context, scales, { outcomes, unread: [], source: undefined });
}

/** One line of another day: those that follow are of this one again, unless something is asked about it. */
async function backTo(context: Context, scales: Scales, other: ScalesDay, result: EffectResult): Promise<EffectResult> {
  if (askedNow(await linesOf(context, other), member(context).id)) return result;
  const [first, ...others] = result.replies;
  if (!first) return result;
  const noted = { ...first, parts: [text('noted-on', { day: writeDate(other.day, 'medium') }), ...first.parts] };
  return { ...result, replies: [noted, ...others], next: goOnWith(scales) };
}

/** On another day than the one that she writes. */
const takeThere = (deps: ChildrenDeps, context: Context, there: Scales, words: string): Promise<EffectResult> =>
  mendsMonth(deps, context, there, () => takeWords(deps, context, there, words, 'any-day'));

/** A weighing changes its month and those behind it. */
export const mendsMonth = (deps: ChildrenDeps, context: Context, scales: Scales, change: () => Promise<EffectResult>) =>
  mending(deps)(context, scales.place, change, { from: scales.day.slice(0, 7), wanted: () => scales.mends === true });

export async function takeWords(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  words: string,
  sure?: Sure,
): Promise<EffectResult> {
  const { language, id } = member(context);
  const edited = scales.lines.filter((line) => line.source === context.turn && line.state !== 'dropped');
  for (const line of edited) await takeBackLine(context, scales, line);
  const waiting = edited.length > 0 ? undefined : askedNow(scales.lines, id);
  const short = waiting && shortAnswer(deps, context, scales, waiting, words);
  if (short) return answered(deps, context, scales, waiting, short);
  const reader = deps.texts.reader(language);
  const fresh = waiting?.asks.is === 'new' && (await completeNew(deps, context, scales, waiting, words));
  if (fresh) return fresh;
  const other = await noLine(deps, context, scales, { words, asked: waiting !== undefined });
  if (other) return other;
  const { hers: own, said } = await withoutOthers(deps.texts, context, scales, words);
  const { lines: hers, sum, ...rows } = await withoutRows(deps, context, scales, own);
  const read = deps.texts.scales(language).text(hers, knownOf(scales, context, hers));
  const found = read.lines.every(({ reading }) => tellsNothing(lineOf(reading))) && looksUp(deps, language, words);
  if (found) return found;
  const news = await newsIn(deps, context, scales, words, read.lines);
  if (news) return news;
  const meant = await otherDay(context, scales, { words: hers, read }, sure);
  if (meant) {
    await askDay(context, scales, words, meant);
    return replyTo(deps, context, scales, { outcomes: [{ is: 'asked' }], unread: [], source: context.turn });
  }
  const result = await takeLines(deps, context, scales, read.lines, waiting);
  result.outcomes.push(...said.map((text): Outcome => ({ is: 'said', text })), ...rows.said);
  result.outcomes.push(...sumTold(scales, sum, read.lines.length));
  const reply = await replyTo(deps, context, scales, { ...result, source: context.turn });
  const danger = inDanger(reader, rows.next ? hers : words);
  if (danger === undefined) return rows.next ? { ...reply, next: rows.next } : reply;
  const replies = result.outcomes.length > 0 ? reply.replies : [];
  return { replies, next: { flow: 'reporting/darurat', args: { happened: danger, spot: `p${scales.place.id}` } } };
}

/** What tells of somebody in danger: of a list only those rows. */
function inDanger(reader: Reader, said: string): string | undefined {
  if (!reader.emergency(said)) return undefined;
  const rows = said.split('\n').filter((row) => reader.emergency(row));
  return rows.length > 0 ? rows.join('\n') : said;
}

/** The facts of a new child, and what is weighed of it with them. */
async function completeNew(deps: ChildrenDeps, context: Context, scales: Scales, waiting: Waiting, words: string) {
  if (waiting.asks.is !== 'new') return undefined;
  const { language } = member(context);
  const asked = waiting.asks.line;
  const { open: _, ...known } = knownOf(scales, context, words);
  const born = asked.child?.born;
  const [reader, lines] = [deps.texts.reader(language), deps.texts.scales(language)];
  const complete = (said: string) => {
    const read = lines.text(said, { ...known, ...(born && { open: { born } }) });
    return completed(asked, said, { read, today: scales.today, reader });
  };
  const [first = '', ...others] = words.split('\n');
  const whole = complete(words);
  // Other children may stand below.
  const fresh = whole ?? (others.length > 0 ? complete(first) : undefined);
  if (!fresh) return undefined;
  await leave(context, scales, waiting);
  const on = takingOf(deps, context, scales, `${waiting.words}; ${whole ? words : first}`);
  const outcomes = await addNew(on, fresh.line, fresh.line.visitor ?? false);
  const below = whole ? [] : lines.text(others.join('\n'), knownOf(scales, context)).lines;
  const taken = await takeLines(deps, context, scales, below, undefined);
  const unread = [...fresh.unread.map((written) => ({ written })), ...taken.unread];
  return replyTo(deps, context, scales, {
    outcomes: [...outcomes, ...taken.outcomes],
    unread,
    source: context.turn,
  });
}

/** What is said at the scales and is no line: a wish for the register, a question about the day, whose figures they were. */
async function noLine(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  { words, asked }: { words: string; asked: boolean },
): Promise<EffectResult | undefined> {
  const { language } = member(context);
  const wished = wishes(deps, language, words);
  if (wished) return wished;
  const picture = await hearsKms(context, { text: words, reader: deps.texts.reader(language), open: false });
  if (picture) return (await kmsAsked(context, picture.args)) ?? undefined;
  const told = askedSoFar(deps, context, scales, words);
  if (told) return { replies: [{ parts: [told] }], next: goOnWith(scales) };
  const sum = removesAll(deps, language, words) ? text('remove-all') : sumAlone(scales, words);
  if (sum)
    return replyTo(deps, context, scales, { outcomes: [{ is: 'said', text: sum }], unread: [], source: undefined });
  const referral = await saidOfReferral(deps, context, scales, words);
  if (referral) return referral;
  const aside = await saidAside(deps, context, words, { mending: mending(deps), goOn: goOnWith(scales) });
  if (aside) return aside;
  // `oke` to what the scales have said: nothing follows.
  if (!asked && deps.texts.reader(language).word(words) === 'yes') return { replies: [], next: goOnWith(scales) };
  const swapped = swappedIn(deps, context, scales, words);
  if (swapped) {
    const outcomes = await askSwap(context, scales, swapped, words);
    return replyTo(deps, context, scales, { outcomes, unread: [], source: context.turn });
  }
  const mixed = mixedUp(deps, context, scales, words);
  if (mixed) {
    const outcomes = await exchange(context, scales, mixed, words);
    return replyTo(deps, context, scales, { outcomes, unread: [], source: context.turn });
  }
  return titleAlone(deps, context, scales, words);
}

/** Her posyandu or a day alone: what comes next belongs there. A child may have the name of her posyandu. */
function titleAlone(deps: ChildrenDeps, context: Context, scales: Scales, words: string): EffectResult | undefined {
  const said = words.replace(/^\W*(?:(?:hasil|data|daftar|laporan|rekap|penimbangan|timbang|balita|anak)\s+)*/i, '');
  if (
    said.includes('\n') ||
    scales.children.some(({ name }) => fold(said).startsWith(fold(name).split(' ')[0] ?? name))
  )
    return undefined;
  const reader = deps.texts.reader(member(context).language);
  const { places, day, line } = readBehind(said, [scales.place], reader, scales.today);
  if (line !== '' || (places.length === 0 && day === undefined)) return undefined;
  if (day !== undefined && !mayBeWritten(day, scales.today)) return undefined;
  const other = day !== undefined && day !== scales.day && /\p{L}/u.test(said);
  return {
    replies: [],
    next: other ? { flow: 'children/timbang', args: { said: writeDate(day, 'medium') } } : goOnWith(scales),
  };
}

/** `Budi pindah ke Bontang`: no line of the scales, and said of the register. */
async function newsIn(deps: ChildrenDeps, context: Context, scales: Scales, text: string, lines: LineRead[]) {
  if (lines.length !== 1 || lineOf(lines[0]!.reading)) return undefined;
  const reader = deps.texts.reader(member(context).language);
  const heard = await hearsRegister(deps)(context, { text: asSentence(text), reader, open: true });
  if (heard?.effect !== 'children.news_heard') return undefined;
  const result = await newsOf(mending(deps)).heard(context, heard.args);
  return { ...result, next: result.next ?? goOnWith(scales) };
}

function shortAnswer({ texts }: ChildrenDeps, context: Context, scales: Scales, waiting: Waiting, words: string) {
  const { language } = member(context);
  return answerIn(words, waiting, {
    reader: texts.reader(language),
    list: (list) => texts.list(language, `children/scales:${list}`),
    children: scales.children,
    day: scales.day,
    today: scales.today,
  });
}
