/** What a row says was given to a child or seen of it on its day. e-PPGBM writes 0 where nobody has told it. Pure. */
import { monthsOld } from '../base/ages.ts';
import { capsuleFor, wantedAt } from '../growth/services.ts';
import { yesIn } from './cells.ts';
import type { FileMeasure, Said } from './entry.ts';
import type { FileRow } from './rows.ts';

type Given = NonNullable<FileMeasure['services']>;
type Say = (what: Said['what'], value?: string) => void;

const columns = ['vitamin_a', 'worm', 'kpsp', 'pmt'] as const;

/** Is there any column that could tell something? */
export const tellsGiven = (cells: FileRow['cells']): boolean => columns.some((one) => told(cells[one]) !== undefined);

export function givenIn(cells: FileRow['cells'], born: string, day: string, say: Say): Given | undefined {
  const found: Given = {};
  const read = <Name extends keyof Given>(
    column: (typeof columns)[number],
    name: Name,
    as: (cell: string) => Given[Name],
  ) => {
    const cell = told(cells[column]);
    if (cell === undefined) return;
    const value = as(cell);
    if (value === undefined) say(column, cell);
    else found[name] = value;
  };
  const months = monthsOld(born, day);
  // A number counts capsules, maybe those of half a year ago: it says something of this day only in the months of vitamin A.
  const ofAge = capsuleFor(months, day) !== null;
  const counted = /^[1-9]\d*$/.test(cells.vitamin_a ?? '');
  if (counted && wantedAt(months, day).vitaminA === null) say('vitamin-month');
  else read('vitamin_a', 'vitaminA', (cell) => capsuleIn(cell, ofAge));
  read('worm', 'worm', yesIn);
  read('kpsp', 'checklist', checklistIn);
  read('pmt', 'meal', mealIn);
  return Object.keys(found).length > 0 ? found : undefined;
}

const told = (cell: string | undefined): string | undefined =>
  cell === undefined || /^0+([.,]0+)?$/.test(cell.trim()) ? undefined : cell.trim();

/** By its colour, or by its units. `ofAge`: there is a capsule for a child so old. */
function capsuleIn(cell: string, ofAge: boolean): Given['vitaminA'] {
  if (yesIn(cell) === false) return 'no';
  if (!ofAge) return undefined;
  if (/^(b|.*biru.*|100[. ]?000.*)$/i.test(cell)) return 'blue';
  if (/^(m|.*merah.*|200[. ]?000.*)$/i.test(cell)) return 'red';
  return yesIn(cell) || /^2$/.test(cell) ? 'given' : undefined;
}

/** KPSP in its own words, or how many of its ten were answered with yes: from 9 on it fits the age. */
function checklistIn(cell: string): Given['checklist'] {
  if (/^(sesuai|s|normal|lengkap|9|10)\.?$/i.test(cell)) return 'complete';
  const odd = /^(meragukan|m|(kemungkinan )?penyimpangan|p|suspek|(tidak|tdk|belum|blm) (sesuai|lengkap)|[1-8])\.?$/i;
  return odd.test(cell) ? 'incomplete' : undefined;
}

/** Kilograms of it, or yes. */
const mealIn = (cell: string): boolean | undefined => (/^\d+([.,]\d+)?( ?kg)?$/i.test(cell) ? true : yesIn(cell));
