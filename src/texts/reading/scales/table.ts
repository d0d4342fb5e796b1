/** A table of the day: a line of column names, then a row for each child. A row is written anew with the column before each cell, and read like
 *  any other line. Pure. */
import { itemsOf } from './items.ts';
import type { Known } from './scale-line.ts';
import { type Column, canonical, labelTags, type ScaleWords, serviceTags } from './scale-words.ts';

export interface Table {
  columns: Head[];
  /** The sign between cells; undefined: only spaces. */
  parting?: '|' | ';' | ',';
}

interface Head {
  /** `name`, `number`, …, or what stands before the cells. */
  kind: Column | 'figure' | 'service';
  label: string;
}

/** The columns, when the line is nothing but their names. `line` has gone through `lineOf`. */
export function tableOf(line: string, known: Known, words: ScaleWords): Table | undefined {
  if (/\d/.test(line.replace(/\d+\s*$|\bno\.?\s*\d/i, ''))) return undefined;
  for (const parting of ['|', ';', ','] as const) {
    const cells = cellsOf(line, parting);
    if (cells.length < 2) continue;
    const columns = cells.map((cell) => headOf(cell, words));
    if (columns.every((column) => column !== undefined)) return worth(columns) ? { columns, parting } : undefined;
  }
  const columns = spacedHeads(line, known, words);
  return columns && worth(columns) ? { columns } : undefined;
}

const worth = (columns: Head[]) => columns.length > 1 && columns.some(({ kind }) => kind === 'figure');

export const cellsOf = (line: string, parting: string): string[] =>
  line
    .replace(parting === '|' ? /^\s*\|?|\|?\s*$/g : /$^/g, '')
    .split(parting)
    .map((cell) => cell.trim());

function headOf(cell: string, words: ScaleWords): Head | undefined {
  const label = cell.replace(/\(.*?\)|[.:]/g, ' ').trim();
  const parts = canonical(label, words.same);
  const tags = words.phrases.get(parts[0] ?? '')?.find((phrase) => phrase.words.join(' ') === parts.join(' '))?.tags;
  if (tags && labelTags.some((tag) => tags.has(tag))) return { kind: 'figure', label };
  const column = words.columns.get(parts.join(' '));
  if (column === 'weight' || column === 'length') return { kind: 'figure', label: column === 'weight' ? 'bb' : 'tb' };
  if (column) return { kind: column, label };
  return tags && (tags.has('tbc') || serviceTags.some((tag) => tags.has(tag))) ? { kind: 'service', label } : undefined;
}

/** `Nama BB TB LILA`; `BB / TB` alone names the figures behind the name. */
function spacedHeads(line: string, known: Known, words: ScaleWords): Head[] | undefined {
  const heads: Head[] = [];
  for (const { kind, text } of itemsOf(line.replace(/\bl\s?[/-]\s?p\b/i, 'jk'), { ...known, children: [] }, words)
    .items) {
    if (kind === 'sign') continue;
    const head = headOf(text, words) ?? (/^(?:kg|cm)$/i.test(text) ? 'unit' : undefined);
    if (!head) return undefined;
    if (head !== 'unit') heads.push(head);
  }
  return heads.some(({ kind }) => kind === 'name') || heads.every(({ kind }) => kind === 'figure') ? heads : undefined;
}

/** The row as a line. */
export function rowOf(line: string, { columns, parting }: Table): string {
  if (!parting || !line.includes(parting)) return spacedRow(line, columns);
  const cells = cellsOf(line, parting);
  // `BB | TB` above `Aisyah | 8,4 | 72`: the name has no column.
  const named = columns.some(({ kind }) => kind === 'name') || cells.length !== columns.length + 1;
  const heads = named ? columns : [{ kind: 'name' as const, label: '' }, ...columns];
  const told = cells.map((cell, at) => cellWith(cell, heads[at]));
  const name = heads.findIndex(({ kind }) => kind === 'name');
  const parts = name > 0 ? [told[name]!, ...told.toSpliced(name, 1)] : told;
  return parts.filter((part) => part !== '').join(', ');
}

function cellWith(cell: string, head: Head | undefined): string {
  const none = /^[-–.]*$/.test(cell);
  if (!head) return cell;
  switch (head.kind) {
    case 'number':
      return /^[\d.]*$/.test(cell) ? '' : cell;
    case 'figure':
      return none ? '' : `${head.label} ${cell}`;
    case 'service':
      return cell === ''
        ? ''
        : none
          ? `tidak ${head.label}`
          : `${head.label} ${/^(?:1|v|y)$/i.test(cell) ? 'ya' : cell}`;
    case 'age':
      return none ? '' : `umur ${cell}${/^\d+$/.test(cell) ? ' bulan' : ''}`;
    case 'born':
      return none ? '' : `lahir ${cell}`;
    case 'mother':
      return none ? '' : `ibu ${cell.split('/').at(-1)}`;
    case 'sex':
      return none ? '' : `jk ${cell}`;
    default:
      return none ? '' : cell;
  }
}

/** Only spaces between: as many figures as there are columns for them belong to these in their order. */
function spacedRow(line: string, columns: Head[]): string {
  const figures = columns.filter(({ kind }) => kind === 'figure');
  const counted = columns.filter(({ kind }) => kind === 'figure' || kind === 'age');
  const numbers = line.match(number) ?? [];
  const heads = numbers.length === counted.length ? counted : numbers.length === figures.length ? figures : undefined;
  if (!heads) return line;
  let at = 0;
  return line.replace(number, (one) => ` ${cellWith(one, heads[at++])} `);
}

const number = /(?<![\p{L}\d])\d+(?:[.,]\d+)?(?![\p{L}\d])/gu;
