/** What a row says was measured and given, and on which day. Pure. */
import { underFive } from '../base/ages.ts';
import { dayIn, lengthIn, lyingIn, weightIn } from './cells.ts';
import type { FileMeasure, Said } from './entry.ts';
import { givenIn, tellsGiven } from './given.ts';
import type { ChildColumn } from './ppgbm.ts';
import type { FileRow } from './rows.ts';

/** So wide that only slips and other units lie outside: what is unlikely for its age is kept as doubtful and shown to the bidan. */
const ranges = { weight: [1000, 40_000], length: [300, 1300], arm: [50, 300], head: [220, 600] } as const;
const figures = ['weight', 'length', 'arm', 'head'] as const;

export function measureIn(
  row: FileRow,
  { born, today }: { born: string; today: string },
  say: (what: Said['what'], value?: string) => void,
): FileMeasure | undefined {
  const { cells } = row;
  const found: Partial<FileMeasure> = {};
  for (const name of figures) {
    const cell = cells[name];
    if (cell === undefined || /^0+([.,]0+)?$/.test(cell)) continue;
    const read = name === 'weight' ? weightIn(cell, ranges.weight) : lengthIn(cell, ranges[name]);
    if (read === undefined) say(name, cell);
    else found[name] = read;
  }
  const figured = Object.keys(found).length > 0;
  if (!figured && !tellsGiven(cells)) return undefined;
  const day = dayFor(cells, { born, today }, say);
  if (day === undefined) return undefined;
  if (classes.some((column) => /outlier/i.test(cells[column] ?? ''))) say('outlier');
  const lying = found.length === undefined ? undefined : lyingIn(cells.how ?? '');
  if (found.length !== undefined && cells.how !== undefined && lying === undefined) say('how', cells.how);
  const services = givenIn(cells, born, day, say);
  if (!figured && !services) return undefined;
  const { sheet } = row;
  return {
    ...(sheet !== undefined && { sheet }),
    row: row.row,
    day,
    ...found,
    ...(lying !== undefined && { lying }),
    ...(services && { services }),
  };
}

const classes: ChildColumn[] = ['bbu', 'tbu', 'bbtb', 'zs_bbu', 'zs_tbu', 'zs_bbtb'];

function dayFor(
  cells: FileRow['cells'],
  { born, today }: { born: string; today: string },
  say: (what: Said['what'], value?: string) => void,
): string | undefined {
  if (cells.day === undefined) return void say('no-day');
  const day = dayIn(cells.day);
  if (day === undefined) return void say('day', cells.day);
  if (day > today) return void say('day-future', cells.day);
  if (day < born) return void say('day-before', cells.day);
  return underFive(born, day) ? day : void say('day-five', cells.day);
}
