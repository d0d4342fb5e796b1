/** The line of what a place wants to reach, with whose it is: the same in the chat and on the page. */
import { targetOfAll } from '../../directory/areas/targets.ts';
import type { Db } from '../../records/tables.ts';
import type { Target } from './rates.ts';

export async function targetLine(
  db: Db,
  areas: readonly string[],
  asked: { formula: string; period: string },
): Promise<Target | undefined> {
  const found = await targetOfAll(db, areas, asked);
  const source = areas.length === 1 ? `${found?.area}: ${found?.source}` : String(found?.source);
  return found && { percent: found.percent, source };
}
