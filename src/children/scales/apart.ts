/** Which lines of a list are another posyandu's: by a line above them, a name in front or a column. Pure. */
import type { Reader } from '../../conversation/reader.ts';
import { shortName } from '../../directory/people/places.ts';
import { fold } from '../../texts/reading/fold.ts';
import { type Called, placesCalled, readBehind } from './behind.ts';

export interface Apart<T> {
  /** The message without them. */
  hers: string;
  others: { called: string; places: T[]; lines: string[] }[];
}

interface Setting<T> {
  own: T;
  /** With her own. */
  places: readonly T[];
  /** First names of the children here: `Melati 8` may be a child of eight kilograms. */
  children: ReadonlySet<string>;
  reader: Pick<Reader, 'date'>;
  today: string;
}

interface Owner<T> {
  called: string;
  places: T[];
}

interface Named<T> {
  owner: Owner<T>;
  title: boolean;
  /** The row without the name, where it stands behind. */
  bare?: string;
}

export function partByPlace<T extends Called>(words: string, setting: Setting<T>): Apart<T> {
  const hers: string[] = [];
  const others = new Map<string, Apart<T>['others'][number]>();
  let section: Owner<T> | undefined;
  let column: Column | undefined;
  for (const row of words.split('\n')) {
    const head = columnIn(row);
    if (head) {
      column = head;
      hers.push(without(row, head));
      continue;
    }
    const cell = column && cellOf(row, column);
    const named: Named<T> | undefined =
      cell === undefined ? rowOwner(row, setting) : { owner: ownerOf(cell, setting), title: false };
    if (named?.title) section = named.owner;
    const owner = named ? named.owner : section;
    if (owner === undefined || owner.places.includes(setting.own)) {
      // Where nothing marks it as one, her own title would be a child's name.
      const bare = named?.bare ?? row;
      hers.push(named?.title && !/\bpos/i.test(row) ? `Posyandu ${row}` : column ? without(row, column) : bare);
      continue;
    }
    hers.push('');
    const known = others.get(owner.called) ?? { ...owner, lines: [] };
    others.set(owner.called, known);
    if (!named?.title && row.trim() !== '') known.lines.push(row.trim());
  }
  return { hers: hers.join('\n').trim(), others: [...others.values()] };
}

const sender = /^\s*\[[^\]]{5,25}\]\s*[^:]{1,60}:\s*/;
const marked =
  /^(?:(?:hasil|data|daftar|laporan|rekap|penimbangan|timbang|balita|nama|dari|di)\s+)*(?:posyandu|posy|pos)\s/;

/** The posyandu with which a row begins. `title`: those below are its, too. undefined: the row names none. */
function rowOwner<T extends Called>(
  written: string,
  { own, places, children, reader, today }: Setting<T>,
): Named<T> | undefined {
  const row = written.replace(sender, '').replace(/^[\s*_#•\-–>]+/, '');
  const behind = placesBehind(row, places);
  if (behind) return { owner: behind, title: false, bare: written.replace(tail, '') };
  const hers = new RegExp(`(?<=\\d.*)[\\s,;|-]+${RegExp.escape(shortName(own.name))}\\s*$`, 'iu');
  if (hers.test(row) && !guest.test(row) && !children.has(fold(shortName(own.name)).split(' ')[0] ?? ''))
    return { owner: { called: shortName(own.name), places: [own] }, title: false, bare: written.replace(hers, '') };
  const isMarked = marked.test(`${fold(row)} `);
  if (!isMarked && children.has(fold(row).split(' ')[0] ?? '')) return undefined;
  const said = isMarked ? row.replace(/^.*?\bpos(?:yandu|y)?\b[\s:.*_]*/i, '') : row;
  const { places: found, line } = readBehind(said.replace(/[*_()]/g, ' '), places, reader, today);
  if (found.length === 0) return undefined;
  const owner = { called: calledAs(found), places: found };
  const title = line === '' || (isMarked && !/\d[.,]\d|\d{2}/.test(line));
  const inFront = isMarked || /^[^:\d]*\d*\s*:\s*\S/.test(said);
  return title || inFront ? { owner, title } : undefined;
}

/** `Mawar` may be Mawar 1 or Mawar 3. */
const calledAs = (found: readonly Called[]): string => {
  const name = shortName(found[0]!.name);
  return found.length > 1 ? name.replace(/\s*\d+$/, '') : name;
};

/** `Budi 9,7 (Mawar 3)`. A guest from there is weighed here. */
function placesBehind<T extends Called>(row: string, places: readonly T[]): Owner<T> | undefined {
  const [whole, name = ''] = /\S.*?(?:\(|\bpos(?:yandu|y)?\b)([^()]+)\)?\s*$/iu.exec(row) ?? [];
  if (whole === undefined || guest.test(row) || !/\d/.test(row)) return undefined;
  const found = placesCalled(name.replace(/^\s*pos(?:yandu|y)?\b/i, ''), places, false);
  return found[0] && { called: calledAs(found), places: found };
}

/** `(Mawar 3)`, `posyandu Mawar 3` at the end. */
const tail = /[\s,;|-]*(?:\(|\bpos(?:yandu|y)?\b)[^()]+\)?\s*$/iu;

const guest = /(?<!\p{L})(?:tamu|dari|dr|asal\p{L}*|pindah\p{L}*|numpang|titip\p{L}*|luar)(?!\p{L})/iu;

/** What a cell of the column says. */
function ownerOf<T extends Called>(cell: string, { own, places }: Setting<T>): Owner<T> {
  const said = cell.replace(/^\s*pos(?:yandu|y)?\b[\s:.]*/i, '').trim();
  const found = said === '' ? [own] : placesCalled(said, places, true);
  return { called: found[0] ? shortName(found[0].name) : said, places: found };
}

interface Column {
  sign: string;
  at: number;
  cells: number;
}

const cells = (row: string, sign: string) => row.split(sign);

/** `Nama | Posyandu | BB`: the row that names the columns. */
function columnIn(row: string): Column | undefined {
  if (/\d/.test(row)) return undefined;
  for (const sign of ['|', '\t', ';', ',']) {
    const names = cells(row, sign).map(fold);
    const at = names.findIndex((name) => /^(?:nama )?pos(?:yandu|y)?$/.test(name));
    if (at >= 0 && names.length > 2) return { sign, at, cells: names.length };
  }
  return undefined;
}

function cellOf(row: string, { sign, at, cells: count }: Column): string | undefined {
  const all = cells(row, sign);
  return all.length === count ? all[at] : undefined;
}

const without = (row: string, column: Column): string =>
  cellOf(row, column) === undefined ? row : cells(row, column.sign).toSpliced(column.at, 1).join(column.sign);
