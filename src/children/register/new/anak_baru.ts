/** Flow `anak_baru`: one child by one line, or a list of them. What is complete and new is written down at once; what is missing, or may be there
 *  already, is asked for child by child. */

import type { Reader } from '../../../conversation/reader.ts';
import type { Answers, Option } from '../../../conversation/run.ts';
import type { Place } from '../../../directory/people/places.ts';
import { type Context, type Effect, type EffectResult, type Lookup, member, Refusal } from '../../../room.ts';
import { readChildList } from '../../../texts/reading/children/child-list.ts';
import { textOf } from '../../../texts/text-of.ts';
import { type Child, childrenOf, keptPlace } from '../../base/child.ts';
import type { ChildrenDeps } from '../../base/deps.ts';
import { noteChoice } from '../../base/trail.ts';
import { addNoted } from '../add.ts';
import { doublesOf } from '../doubles.ts';
import { todayAt } from '../events.ts';
import { apart } from '../labels.ts';
import { withoutPlace } from '../said-place.ts';
import { complete, type Line, readyChild } from '../told.ts';
import { addedReply, listReply, type Pending } from './anak_baru-answers.ts';
import { fillIn } from './same.ts';

const newText = textOf('children/anak_baru');

export function readLines({ secrets }: ChildrenDeps, reader: Reader, words: string, today: string) {
  const { children, loose } = readChildList(words, today, (text, day) => reader.date(text, day));
  return { lines: children.map((one): Line => ({ ...one, ...readyChild(secrets, one) })), loose };
}

const linesOf = (deps: ChildrenDeps, context: Context, words: unknown, place: Place) =>
  readLines(
    deps,
    deps.texts.reader(member(context).language),
    withoutPlace(String(words ?? ''), place),
    todayAt(context.now, place),
  );

/** What is still to be asked about a single child. */
export const toldNew =
  (deps: ChildrenDeps): Lookup =>
  async (context, args) => {
    const place = await keptPlace(context, args.posyandu);
    const { lines, loose } = linesOf(deps, context, args.words, place);
    const [line, ...others] = lines;
    if (!line) throw new Refusal('children/anak_baru:not-read');
    const many = others.length + loose.length > 0;
    const missing = (what: 'sex' | 'born') => (!many && line.child[what] === undefined ? 'tanya' : 'ada');
    const today = todayAt(context.now, place);
    return {
      name: line.child.name,
      sex: missing('sex'),
      born: missing('born'),
      why: problemOf(deps, context, line),
      today,
      oldest: Temporal.PlainDate.from(today).subtract({ years: 5 }).toString(),
    };
  };

/** Why its birth date was not taken, before the question for it. */
function problemOf({ texts }: ChildrenDeps, context: Context, { problems }: Line): string {
  const problem = problems.find(({ why }) => birthDoubts.includes(why));
  return problem
    ? texts.render(member(context).language, { key: 'children/child:doubt', args: { ...problem } })
    : 'none';
}

/** Options: children of the register that it may be. Empty: it is a new one. */
export const alikeChildren =
  (deps: ChildrenDeps): Lookup =>
  async (context, args): Promise<Option[]> => {
    const { texts } = deps;
    const place = await keptPlace(context, args.posyandu);
    const { lines, loose } = linesOf(deps, context, args.words, place);
    const [line, ...others] = lines;
    const told = line && complete(answered(deps, line, args).child);
    if (!told || others.length + loose.length > 0) return [];
    const { language } = member(context);
    const found = doublesOf(await childrenOf(context.db, place), told);
    if (found.length === 0) return [];
    await noteChoice(context, found, [place]);
    const same = found.map((child) => ({ value: String(child.id), label: apart(texts, language, child), asks: true }));
    return [...same, { value: 'baru', label: texts.render(language, newText('another')) }];
  };

