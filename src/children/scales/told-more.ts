/** A child that is asked about as new, and what is told of it besides: its facts, a figure, another line by its name. Nothing of it is lost on the way
 *  to the register. */
import type { Reader } from '../../conversation/reader.ts';
import { readChildLine } from '../../texts/reading/children/child-line.ts';
import type { ScaleLine, ScaleText } from '../../texts/reading/scales/scale-line.ts';
import { nameWords } from '../register/find.ts';
import { type Line, type Waiting, waitingOf } from './lines.ts';
import { lineOf, newName } from './told.ts';

/** Both lines are one child's: what was told later counts. */
export function joined(older: ScaleLine, newer: ScaleLine): ScaleLine {
  const { notWeighed, reason, unclear: doubts = [], ...first } = older;
  const figures = { ...older.figures, ...newer.figures };
  const notes = [older.note, newer.note].filter((one) => one !== undefined);
  const open = doubts.filter(({ field }) => field === undefined || newer.figures[field] === undefined);
  const unclear = [...open, ...(newer.unclear ?? [])];
  const told = [...(older.told ?? []), ...(newer.told ?? [])];
  const { unclear: _, ...second } = newer;
  return {
    ...first,
    ...(notWeighed && figures.weight === undefined && { notWeighed, ...(reason && { reason }) }),
    ...second,
    act: 'record',
    who: older.who,
    child: { ...older.child, ...newer.child },
    figures,
    services: { ...older.services, ...newer.services },
    ...(notes.length > 0 && { note: notes.join('; ') }),
    ...(unclear.length > 0 && { unclear }),
    ...(told.length > 0 && { told: [...new Set(told)] }),
  };
}

/** What she was asked about a new child of this name, and what it would be with this line. undefined: nothing, or it may be a namesake. */
export function askedBefore(
  lines: readonly Line[],
  by: number,
  line: ScaleLine,
): { waiting: Waiting; line: ScaleLine } | undefined {
  const name = nameWords(newName(line)).join(' ');
  for (const waiting of name === '' ? [] : waitingOf(lines, by)) {
    const { asks } = waiting;
    if (asks.is !== 'new' || nameWords(newName(asks.line)).join(' ') !== name || !isOne(asks.line, line)) continue;
    return { waiting, line: joined(asks.line, line) };
  }
  return undefined;
}

/** Nothing of both says that they are two. A figure that is told otherwise may be a second child's, unless she corrects it. */
function isOne(older: ScaleLine, newer: ScaleLine): boolean {
  const differs = (one: object, other: object) => {
    const known = new Map(Object.entries(other));
    return Object.entries(one).some(([key, value]) => known.has(key) && known.get(key) !== value);
  };
  const facts = ({ sex, born, mother }: NonNullable<ScaleLine['child']>) => ({
    ...(sex && { sex }),
    ...(born && { born }),
    ...(mother && { mother: nameWords(mother)[0] }),
  });
  if (differs(facts(older.child ?? {}), facts(newer.child ?? {}))) return false;
  return newer.act === 'correct' || !differs(older.figures, newer.figures);
}

/** What she tells of a new child after she was asked for it: `P 3/2/2025 ibu Rina 9,4`. `read`: the same as lines of the scales. undefined: nothing that
 *  was missing, or of another child, as in `tambah anak Budi L 3/2/2025`. */
export function completed(
  asked: ScaleLine,
  said: string,
  { read, today, reader }: { read: ScaleText; today: string; reader: Reader },
): { line: ScaleLine; unread: string[] } | undefined {
  const { told, rest } = readChildLine(said, today, (day, on) => reader.date(day, on));
  const called = asked.who.flatMap(({ written }) => nameWords(written));
  const hers = [...called, ...nameWords(told.mother ?? '')];
  const alone = namesHer(read, hers);
  const named = told.name === undefined || nameWords(told.name).some((word) => called.includes(word));
  if (namesAnother(read, hers) || (!alone && (!named || isOfAnother(rest, called)))) return undefined;
  const weighed = read.lines.map(({ reading }) => lineOf(reading)).filter((one) => one !== undefined);
  const whole = weighed.reduce((line, one) => joined(line, one), asked);
  // `obat cacing` was taken for a name: then the scales have read it better.
  const { sex, born, mother, rt } = named ? told : (weighed[0]?.child ?? {});
  if (sex === undefined && born === undefined) return undefined;
  const more = { ...(sex && { sex }), ...(born && { born }), ...(mother && { mother }), ...(rt && { rt }) };
  const unread = read.lines.flatMap(({ reading, written }) => {
    const left = 'part' in reading ? [reading.rest] : 'doubt' in reading ? rest : [];
    return left.some((piece) => /\d/.test(piece)) ? ['part' in reading ? reading.rest : written] : [];
  });
  return { line: { ...whole, child: { ...whole.child, ...more } }, unread };
}

/** One line of the scales, without another name: what else stands in it is a service, and nobody. */
const namesHer = ({ lines: [line, ...others] }: ScaleText, hers: readonly string[]): boolean =>
  others.length === 0 &&
  (line && 'value' in line.reading ? line.reading.value : undefined)?.who.every(({ written }) =>
    nameWords(written).every((word) => hers.includes(word)),
  ) === true;

/** `P 3/2/2025 ibu Rini` and a line of Budi's below it. */
const namesAnother = ({ lines }: ScaleText, called: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.some(({ reading }) =>
    lineOf(reading)?.who.some(
      ({ written }) => written !== '' && !nameWords(written).some((word) => called.includes(word)),
    ),
  );

/** `Zulfa baru P 1/1/2025 ibu Sulastri 8,2 71`: it begins with another name, and has figures of its own or calls her new. */
function isOfAnother([first = '', ...more]: readonly string[], asked: readonly string[]): boolean {
  const called = nameWords(first.replace(/(?<!\p{L})(?:ibu|bu|mama|mak|bunda|ayah|bapak)(?!\p{L}).*/isu, ''));
  const [name] = called.filter((word) => !/\d/.test(word) && !aboutHer.has(word));
  const own = [first, ...more].some((one) => /\d/.test(one)) || called.includes('baru');
  return own && name !== undefined && name.length > 2 && !asked.includes(name);
}
const aboutHer = new Set(['anak', 'anaknya', 'baru', 'itu', 'ini', 'iya', 'dia', 'memang', 'betul', 'lahir', 'tadi']);
