/** What a recap says of an area in one month. The chat of whoever asks for it and the briefing of a meeting read it here, so that they never
 *  differ in a figure. */
import type { Text } from '../../conversation/run.ts';
import { shortName } from '../../directory/people/places.ts';
import type { Db } from '../../records/tables.ts';
import { monthName } from '../../texts/month-names.ts';
import { textOf } from '../../texts/text-of.ts';
import type { AreaScope } from '../base/rights.ts';
import type { HeldAt } from '../rollup/held-back.ts';
import { missing, type NamedSums, recapRows } from '../rollup/recap-rows.ts';
import { addUp, type CodeParts } from '../rollup/sums.ts';
import { asOf, checkedText, completeness, line, type Reading, sumsText } from './recap-text.ts';

const text = textOf('reporting/rekap');

type On = Reading & { db: Db };

/** The whole recap, the rows that it is of, and what it says of the area as a whole. `by`: areas of so many parts, where somebody asked so. */
export async function monthParts(on: On, scope: AreaScope, period: string, held: HeldAt, by?: CodeParts) {
  const rows = await rowsOf(on, scope, period, by);
  const head = headOf(on, scope, period, { rows, held });
  const day = addUp(rows).reported > 0 ? [asOf(on)] : [];
  const parts = [...head, ...byArea(on, rows, held), ...(await absent(on, scope, period, rows)), ...day];
  return { rows, parts, short: [...head, ...day] };
}

/** A city is shown by kelurahan; a large kabupaten first by kecamatan, a province by kabupaten, the country by province. */
const mostRows = 20;
async function rowsOf({ db }: Pick<On, 'db'>, scope: AreaScope, period: string, by?: CodeParts): Promise<NamedSums[]> {
  // As she said: `per kecamatan`. Of a province nobody reads its desa one by one.
  if (by === scope.parts + 1 || (by === 4 && scope.parts === 2)) return recapRows(db, scope.areas, period, by);
  const finest = scope.parts < 2 ? ((scope.parts + 1) as CodeParts) : 4;
  const rows = await recapRows(db, scope.areas, period, finest);
  const isLong = scope.parts === 2 && rows.length > mostRows;
  return isLong ? recapRows(db, scope.areas, period, (scope.parts + 1) as CodeParts) : rows;
}

/** One message holds 4,096 characters: of more areas than these each line is a short one. */
const mostLong = 16;

function headOf(
  { language }: Pick<On, 'language'>,
  scope: AreaScope,
  period: string,
  { rows, held }: { rows: NamedSums[]; held: HeldAt },
): Text[] {
  const all = addUp(rows);
  const { posyandu: total, reported, sums } = all;
  if (total === 0) return [text('empty', { place: scope.name })];
  const share = completeness(all, language);
  const title = text('head', { place: scope.name, month: monthName(period, language), reported, total, share });
  if (reported === 0) return [title];
  return [title, checkedText(all, language), ...sumsText(sums, held(), language)];
}

function byArea({ language }: Pick<On, 'language'>, rows: NamedSums[], held: HeldAt): Text[] {
  if (rows.length < 2 || addUp(rows).reported === 0) return [];
  const lines = rows.map((row) => line(row, held(row.code), language, rows.length <= mostLong));
  return [text('by-area', { lines: lines.join('\n') })];
}

/** One message holds 4,096 characters, so many areas leave less room for names. */
const mostNames = (rows: NamedSums[]) => (rows.length > mostRows ? 15 : 40);
async function absent({ db }: Pick<On, 'db'>, scope: AreaScope, period: string, rows: NamedSums[]): Promise<Text[]> {
  const count = rows.reduce((sum, row) => sum + row.posyandu - row.reported, 0);
  if (count === 0) return rows.length ? [text('complete')] : [];
  // Of a province nobody reads them one by one.
  if (scope.parts < 2) return [text('missing-count', { count })];
  const names = await missing(db, scope.areas, period, mostNames(rows));
  const byArea = Map.groupBy(names, (row) => row.area);
  const lines = [...byArea.values()].map((group) => {
    const list = group.map((row) => shortName(row.name)).join(', ');
    return byArea.size > 1 ? `*${group[0]!.areaName}*: ${list}` : list;
  });
  const parts: Text[] = [text('missing', { count, lines: lines.join('\n') })];
  if (count > names.length) parts.push(text('missing-more', { count: count - names.length }));
  return parts;
}
