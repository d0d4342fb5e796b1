/** What is held back of the rows of a recap. Above a kabupaten, too, each row is looked at by itself: a kabupaten in which few report yet has sums
 *  as small as a posyandu's. */
import { covers } from '../../directory/people/rights.ts';
import { type AreaScope, reporters, type Viewer } from '../base/rights.ts';
import { type Held, type HeldAt, heldAlone, heldFrom } from '../rollup/held-back.ts';
import { type AreaSums, addUp } from '../rollup/sums.ts';

export async function heldOfRows(
  viewer: Viewer,
  scope: AreaScope,
  period: string,
  rows: readonly AreaSums[],
): Promise<HeldAt> {
  const held = await heldFrom(viewer, scope, period, addUp(rows).sums);
  if (scope.parts >= 2) return held;
  const found = new Map<string, Held>();
  for (const { code, sums } of rows)
    if (!(await covers(viewer.db, viewer.person, { area: code }, reporters))) found.set(code, heldAlone(sums));
  return (code) => (code === undefined ? held() : (found.get(code) ?? new Set()));
}
