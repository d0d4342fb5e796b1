/** From the lines of a pasted report to its entries: a field and what was written behind its name. Pure. */
import type { PasteField } from '../../conversation/reader.ts';
import { clean } from '../clean.ts';
import { plain, type Token, tokens } from '../reading/fold.ts';
import { readWord } from '../reading/meanings.ts';
import type { Words } from '../reading/words.ts';
import type { Entry, Labels, Mark } from './labels.ts';
import { isCount, marksIn } from './marks.ts';

/** `rest`: lines, and parts of lines, of which nothing was understood. */
export function entriesOf(text: string, labels: Labels, words: Words): { entries: Entry[]; rest: string[] } {
  const entries: Entry[] = [];
  const rest: string[] = [];
  let open: Entry | undefined;
  for (const original of clean(text).split('\n')) {
    const line = plain(original).replace(bullet, '').trim();
    const all = tokens(line);
    const found = rowsIn(line, labels) ?? lineEntries(line, all, labels, words, rest);
    if (found.length > 0) {
      entries.push(...found);
      open = found.at(-1);
    } else if (open && goesOn(open, all, words)) open.written = goOn(open, line);
    else if (line !== '') {
      open = undefined;
      if (saysSomething(all, original, words)) rest.push(original.trim());
    }
  }
  return { entries: entries.filter((entry) => entry.written !== ''), rest };
}

/** `1. `, `2) `, `- `, `• ` at the beginning of a line. */
const bullet = /^\s*(?:[-•●▪◦>+]+\s*|\d{1,2}[.)](?!\d)\s*|[a-z][.)]\s+)/;

function lineEntries(line: string, all: Token[], labels: Labels, words: Words, rest: string[]): Entry[] {
  const marks = marksIn(all, labels, words);
  const [first] = marks;
  if (!first) return [];
  if (isReversed(all, marks)) return reversedEntries(line, all, marks, rest);
  if (all.slice(0, first.start).some((token) => token.kind === 'number'))
    rest.push(line.slice(0, all[first.start]?.start).trim());
  return marks
    .filter((mark, index) => !isPaired(all, marks, index) || !isCount(mark.field))
    .map((mark) => {
      const next = marks[marks.indexOf(mark) + 1];
      const other = isCount(mark.field) ? otherClause(all, mark.end, next?.start ?? all.length, words) : undefined;
      const apart = other === undefined ? '' : textBetween(line, all, other, next?.start);
      if (/\d/.test(apart)) rest.push(apart.replace(/[\s,;]+$/, ''));
      const followed = next !== undefined && other === undefined;
      return { field: mark.field, written: bare(textBetween(line, all, mark.end, other ?? next?.start), followed) };
    });
}

/** `busui 12, nifas 1`: behind a comma, an unknown word begins something else. Returns the token where it begins. */
function otherClause(all: Token[], from: number, to: number, words: Words): number | undefined {
  for (let at = from + 1; at < to - 1; at++) {
    const next = all[at + 1] as Token;
    if (!/^[,;.]$/.test(all[at]?.text ?? '') || next.kind !== 'word') continue;
    const sameFigure = [words.male, words.female, words.counted, words.zero].some((set) => set.has(next.text));
    if (!sameFigure && !words.numbers.has(next.text)) return at + 1;
  }
  return undefined;
}

function textBetween(line: string, all: Token[], from: number, to = all.length): string {
  return from >= to ? '' : line.slice(all[from]?.start, all[to]?.start);
}

/** `5 kader, 7 bumil`: the number stands before the name. */
function isReversed(all: Token[], marks: Mark[]): boolean {
  const [first] = marks;
  return first?.start === 1 && all[0]?.kind === 'number' && !/^[:=]$/.test(all[first.end]?.text ?? '');
}

