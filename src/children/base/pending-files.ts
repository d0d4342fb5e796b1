/** Lists of children that wait for a decision hold names too: who is erased is erased there. */
import type { Db } from '../../records/tables.ts';

/** Whoever sent one of this posyandu sends it again. */
export async function dropPendingFiles(
  db: Db,
  { kabupaten, posyandu }: { kabupaten: string; posyandu: number },
): Promise<void> {
  const rows = await db
    .selectFrom('child_file')
    .select(['id', 'state', 'plan'])
    .where('kabupaten', '=', kabupaten)
    .execute();
  // Of which posyandu a list is that waits for its place, nobody knows yet.
  const about = rows.filter(({ state, plan }) => state === 'place' || isAbout(plan, posyandu));
  if (about.length === 0) return;
  const ids = about.map(({ id }) => id);
  await db.deleteFrom('child_file').where('kabupaten', '=', kabupaten).where('id', 'in', ids).execute();
}

function isAbout(plan: string, posyandu: number): boolean {
  const { places = [] } = JSON.parse(plan) as { places?: { id: number }[] };
  return places.some(({ id }) => id === posyandu);
}
