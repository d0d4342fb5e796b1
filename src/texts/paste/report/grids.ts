/** Tables: parted by `|`, tabs, semicolons or wide spaces. Each cell becomes the figure of its row and column. Pure. */
import { readDigits } from '../../reading/numbers.ts';
import { type Claim, type Context, leave, type Said } from './claims.ts';
import type { Places } from './heads.ts';
import { itemsOf } from './items.ts';
import { type Label, labelsIn, type Word } from './labels.ts';
import type { Names } from './names.ts';

type Role = { kind: 'L' | 'P' | 'total' | 'other' | 'name' } | { kind: 'label'; label: Label };

/** Takes the lines of a table, if one begins at `at`; how many lines it took. */
export function takeGrid(lines: string[], at: number, names: Names, places: Places, said: Said): number {
  const rows: string[][] = [];
  let last = at;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]!;
    if (/^[\s|:+=-]*-{2,}[\s|:+=-]*$/.test(line)) continue;
    const cells = cellsOf(line);
    if (cells.length < 2) break;
    rows.push(cells);
    last = next;
  }
  const [head] = rows;
  if (!head || rows.length < 2) return 0;
  const roles = head.map((cell, column) => roleOf(cell, column, names, places));
  const halves = roles.filter(({ kind }) => kind === 'L' || kind === 'P').length;
  const labels = roles.filter(({ kind }) => kind === 'label').length;
  const totals = roles.filter(({ kind }) => kind === 'total').length;
  if (labels >= 2 && labels >= head.length - 2) takeColumns(rows, roles, names, said);
  else if (halves === 2 || (totals === 1 && head.length > 2)) takeRows(rows.slice(1), roles, names, places, said);
  else return 0;
  return last - at + 1;
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  const sign = trimmed.includes('|')
    ? '|'
    : line.includes('\t')
      ? '\t'
      : (trimmed.match(/;/g)?.length ?? 0) > 1
        ? ';'
        : /\S {2,}\S/.test(trimmed)
          ? /\s{2,}/
          : undefined;
  if (!sign) return [];
  const cells = trimmed.split(sign).map((cell) => cell.trim());
  return sign === '|' ? cells.slice(trimmed.startsWith('|') ? 1 : 0, trimmed.endsWith('|') ? -1 : undefined) : cells;
}

function roleOf(cell: string, column: number, names: Names, places: Places): Role {
  const { words } = names.lexicon;
  const plain = cell
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  if (words.male.has(plain) || /^laki laki$/.test(plain)) return { kind: 'L' };
  if (words.female.has(plain)) return { kind: 'P' };
  const meant = plain.split(' ').map((word) => names.meant(word).word);
  if (/^(?:jumlah|total|bulan ini|l p|ini|hasil|angka|nilai)$/.test(meant.join(' ')) && column > 0)
    return { kind: 'total' };
  const month = itemsOf(cell, names, places).find((item) => item.type === 'head' && item.head.kind === 'month');
  if (month?.type === 'head' && column > 0)
    return { kind: month.head.value === places.today.slice(0, 7) ? 'total' : 'other' };
  const run = wordsOf(cell, names, places);
  const labels = run && labelsIn(run, 1, names);
  return labels?.length === 1 ? { kind: 'label', label: labels[0]! } : { kind: column === 0 ? 'name' : 'other' };
}

function wordsOf(cell: string, names: Names, places: Places): Word[] | undefined {
  const items = itemsOf(cell, names, places);
  return items.some(({ type }) => type === 'figure')
    ? undefined
    : items.flatMap((item) => (item.type === 'word' ? item : []));
}

/** Each row names its figure, each column tells which part it is. */
function takeRows(rows: string[][], roles: Role[], names: Names, places: Places, said: Said) {
  for (const cells of rows) {
    const named = (cell: string) => /\p{L}/u.test(cell) && wordsOf(cell, names, places) !== undefined;
    const first = cells.findIndex((cell, at) => roles[at]?.kind !== 'other' && named(cell));
    // The first column may only number the rows.
    const column = first < 0 ? cells.findIndex(named) : first;
    const run = column < 0 ? undefined : wordsOf(cells[column]!, names, places);
    const labels = run && labelsIn(run, 1, names);
    const at = (kind: Role['kind']) => numberIn(cells[roles.findIndex((role) => role.kind === kind)], names);
    const [total, L, P] = [at('total'), at('L'), at('P')];
    const filled = cells.filter(
      (_, index) => roles[index]?.kind === 'other' && index !== column && /\d/.test(cells[index]!),
    );
    if (labels?.length !== 1 || (total === undefined && L === undefined && P === undefined)) {
      leave(said, cells.filter((cell) => cell !== '').join(' '), names);
      continue;
    }
    const count = {
      ...(total !== undefined && { total }),
      ...(L !== undefined && { L }),
      ...(P !== undefined && { P }),
    };
    const written = cells.join(' ').replace(/\s+/g, ' ').trim();
    said.claims.push(
      claimOf(
        labels[0]!,
        {
          ...(L === undefined && P === undefined
            ? { numbers: [total!] }
            : { numbers: total === undefined ? [] : [total], count }),
          written,
        },
        said.section,
      ),
    );
    if (filled.length > 0 && !/^\d{1,2}[.)]?$/.test(filled.join('')))
      leave(said, `${cells[column]} ${filled.join(' ')}`, names);
  }
}

/** The columns name the figures; a row may be only the boys', or only the girls'. */
function takeColumns(rows: string[][], roles: Role[], names: Names, said: Said) {
  const { words } = names.lexicon;
  for (const cells of rows.slice(1)) {
    const whose = cells.find((cell, at) => roles[at]?.kind === 'name' && /\p{L}/u.test(cell))?.toLowerCase() ?? '';
    const sex = words.male.has(whose.split(/[\s-]/)[0]!)
      ? ('L' as const)
      : words.female.has(whose.split(/[\s-]/)[0]!)
        ? ('P' as const)
        : undefined;
    const total = whose === '' || /^(?:jumlah|total)$/.test(names.meant(whose).word);
    if (!sex && !total) {
      leave(said, cells.join(' '), names);
      continue;
    }
    roles.forEach((role, at) => {
      const number = numberIn(cells[at], names);
      if (role.kind === 'label' && number !== undefined)
        said.claims.push(
          claimOf(role.label, { numbers: [number], written: cells[at]! }, { ...said.section, ...(sex && { sex }) }),
        );
      else if (role.kind === 'other' && /\d/.test(cells[at] ?? '')) leave(said, `${rows[0]![at]} ${cells[at]}`, names);
    });
  }
}

const claimOf = (label: Label, figure: Claim['figure'], context: Context): Claim => ({
  label,
  figure,
  written: `${label.meanings[0]!.field.names.at(-1) ?? ''} ${figure.written}`,
  mends: false,
  context,
});

function numberIn(cell: string | undefined, names: Names): number | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (names.lexicon.words.zero.has(cell.toLowerCase())) return 0;
  const digits = /^\d[\d.,]*$/.exec(cell)?.[0];
  return digits === undefined ? undefined : readDigits(digits);
}
