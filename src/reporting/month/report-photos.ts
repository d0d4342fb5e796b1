import { sql } from 'kysely';
import type { NeededFiles } from '../../records/files.ts';

/** Of all versions: the older ones are kept for the trail. */
export const photosOfReports: NeededFiles = async (db, hashes) => {
  const { rows } = await sql<{ file: string }>`
    select distinct photo.file
    from kabar.report, jsonb_array_elements_text(answers -> 'photo') as photo (file)
    where jsonb_typeof(answers -> 'photo') = 'array' and answers -> 'photo' ?| ${hashes}::text[]
      and photo.file = any(${hashes}::text[])`.execute(db);
  return rows.map(({ file }) => file);
};