/** With what was asked for; then what was wrong with its birth date is over, and its NIK can be checked. */
export function answered({ secrets }: Pick<ChildrenDeps, 'secrets'>, line: Line, { sex, born }: Answers): Line {
  const told = { ...line.told };
  if (sex === 'l' || sex === 'p') told.sex ??= sex === 'l' ? 'L' : 'P';
  const later = told.born === undefined && typeof born === 'string';
  if (later) told.born = born;
  const doubts = line.doubts.filter(({ why }) => !(later && birthDoubts.includes(why)));
  return { ...line, ...readyChild(secrets, { told, doubts }) };
}

const birthDoubts: readonly string[] = ['future', 'too-old', 'no-such-date', 'no-year'];

/** Ends the flow. */
export const addTold =
  (deps: ChildrenDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const place = await keptPlace(context, args.posyandu);
    const { lines, loose } = linesOf(deps, context, args.words, place);
    if (context.practice) return { replies: [{ parts: [newText('in-practice', { n: lines.length })] }] };
    await lockRegister(context, place);
    const [line, ...others] = lines;
    if (!line) throw new Refusal('children/anak_baru:not-read');
    if (others.length + loose.length > 0) return addMany(deps, context, { place, lines, loose });
    return { ...(await addOne(deps, context, { place, line, args })), ...nextOf(place, args.more) };
  };

/** Two kader who write the same child down at the same moment are one behind the other. */
const lockRegister = ({ db }: Context, { id }: Place) =>
  db.selectFrom('posyandu').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst();

async function addOne(
  deps: ChildrenDeps,
  context: Context,
  { place, line, args }: { place: Place; line: Line; args: Answers },
): Promise<EffectResult> {
  const whole = answered(deps, line, args);
  const told = complete(whole.child);
  if (!told) return { replies: [{ parts: [newText('left-out', { name: line.child.name })] }] };
  const children = await childrenOf(context.db, place);
  const same = children.find(({ id }) => String(id) === args.same);
  if (same) return fillIn(deps, context, { place, child: same, told });
  const { child, event } = await addNoted(context, place, told);
  const elsewhere = await knownElsewhere(context, child);
  return { replies: [addedReply(deps, context, { child, place, event, line: whole, elsewhere })] };
}

/** The same NIK at another posyandu of the kabupaten. */
async function knownElsewhere({ db }: Context, { kabupaten, nik_hash, posyandu }: Child): Promise<boolean> {
  if (nik_hash === null) return false;
  const row = await db
    .selectFrom('child')
    .select('id')
    .where('kabupaten', '=', kabupaten)
    .where('nik_hash', '=', nik_hash)
    .where('posyandu', '<>', posyandu)
    .where('until', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function addMany(
  deps: ChildrenDeps,
  context: Context,
  { place, lines, loose }: { place: Place; lines: Line[]; loose: { row: number; written: string }[] },
): Promise<EffectResult> {
  const children = await childrenOf(context.db, place);
  const added: { child: Child; line: Line }[] = [];
  const pending: Pending[] = [];
  for (const line of lines) {
    const told = complete(line.child);
    const doubles = told ? doublesOf(children, told) : [];
    if (!told || doubles.length > 0) pending.push({ line, doubles });
    else {
      const { child } = await addNoted(context, place, told);
      children.push(child);
      added.push({ child, line });
    }
  }
  const asked = pending.flatMap(({ doubles }) => doubles.slice(0, 1));
  await noteChoice(context, asked, [place]);
  const replies = [listReply(deps, context, { place, added, pending, loose })];
  return { replies, ...nextOf(place, pending.map(({ line }) => line.full).join('\n')) };
}

/** The next child of a list that has to be asked about. */
function nextOf(place: Place, more: unknown): Pick<EffectResult, 'next'> {
  const [words = '', ...others] = String(more ?? '').split('\n');
  if (words === '') return {};
  const args = { posyandu: String(place.id), words, ...(others.length > 0 && { more: others.join('\n') }) };
  return { next: { flow: 'children/anak_baru', args } };
}
