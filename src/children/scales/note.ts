/** `timbang_catat`: one message at the scales, stored at once; the flow then begins anew. So a phone that dies loses nothing, and another one
 *  goes on. */
import { sql } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { writeSoon } from '../../records/statements.ts';
import { type Context, type Effect, type EffectResult, member } from '../../room.ts';
import type { LineRead, ScaleLine } from '../../texts/reading/scales/scale-line.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { mending } from '../month/mending.ts';
import { todayAt } from '../register/events.ts';
import { hearsRegister } from '../register/hears.ts';
import { newsOf } from '../register/news.ts';
import { saidAside } from '../register/said-aside.ts';
import { answerIn, completed, takeAnswer } from './answer.ts';
import type { Answer } from './ask-words.ts';
import { finish, listMissing } from './close.ts';
import { beginDay, dayOf, goOnWith, openDayOf, type ScalesDay } from './day.ts';
import { askedNow, linesOf, settle, type Waiting, waitingOf, writeLine } from './lines.ts';
import { takeBackLine } from './record.ts';
import { rehearsed } from './rehearse.ts';
import { replyTo, type Unread } from './reply.ts';
import { knownOf, loadScales, type Scales } from './session.ts';
import { showKms } from './show.ts';
import { addNew, type Outcome, type Taking, takeFor, takeLine } from './take.ts';
import { isNothing, toldOf } from './told.ts';
import { erases, looksUp } from './wishes.ts';

/** Ends `timbang_catat`, which then goes on. */
export const note =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const on = await dayOf(context, args);
    await beginDay(context, on);
    return noteOn(deps, context, on, String(args.line ?? ''), args.stage === 'tutup');
  };

/** `asked`: she has read already what is still missing. */
export async function noteOn(
  deps: ChildrenDeps,
  context: Context,
  on: ScalesDay,
  words: string,
  asked = false,
): Promise<EffectResult> {
  await lockDay(context, on);
  return rehearsed(context, on, async () => {
    const scales = await loadScales(context, on);
    const change = async () =>
      (await takeStep(deps, context, scales, words, asked)) ?? (await takeWords(deps, context, scales, words));
    return mendsMonth(deps, context, scales, change);
  });
}

/** Messages of one posyandu's kader are taken one after the other: two of them may bring the same new child. */
const lockDay = ({ db, practice }: Context, { place, day }: ScalesDay) =>
  writeSoon(
    db,
    sql`select from kabar.open_day where kabupaten = ${kabupatenOf(place.area)} and posyandu = ${place.id}
    and day = ${day} and practice = ${practice} for update`.compile(db),
  );

/** A button beside her own words, or the word for it. */
async function takeStep(
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

const bump = ({ db, now }: Context, { id }: Waiting) =>
  db
    .updateTable('scale_line')
    .set({ at: new Date(now) })
    .where('id', '=', id)
    .execute();

async function answered(
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
const mendsMonth = (deps: ChildrenDeps, context: Context, scales: Scales, change: () => Promise<EffectResult>) =>
  mending(deps)(context, scales.place, change, { from: scales.day.slice(0, 7), wanted: () => scales.mends === true });

const takingOf = (deps: ChildrenDeps, context: Context, scales: Scales, words: string): Taking => ({
  deps,
  context,
  scales,
  words,
  by: member(context).id,
});

async function takeWords(
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
  const aside = await saidAside(deps, context, words, { mending: mending(deps), goOn: goOnWith(scales) });
  if (aside) return aside;
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

/** The day was left open over night, and she has not said yet which one she means. */
async function isLate(context: Context, scales: Scales): Promise<boolean> {
  if (scales.day === scales.today) return false;
  const began = (await openDayOf(context, scales))?.opened_at.getTime() ?? context.now;
  const onToday = (at: number) => todayAt(at, scales.place) === scales.today;
  const said = scales.lines.some(
    ({ by, at, state, asks }) =>
      by === member(context).id && onToday(at.getTime()) && !(state === 'asked' && asks?.is === 'day'),
  );
  return !onToday(began) && !said;
}

const onOf = ({ reading }: LineRead) => lineOf(reading)?.on;

/** Nothing, or a name alone. */
const tellsNothing = (line: ScaleLine | undefined): boolean =>
  line === undefined || (line.act === 'record' && !line.unclear && !line.told && isNothing(toldOf(line)));

const lineOf = (reading: LineRead['reading']): ScaleLine | undefined =>
  'value' in reading ? reading.value : 'part' in reading ? reading.part : undefined;

function shortAnswer({ texts }: ChildrenDeps, context: Context, scales: Scales, waiting: Waiting, words: string) {
  const { language } = member(context);
  return answerIn(words, waiting, {
    reader: texts.reader(language),
    list: (list) => texts.list(language, `children/scales:${list}`),
    children: scales.children,
    today: scales.today,
  });
}

async function takeLines(
  deps: ChildrenDeps,
  context: Context,
  scales: Scales,
  lines: LineRead[],
  waiting: Waiting | undefined,
) {
  const outcomes: Outcome[] = [];
  const unread: Unread[] = [];
  for (const { written, reading } of lines) {
    const line = lineOf(reading);
    if ('doubt' in reading) unread.push({ written, doubt: reading.doubt });
    if (!line) continue;
    // A figure alone, after one was asked about, takes its place.
    const mends =
      line.act === 'record' &&
      line.who.length === 0 &&
      waiting &&
      ['odd', 'differs', 'unclear'].includes(waiting.asks.is);
    const taken = await takeLine(takingOf(deps, context, scales, written), mends ? { ...line, act: 'correct' } : line);
    outcomes.push(...taken);
    const asksWhose = line.act === 'remove' && line.who.length === 0;
    if ('part' in reading && !asksWhose) unread.push({ written: reading.rest });
    // A note is kept with the child that it is said of.
    if (line.note !== undefined && line.who.length !== 1) unread.push({ written: line.note });
  }
  return { outcomes, unread };
}
