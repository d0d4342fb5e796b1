import type { NeededFiles } from '../../records/files.ts';

/** Documents of the plan, photos of the minutes, and what shows that an action item is done. */
export const filesOfMeetings: NeededFiles = async (db, hashes) => {
  const meetings = await db.selectFrom('meeting_file').select('file').where('file', 'in', hashes).execute();
  const proofs = await db.selectFrom('action_event').select('file').where('file', 'in', hashes).execute();
  return [...meetings, ...proofs].flatMap(({ file }) => file ?? []);
};