/** Takes them only when every name has its own number before it: else nobody can say which number belongs to which name. */
function reversedEntries(line: string, all: Token[], marks: Mark[], rest: string[]): Entry[] {
  const entries = marks.map((mark, index) => ({
    field: mark.field,
    written: bare(textBetween(line, all, marks[index - 1]?.end ?? 0, mark.start), false),
  }));
  const behind = all.slice(marks.at(-1)?.end).some((token) => token.kind !== 'sign');
  if (!behind && entries.every(({ field, written }) => isCount(field) && /\d/.test(written))) return entries;
  rest.push(line);
  return [];
}

/** `bayi/balita 12`: two names share one number, which then belongs to neither. */
function isPaired(all: Token[], marks: Mark[], index: number): boolean {
  const pairs = (one: Mark | undefined, next: Mark | undefined) =>
    one !== undefined &&
    next !== undefined &&
    one.field !== next.field &&
    next.start > one.end &&
    all.slice(one.end, next.start).every((token) => /^[/&+]$/.test(token.text));
  return pairs(marks[index - 1], marks[index]) || pairs(marks[index], marks[index + 1]);
}

/** The value without the signs around it and, before another label, without the number of that label in a list (`45 2. K: 45`).
 *  A lone dash stays, because it means none. */
function bare(written: string, followed: boolean): string {
  if (/^\s*[,;.](?!\d)/.test(written) && !/^\s*;\s*\d/.test(written)) return '';
  const listed = followed ? written.trimEnd().replace(/(?<=[^\s:=-]\s+)\d{1,2}[.)]$/, '') : written;
  const trimmed = listed.replace(/^[\s:=;.)]+/, '').replace(/[\s:=;,.(/&|]+$/, '');
  const led = trimmed.replace(/^-+\s*(?=[^\s-])/, '');
  return /[lp]\s*-$/i.test(led) ? led : led.replace(/(?<=[^\s-])\s*-+$/, '').replace(/[\s,;.]+$/, '');
}

/** Does this line without a label belong to the value above it? `S:` and `45` below; `L: 25`, `P: 27`; more of a text. */
function goesOn(open: Entry, all: Token[], words: Words): boolean {
  const [first] = all;
  if (!first) return false;
  if (open.field.type === 'text') return true;
  const sex = words.male.has(first.text) || words.female.has(first.text);
  if (open.field.type === 'integer' && sex) return all.some((token) => token.kind === 'number' || token.text === '-');
  return (
    open.written === '' && (first.kind === 'number' || words.zero.has(first.text) || open.field.type === 'select_one')
  );
}

const goOn = (open: Entry, line: string) => `${open.written}${open.field.type === 'text' ? '\n' : ' '}${line}`.trim();

/** Greetings and headings are not worth showing again. */
function saysSomething(all: Token[], original: string, words: Words): boolean {
  if (readWord(original, words) !== undefined) return false;
  return all.some((token) => token.kind === 'number' || (token.kind === 'word' && !words.reportNoise.has(token.text)));
}

/** The habit of writing several codes and then their numbers in the same order: `S/K/D/N: 45/45/40/32`, `SKDN 45/45/40/32`. */
function rowsIn(line: string, labels: Labels): Entry[] | undefined {
  const [, codes = '', figures = ''] = row.exec(line) ?? [];
  if (codes === '') return undefined;
  const fields = codes
    .toLowerCase()
    .split(codes.includes('/') ? /\s*\/\s*/ : '')
    .map((code) => fieldOf(code, labels));
  const numbers = figures.split(/\s*\/\s*/);
  if (fields.length !== numbers.length || fields.length < 3) return undefined;
  const entries = fields.map((field, at) => field && { field, written: numbers[at] ?? '' });
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

const row = /^([a-z](?:\s*\/?\s*[a-z]){2,7})\s*[:=]?\s*(\d{1,6}(?:\s*\/\s*\d{1,6}){2,7})$/i;

function fieldOf(code: string, labels: Labels): PasteField | undefined {
  return labels.get(code)?.find((label) => label.parts.length === 1)?.field;
}
