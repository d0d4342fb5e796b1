/** Acts on one line at the scales: whose it is, and what is done with it. What cannot be done yet is written down as a question. */
import type { Text } from '../../conversation/run.ts';
import type { Context } from '../../room.ts';
import type { Figures, Told as Says, ScaleLine, Unclear, Who } from '../../texts/reading/scales/scale-line.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { monthsOld, underFive } from '../base/ages.ts';
import type { Child } from '../base/child.ts';
import type { ChildrenDeps } from '../base/deps.ts';
import { capsuleFor, wantedAt, wormAt } from '../growth/services.ts';
import { addChild } from '../register/add.ts';
import { doublesOf } from '../register/doubles.ts';
import { oddIfKept } from '../weighing/keep.ts';
import type { Told } from '../weighing/merge.ts';
import { keepFacts, readFacts } from './facts.ts';
import { type Ask, askedNow, leave, openChild, type Took, writeLine } from './lines.ts';
import { forget, type Noted, record } from './record.ts';
import type { Scales } from './session.ts';
import { isNothing, newName, toldOf } from './told.ts';
import { askedBefore } from './told-more.ts';

const text = textOf('children/scales');

/** What became of a line. left: those of `semua` to whom the age does not fit. */
export type Outcome =
  | { is: 'noted'; noted: Noted; added?: true; says?: Says[] }
  | { is: 'shared'; told: Told; children: Child[]; left: Child[]; asked: boolean }
  | { is: 'asked' }
  | { is: 'said'; text: Text }
  | { is: 'removed'; child: Child; there: boolean }
  | { is: 'absent'; child: Child; reason: string; came: boolean }
  | { is: 'shown'; child: Child };

export interface Taking {
  deps: Pick<ChildrenDeps, 'secrets'>;
  context: Context;
  scales: Scales;
  words: string;
  /** Who writes. */
  by: number;
}

export async function takeLine(on: Taking, line: ScaleLine): Promise<Outcome[]> {
  const { scales, by } = on;
  if (line.all && line.act !== 'record' && line.act !== 'correct')
    return [{ is: 'said', text: text('remove-whose', { name: '', known: 'no' }) }];
  if (line.who.length > 1 && line.act !== 'record' && line.act !== 'correct') return eachOf(on, line);
  if (line.all && scales.rows.size === 0) return [{ is: 'said', text: text('nobody-yet') }];
  if (line.all || line.who.length > 1) return takeForSeveral(on, line);
  const [who] = line.who;
  if (!who) {
    const last = scales.children.find(({ id }) => id === openChild(scales.lines, by));
    if (line.act === 'remove')
      return [{ is: 'said', text: text('remove-whose', { name: last?.name ?? '', known: last ? 'yes' : 'no' }) }];
    const asked = askedNow(scales.lines, by);
    // `P 3/2/2025 ibu Rina` above other lines: of whom she was asked about.
    const tells = line.act === 'record' && (line.child?.sex ?? line.child?.born) !== undefined;
    if (asked?.asks.is === 'new' && tells) return meetNew(on, { ...line, who: asked.asks.line.who });
    const mayBeHers = last && !line.isNew && !line.visitor && fitsAsked(on, line);
    return mayBeHers ? takeFor(on, line, last) : ask(on, { is: 'whose', line });
  }
  const [id] = who.found;
  if (line.isNew) return meetNew(on, line);
  if (who.found.length === 0)
    return who.written === '' && !line.child?.mother ? ask(on, { is: 'whose', line }) : meetNew(on, line);
  if (who.found.length > 1) return ask(on, { is: 'which', line, children: who.found });
  if (who.fit === 'near') return ask(on, { is: 'near', line, children: who.found });
  const child = scales.children.find((one) => one.id === id);
  return child ? takeFor(on, line, child) : ask(on, { is: 'new', line });
}

/** She was asked about one figure: another one may be anybody's. */
function fitsAsked({ scales, by }: Taking, { figures }: ScaleLine): boolean {
  const asks = askedNow(scales.lines, by)?.asks;
  const about =
    asks?.is === 'odd' || asks?.is === 'differs'
      ? Object.keys(asks.told)
      : asks?.is === 'unclear' && asks.field
        ? [asks.field]
        : undefined;
  return about === undefined || Object.keys(figures).every((field) => about.includes(field));
}

