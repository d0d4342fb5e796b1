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
  kind: Column | 'figure' | 'service' | 'other';
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
    const heads = columns.map((column, at): Head => column ?? { kind: 'other', label: cells[at]! });
    if (isTable(columns) && worth(heads)) return { columns: heads, parting };
  }
  const columns = spacedHeads(line, known, words);
  return columns && worth(columns) ? { columns } : undefined;
}

/** Columns that nobody knows, beside a child's name and what she weighs: what stands in them is told, and taken for nothing else. */
const isTable = (columns: readonly (Head | undefined)[]): boolean =>
  columns.some((column) => column?.kind === 'name') && columns.filter((column) => !column).length <= columns.length / 2;

const worth = (columns: Head[]) => columns.length > 1 && columns.some(({ kind }) => kind === 'figure');

/** A sign between quotes parts nothing: `Aisyah,"8,7",73`. */
export const cellsOf = (line: string, parting: string): string[] => {
  const whole = line.replace(parting === '|' ? /^\s*\|?|\|?\s*$/g : /$^/g, '');
  const cells = whole.match(new RegExp(`(?:"[^"]*"|[^${parting}"])*(?:[${parting}]|$)`, 'g')) ?? [];
  const parted = cells.slice(0, cells.length > 1 && cells.at(-1) === '' ? -1 : undefined);
  if (whole.endsWith(parting)) parted.push('');
  return parted.map((cell) =>
    cell
      .replace(new RegExp(`[${parting}]$`), '')
      .replaceAll('"', '')
      .trim(),
  );
};

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
  // `Aisyah,8,7,73,5`: commas are decimals, too.
  const decimals =
    cells.length > heads.length || cells.some((cell, at) => at > 0 && /^\d$/.test(cell) && isFigure(heads[at]));
  if (parting === ',' && decimals) return line;
  const told = cells.map((cell, at) => cellWith(cell, heads[at]));
  const name = heads.findIndex(({ kind }) => kind === 'name');
  const parts = name > 0 ? [told[name]!, ...told.toSpliced(name, 1)] : told;
  return parts.filter((part) => part !== '').join(', ');
}

const isFigure = (head: Head | undefined) => head?.kind === 'figure';

function cellWith(cell: string, head: Head | undefined): string {
  const none = /^[-–.]*$/.test(cell);
  if (!head) return cell;
  switch (head.kind) {
    case 'number':
      return /^\d{10,}$/.test(cell) ? `nik ${cell}` : /^[\d.x ]*$/i.test(cell) ? '' : cell;
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
    // In one word: `BB lalu` is no weight of today.
    case 'other':
      return none ? '' : `${head.label.replace(/[^\p{L}]+/gu, '')} ${cell}`;
    case 'day':
      return none ? '' : `ditimbang ${cell.replace(/[\sT]+\d{1,2}[.:]\d\d.*$/, '')}`;
    case 'present':
      return isAway.test(cell) ? 'tidak hadir' : isThere.test(cell) ? '' : cell;
    // What is bad news is told, though the scales say it themselves.
    case 'computed':
      return none || isPlain.test(cell) ? '' : /gizi/i.test(cell) ? cell : `${head.label} ${cell}`;
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

const isAway = /^(?:tidak|tdk|gak?|t|x|0|alpa|absen)(?: (?:hadir|datang))?$/i;
const isThere = /^(?:ya|iya|y|v|h|1|hadir|datang|)$/i;
const isPlain = /^(?:-?\d+(?:[.,]\d+)?|(?:gizi |berat badan |tinggi badan )?(?:baik|normal))$/i;

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
