/** A message at the scales: one child, or the list of the day in whatever layout. Pure. */
import type { Reading } from '../../../conversation/reader.ts';
import { readDate } from '../dates.ts';
import { doubt, understood } from '../readings.ts';
import { type Item, itemsOf } from './items.ts';
import { readLine } from './line.ts';
import { partedLine } from './parting.ts';
import { lineOf } from './pieces.ts';
import type { Known, LineRead, ScaleLine, ScaleText } from './scale-line.ts';
import { labelTags, type ScaleWords, serviceTags } from './scale-words.ts';
import { groupsOf } from './several.ts';
import { rowOf, type Table, tableOf } from './table.ts';
import { has, tells } from './walk.ts';

interface Open {
  known: Known;
  words: ScaleWords;
  found: ScaleText;
  table?: Table | undefined;
  /** The child of the line above, which more lines may belong to. */
  block?: { read: LineRead; text: string } | undefined;
  /** `Vit A merah:` above names: said of each of them. */
  above?: string | undefined;
  /** The message has several lines. */
  list: boolean;
}

export function readText(text: string, known: Known, words: ScaleWords): ScaleText {
  const rows = text.replace(keycap, '$1. ').replaceAll('\t', ' | ').split('\n');
  const numbered = isNumbered(rows);
  const open: Open = {
    known,
    words,
    found: { lines: [], headings: [] },
    list: rows.filter((row) => row.trim() !== '').length > 1,
  };
  rows.forEach((written, at) => {
    open.found.on ??= writtenOn(written, open);
    const line = lineOf(unlisted(written, numbered));
    const next = rows.slice(at + 1).find((row) => row.trim() !== '');
    if (line.trim() !== '') readRow(written.trim(), line, at + 1, open, next && lineOf(unlisted(next, numbered)));
  });
  return open.found;
}

/** `1️⃣` */
const keycap = /(\d)\uFE0F?\u20E3\s*/gu;