/** `hapus Aisyah dan Budi`: one after the other. */
async function eachOf(on: Taking, line: ScaleLine): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const who of line.who) outcomes.push(...(await takeLine(on, { ...line, who: [who] })));
  return outcomes;
}

/** The same for each of them: `obat cacing: Aisyah, Budi`, `vit A merah semua kecuali Budi`. */
async function takeForSeveral(on: Taking, line: ScaleLine): Promise<Outcome[]> {
  const { scales } = on;
  const certain = (who: Who) => (who.found.length === 1 && who.fit !== 'near' ? who.found : []);
  const except = (line.except ?? []).flatMap((who) => who.found);
  const named = line.all ? [...scales.rows.keys()].filter((id) => !except.includes(id)) : line.who.flatMap(certain);
  const told = toldOf(line);
  const { book } = line.services;
  const children = scales.children.filter(({ id }) => named.includes(id));
  const fitting = line.all ? children.filter((child) => fits(child, told, scales.day)) : children;
  const outcome: Outcome = {
    is: 'shared',
    told: book === undefined ? told : { ...told, services: { ...told.services, book } },
    children: [],
    left: children.filter((child) => !fitting.includes(child)),
    asked: false,
  };
  for (const child of fitting) {
    if (book !== undefined) await keepBook(on.context, child, book);
    const noted = await record(on.context, scales, { child, told, words: on.words, correct: line.act === 'correct' });
    outcome.children.push(child);
    outcome.asked ||= noted.differs.length > 0 || noted.odd.length > 0;
  }
  const others = line.all ? [] : line.who.filter((who) => certain(who).length === 0);
  const asked: Outcome[] = [];
  for (const who of others) asked.push(...(await takeLine(on, { ...line, who: [who] })));
  return fitting.length > 0 || outcome.left.length > 0 ? [outcome, ...asked] : asked;
}

/** A capsule, a tablet or food that is not for this age. */
function fits({ born }: Child, { services = {} }: Told, day: string): boolean {
  const months = monthsOld(born, day);
  const { vitaminA, worm, mpasi, asi, asiMonths } = services;
  if (vitaminA === 'blue' || vitaminA === 'red') return capsuleFor(months, day) === vitaminA;
  if (vitaminA === 'given') return capsuleFor(months, day) !== null;
  const wanted = wantedAt(months, day);
  if (mpasi !== undefined) return wanted.mpasi;
  if (asi === 'exclusive' || asiMonths !== undefined) return wanted.exclusive !== null;
  if (asi === 'yes') return months < 24;
  return worm === true ? wormAt(months, day) : true;
}

/** For a child that is known: what the line tells of her, and what it tells of today. */
export async function takeFor(on: Taking, line: ScaleLine, child: Child): Promise<Outcome[]> {
  const facts = line.act === 'ask' ? [] : await keepFacts(on.deps, on.context, on.scales, child, line);
  const said = facts.map((each): Outcome => ({ is: 'said', text: each }));
  const taken = await takeToday(on, line, child);
  // She was named to tell that.
  return said.length > 0 && taken[0]?.is === 'shown' ? said : [...taken, ...said];
}

const named: Took = { is: 'took', told: {}, was: {}, first: false };

async function takeToday(on: Taking, line: ScaleLine, child: Child): Promise<Outcome[]> {
  const { context, scales, words } = on;
  if (line.act === 'ask') return [{ is: 'shown', child }];
  if (line.act === 'remove') {
    const row = await forget(context, scales, child);
    // What comes next without a name is hers.
    await writeLine(context, scales, { words, child: child.id, state: 'taken', asks: named });
    return [{ is: 'removed', child, there: row !== undefined }];
  }
  if (line.act === 'absent') {
    const reason = line.reason ?? '';
    await writeLine(context, scales, { words, child: child.id, state: 'taken', asks: { is: 'absent', reason } });
    return [{ is: 'absent', child, reason, came: scales.rows.has(child.id) }];
  }
  if (line.services.book !== undefined) await keepBook(context, child, line.services.book);
  const told = toldOf(line);
  // A name alone: she is shown, and what comes next without a name is hers.
  if (isNothing(told) && !line.unclear && !line.told && line.services.book === undefined) {
    await writeLine(context, scales, { words, child: child.id, state: 'taken', asks: named });
    return [{ is: 'shown', child }];
  }
  const noted = await record(context, scales, { child, told, words, correct: line.act === 'correct' });
  for (const one of line.unclear ?? []) {
    const asks = await askFor(on, child, one);
    await writeLine(context, scales, { words, child: child.id, state: 'asked', asks });
  }
  const only = isNothing(told) && line.unclear !== undefined && noted.before === undefined;
  // She was named, and nothing but a doubtful figure was told: the row says that she came.
  return only ? [{ is: 'asked' }] : [{ is: 'noted', noted, ...(line.told && { says: line.told }) }];
}

