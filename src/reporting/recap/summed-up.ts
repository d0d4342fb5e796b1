/** The last row of a table of a recap, and the way from each of its rows to the place itself. */
import { areaValue } from '../../directory/areas/areas.ts';
import type { Way } from '../../page.ts';
import type { Scope, Viewer } from '../base/rights.ts';
import type { Months } from '../rollup/sums.ts';
import { asOne, monthsOfScope, type PlaceRow } from './recap-view.ts';

/** What the rows come to, with what is held back of the whole. Nothing where one row is all of it. */
export async function summedUp(viewer: Viewer, scope: Scope, months: Months, rows: readonly PlaceRow[]) {
  if ('place' in scope || rows.length < 2) return [];
  return [asOne(await monthsOfScope(viewer, scope, months), scope.name)];
}

export const homeOf = ({ code }: PlaceRow, isPosyandu: boolean, month: string): Way => ({
  page: 'reporting.home',
  query: { of: isPosyandu ? `p${code}` : areaValue(code), month },
});