/** `1. `, `2) `, `- `; in a list that counts also `3 `. */
const unlisted = (row: string, numbered: boolean): string =>
  row
    .replace(exported, '')
    .replace(/^\s*(?:[-•●▪◦>+*]+\s*|\(?\d{1,3}[.)]\s*|no(?:mor)?[.:]?\s*\d{1,3}[.):]?\s+)(?=[\p{L}"'])/iu, '')
    .replace(numbered ? /^\s*\d{1,3}\s+(?=\p{L})/u : /$^/, '');

/** What a chat's export puts in front: time and sender. */
const exported =
  /^\s*(?:\[\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[,\s]+\d{1,2}[.:]\d\d(?:[.:]\d\d)?\]|\[\d{1,2}[.:]\d\d(?:[.:]\d\d)?[,\s]+\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\]|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}[,\s]+(?:pukul\s+)?\d{1,2}[.:]\d\d\s+-)\s*[^:]{1,60}:\s*/iu;

/** A message of another day, handed on: whose day its figures are is asked. */
function writtenOn(row: string, { known, words }: Open): string | undefined {
  const [before = ''] = exported.exec(row) ?? [];
  const [day] = /\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?/.exec(before) ?? /\d{1,2}\.\d{1,2}\.\d{2,4}/.exec(before) ?? [];
  const date = day === undefined ? undefined : readDate(day.replaceAll('.', '/'), known.today, words.words);
  return date && understood(date) && date.value < known.today ? date.value : undefined;
}

function isNumbered(rows: readonly string[]): boolean {
  const numbers = rows.flatMap((row) => /^\s*(\d{1,3})\s+\p{L}/u.exec(row)?.[1] ?? []).map(Number);
  return numbers.length > 1 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

function readRow(written: string, line: string, at: number, open: Open, below: string | undefined) {
  const { known, words, found } = open;
  const table = tableOf(line, known, words);
  if (table && open.list) {
    open.table = table;
    open.block = undefined;
    found.headings.push(written);
    return;
  }
  if (below !== undefined && isAbove(line, below, open)) {
    Object.assign(open, { above: line.replace(/[\s:]+$/, ''), table: undefined, block: undefined });
    found.headings.push(written);
    return;
  }
  const row = open.table ? rowOf(line, open.table) : line;
  const named =
    open.above !== undefined &&
    itemsOf(row, known, words).items.some((item) => item.kind === 'name' || item.kind === 'word');
  const text = named ? `${row} ${open.above}` : row;
  const { items } = itemsOf(text, known, words);
  if (open.list && (isHeading(items, open) || isSection(items, below, open))) return heading(written, items, open);
  if (open.block && goesOn(items) && goOn(open.block, text, open)) return;
  // A row of cells is one child's, whatever its columns are called.
  const whole = open.table?.parting !== undefined && row !== line;
  const groups = whole ? [text] : groupsOf(text, known, words).flatMap((group) => partedLine(group, known, words));
  for (const part of groups) {
    const read: LineRead = { line: at, written, reading: asTyped(readLine(part, known, words), part, written) };
    found.lines.push(read);
    open.block = 'doubt' in read.reading && !namesAlone(items) ? undefined : { read, text: part };
  }
}

/** A doubt shows `Dewi -`, not the `Dewi tidak` that it was read as. */
function asTyped(reading: Reading<ScaleLine>, part: string, written: string): Reading<ScaleLine> {
  const typed = unlisted(written, true);
  if (!('doubt' in reading) || lineOf(typed).trim() !== part.trim() || typed === part) return reading;
  return { doubt: { ...reading.doubt, args: { ...reading.doubt.args, ...doubt('not-at-scales', typed).doubt.args } } };
}

/** `Vit A merah:`, `LILA` with names below: nothing but labels and services. Without its colon it may belong to the child above. */
function isAbove(line: string, below: string, { known, words, block }: Open): boolean {
  // `LILA` above names is no child called Lila.
  const { items } = itemsOf(line, { ...known, children: [] }, words);
  const only = items.every((item) => item.kind === 'sign' || (item.kind === 'phrase' && !has(item, 'all', 'other')));
  if (!only || /\bnama\b/i.test(line) || !items.some((item) => has(item, ...above))) return false;
  if (block && !/:\s*$/.test(line)) return false;
  return itemsOf(below, known, words).items[0]?.kind === 'name';
}

const above = [...labelTags, ...serviceTags, 'absent', 'not-weighed'] as const;

/** Only courtesy, or a title above the first child: no figure but a day. */
function isHeading(items: readonly Item[], { found }: Open): boolean {
  if (items.some((item) => item.kind === 'number' || item.kind === 'name'))
    return isTitle(items) && found.lines.length === 0;
  const quiet = items.every((item) => item.kind === 'sign' || item.kind === 'date' || has(item, 'fillers', 'places'));
  if (quiet && !items.some((item) => has(item, ...told))) return true;
  return found.lines.length === 0 && isTitle(items);
}

/** `RT 2`, `Dusun Kaja`, `Perempuan`, `Usia 0-5 bulan` between children: where the next ones belong. Below a child who is new it may be hers. */
function isSection(items: readonly Item[], below: string | undefined, { block, known, words, found }: Open): boolean {
  if (below === undefined) return false;
  const said = items.filter((item) => item.kind !== 'sign');
  const sex = said.length > 0 && said.every((item) => has(item, 'male', 'female'));
  const place =
    has(said[0], 'rt', 'rw', 'places') && said.length < 5 && said.every((item) => !tells(item) || isSmall(item));
  const age = has(said[0], 'age') && said.every((item) => !tells(item) || isSmall(item));
  if (!sex && !place && !age) return false;
  const next = itemsOf(below, known, words).items;
  const rows =
    next.some(({ kind }) => kind === 'name') ||
    (next[0]?.kind === 'word' && next.some(({ kind }) => kind === 'number'));
  const again = found.headings.length > 0;
  return rows && (!block || again || isKnown(block.read.reading));
}

const isSmall = ({ kind, value = 0, unit }: Item) =>
  kind === 'number' && Number.isInteger(value) && value < 100 && !unit;

const isKnown = (reading: Reading<ScaleLine>): boolean => {
  const line = 'value' in reading ? reading.value : 'part' in reading ? reading.part : undefined;
  return line?.who.every(({ found, fit }) => found.length > 0 && fit !== 'near') === true;
};

const told = [...labelTags, 'vitamin-a', 'worm', 'asi', 'all', 'absent'] as const;

/** `Posyandu Melati 2`, `Hasil timbang 20 November`: what a list is called. */
function isTitle(items: readonly Item[]): boolean {
  const numbers = items.filter((item) => item.kind === 'number');
  const labels = items.some((item) => has(item, ...told) && !titleWord.test(item.text));
  const small = numbers.every((item) => Number.isInteger(item.value) && item.value! < 40 && !item.unit);
  if (!small || items.some((item) => item.kind === 'name') || (numbers.length > 0 && labels)) return false;
  if (numbers.length === 0 && items.at(-1)?.text === ':') return true;
  return items.some((item) => has(item, 'places') || item.kind === 'date' || titleWord.test(item.text));
}

const titleWord = /^(?:hasil|data|daftar|laporan|rekap|penimbangan|hasil timbang|hasil penimbangan)$/i;

function heading(written: string, items: readonly Item[], { found, known, words }: Open) {
  found.headings.push(written);
  const day = items.find((item) => item.kind === 'date');
  const date = day && readDate(day.text, known.today, words.words);
  if (date && understood(date) && date.value !== known.today) found.on = date.value;
}

/** `BB : 10,1`, `vit A merah` below a name. */
function goesOn(items: readonly Item[]): boolean {
  const strange = items.some(
    (item) => item.kind === 'name' || item.kind === 'word' || has(item, 'all', 'correct', 'remove', 'ask', 'visitor'),
  );
  return !strange || (items.some((item) => item.text.toLowerCase() === 'nama') === false && isFact(items[0]));
}

const isFact = (item: Item | undefined) =>
  has(item, 'mother', 'father', 'born', 'age', 'address', 'label-birth-weight', 'label-birth-length');

const namesAlone = (items: readonly Item[]) => items.some((item) => item.kind === 'name' || item.kind === 'word');

/** Reads both together; where that only makes doubts, the line stands alone. */
function goOn(block: NonNullable<Open['block']>, text: string, { known, words }: Open): boolean {
  const joined = `${block.text}, ${text}`;
  const reading = readLine(joined, known, words);
  // `Nama: Kirana`, `JK: P`: a new child needs more than her first lines.
  const open = 'doubt' in block.read.reading;
  if (!open && ('doubt' in reading || troubles(reading) > troubles(block.read.reading))) return false;
  block.text = joined;
  block.read.reading = reading;
  block.read.written = `${block.read.written}\n${text}`;
  return true;
}

function troubles(reading: Reading<ScaleLine>): number {
  const line = 'value' in reading ? reading.value : 'part' in reading ? reading.part : undefined;
  return (line?.unclear?.length ?? 0) + ('part' in reading ? reading.rest.split(' … ').length : 0);
}