/** A figure that fits no child of this age: where it is one of hers all the same, it is asked beside what she weighed last. */
async function askFor(
  { context, scales }: Taking,
  child: Child,
  { field, written, doubt, perhaps }: Unclear,
): Promise<Ask> {
  const odd =
    perhaps && isAsWritten(written, perhaps)
      ? await oddIfKept(context.db, { child, day: scales.day, told: perhaps })
      : [];
  if (perhaps && odd.length > 0) return { is: 'odd', told: perhaps, odd };
  return { is: 'unclear', doubt, ...(field && { field }), ...(perhaps && { perhaps }) };
}

function isAsWritten(written: string, { weight, ...lengths }: Figures): boolean {
  const value = Number(/\d+(?:[.,]\d+)?/.exec(written)?.[0].replace(',', '.'));
  return weight === value * 1000 || Object.values(lengths).includes(value * 10);
}

async function keepBook({ db }: Context, child: Child, card: boolean): Promise<void> {
  if (child.card === card) return;
  child.card = card;
  await db
    .updateTable('child')
    .set({ card })
    .where('kabupaten', '=', child.kabupaten)
    .where('id', '=', child.id)
    .execute();
}

export async function ask(
  { context, scales, words }: Taking,
  asks: Ask,
  child: number | null = null,
): Promise<Outcome[]> {
  await writeLine(context, scales, { words, child, state: 'asked', asks });
  return [{ is: 'asked' }];
}

/** Nobody is called so. Whoever says that the child is new, or tells her mother too, with sex and birth date, has said everything. */
async function meetNew(taking: Taking, told: ScaleLine): Promise<Outcome[]> {
  const { context, scales, by } = taking;
  const before = askedBefore(scales.lines, by, told);
  if (before) await leave(context, scales, before.waiting);
  const { line, words } = before
    ? { line: before.line, words: `${before.waiting.words}; ${taking.words}` }
    : { line: told, words: taking.words };
  const on = { ...taking, words };
  const { sex, born, mother } = line.child ?? {};
  const said = line.isNew || line.visitor || mother !== undefined;
  return said && sex && born ? addNew(on, line, line.visitor ?? false) : ask(on, { is: 'new', line });
}

/** Writes a new child down and weighs it. One that may be there already is asked about first, unless she has said that it is another. */
export async function addNew(on: Taking, line: ScaleLine, visitor: boolean, sure = false): Promise<Outcome[]> {
  const { context, scales } = on;
  const { sex, born, mother } = line.child ?? {};
  const name = newName(line);
  if (!sex || !born || name === '') return ask(on, { is: 'new', line: visitor ? { ...line, visitor: true } : line });
  if (!underFive(born, scales.day))
    return [{ is: 'said', text: text('over-five', { name, born: writeDate(born, 'medium') }) }];
  const doubles = sure ? [] : doublesOf(scales.children, { name, sex, born, mother });
  if (doubles.length > 0) return ask(on, { is: 'near', line, children: doubles.map(({ id }) => id) });
  const { ready, problems } = readFacts(on.deps, { ...line.child, sex, born });
  const movedIn = !visitor && line.from !== undefined;
  const child = await addChild(context, scales.place, {
    ...ready,
    name,
    sex,
    born,
    card: line.services.book,
    visitor,
    from: line.from,
    ...(movedIn && { how: 'moved-in' as const }),
  });
  scales.children.push(child);
  const { child: _, ...figures } = line;
  const [outcome, ...others] = await takeFor(on, { ...figures, act: 'record' }, child);
  const said = problems.map((each): Outcome => ({ is: 'said', text: each }));
  if (outcome?.is === 'noted') return [{ ...outcome, added: true }, ...others, ...said];
  // Nothing of today was told of her.
  const added: Outcome = { is: 'said', text: text(visitor ? 'added-guest-only' : 'added-only', { name }) };
  return [added, ...(outcome && outcome.is !== 'shown' ? [outcome] : []), ...others, ...said];
}
