/** Where in a line of a pasted report a field is named. Pure. */
import type { PasteField } from '../../conversation/reader.ts';
import { fold, isSlip, plain, type Token, tokens } from '../reading/fold.ts';
import { areMonths } from '../reading/months.ts';
import type { Words } from '../reading/words.ts';

/** A field named in a line: its value begins at token `end`. */
export interface Mark {
  field: PasteField;
  start: number;
  end: number;
  /** A single letter or the like: it counts right behind a number too, as in `RT 05 S 45`. */
  code: boolean;
}

interface Label {
  field: PasteField;
  /** The name's words and numbers; signs between them do not matter. */
  parts: { text: string; joined: boolean }[];
  /** A letter, `2T`, or a word that reports are full of (`balita`): it names its field only where a number or a colon follows. */
  code: boolean;
}

/** A field and the words behind its name. */
export interface Entry {
  field: PasteField;
  written: string;
}

/** A flow's names by their first word, the longest first. */
export type Labels = Map<string, Label[]>;

export function openLabels(fields: PasteField[], words: Words): Labels {
  const labels: Labels = new Map();
  for (const field of fields) {
    for (const name of namesOf(field, fields, words)) {
      const parts = partsOf(name);
      const [first] = parts;
      const letters = parts.map((part) => part.text).join('');
      // L and P are the parts of a figure, and P is a greeting: they never name a field.
      if (!first || (parts.length === 1 && (words.male.has(letters) || words.female.has(letters)))) continue;
      const label = { field, parts, code: isCode(field, parts, words) };
      labels.set(first.text, [...(labels.get(first.text) ?? []), label]);
    }
  }
  for (const same of labels.values()) same.sort((one, other) => other.parts.length - one.parts.length);
  return labels;
}

/** The label that is written at token `at`, if any. marks.ts decides whether it may stand there. */
export function labelAt(all: Token[], at: number, labels: Labels, words: Words): Mark | undefined {
  const token = all[at] as Token;
  if (token.kind === 'sign') return undefined;
  for (const label of labels.get(token.text) ?? []) {
    const end = endOf(label, all, at);
    if (end !== undefined && standsAlone(label, all, at, end, words))
      return { field: label.field, start: at, end, code: label.parts.length === 1 && label.code };
  }
  return slipAt(all, at, labels, words);
}

/** The token behind the label, if it is written here. */
function endOf(label: Label, all: Token[], at: number): number | undefined {
  let next = at;
  for (const [index, part] of label.parts.entries()) {
    while (index > 0 && next - at < 12 && /^[-./']$/.test(all[next]?.text ?? '')) next++;
    if (all[next]?.text !== part.text) return undefined;
    if (part.joined && all[next - 1]?.end !== all[next]?.start) return undefined;
    next++;
  }
  return next;
}

/** A code needs a number, a colon or a word for none behind it; `D/S` is a ratio and names neither. A text needs a colon. */
function standsAlone(label: Label, all: Token[], at: number, end: number, words: Words): boolean {
  const next = all[end];
  const sign = next?.text ?? '';
  if (label.field.type === 'text') return /^[:=-]$/.test(sign);
  if (!label.code) return true;
  const before = all[at - 1]?.text;
  if (sign === '/' || (before === '/' && all[at - 2]?.kind === 'word')) return false;
  if (sign === ')') return before === '(';
  if (sign === '.') return all[end + 1]?.kind === 'number';
  return next?.kind === 'number' || /^[:=;(]$/.test(sign) || words.zero.has(sign);
}

/** `ditimbng: 40`: one slip in a name of a single word, where a number or colon shows that it is a name. */
function slipAt(all: Token[], at: number, labels: Labels, words: Words): Mark | undefined {
  const token = all[at] as Token;
  const next = all[at + 1];
  if (token.kind !== 'word' || token.text.length < 5 || labels.has(token.text)) return undefined;
  if (words.reportNoise.has(token.text) || words.counted.has(token.text)) return undefined;
  if (next?.kind !== 'number' && !/^[:=]$/.test(next?.text ?? '')) return undefined;
  let found: PasteField | undefined;
  for (const [first, same] of labels) {
    const single = isSlip(token.text, first) ? same.find((label) => label.parts.length === 1) : undefined;
    if (single && found && single.field !== found) return undefined;
    found = single?.field ?? found;
  }
  return found && { field: found, start: at, end: at + 1, code: false };
}

function isCode(field: PasteField, parts: Label['parts'], words: Words): boolean {
  const letters = parts.map((part) => part.text).join('');
  if (letters.length === 1 || /^\d+\p{L}$/u.test(letters)) return true;
  const counts = field.type === 'integer' || field.type === 'decimal';
  return counts && parts.every(({ text }) => words.counted.has(text) || words.reportNoise.has(text));
}

function partsOf(name: string) {
  const all = tokens(plain(name));
  return all
    .map((token, at) => ({
      ...token,
      joined: at > 0 && all[at - 1]?.kind !== 'sign' && all[at - 1]?.end === token.start,
    }))
    .filter((token) => token.kind !== 'sign');
}

function namesOf(field: PasteField, fields: PasteField[], words: Words): string[] {
  const own = field.names.filter((name) => fold(name) !== '');
  if (!areMonths(field.options)) return own;
  const taken = new Set(fields.flatMap((other) => (other === field ? [] : other.names.map(fold))));
  return [...own, ...[...words.monthLabels, ...words.dateLabels].filter((name) => !taken.has(fold(name)))];
}
