import type { NeededFiles } from '../../records/files.ts';

/** What is sent along with notices. */
export const filesOfNotices: NeededFiles = async (db, hashes) => {
  const rows = await db.selectFrom('notice').select('file').where('file', 'in', hashes).execute();
  return rows.flatMap(({ file }) => file ?? []);
};
