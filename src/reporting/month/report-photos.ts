import { sql } from 'kysely';
import type { NeededFiles } from '../../records/files.ts';

/** Of all versions: the older ones are kept for the trail. Photos of the day, and of the paper from which a report was told. */
export const photosOfReports: NeededFiles = async (db, hashes) => {
  const { rows } = await sql<{ file: string }>`
    select distinct photo.file
    from kabar.report, (values ('photo'), ('register')) as kind (name), jsonb_array_elements_text(
      case when jsonb_typeof(answers -> kind.name) = 'array' then answers -> kind.name else '[]' end) as photo (file)
    where (answers -> 'photo' ?| ${hashes}::text[] or answers -> 'register' ?| ${hashes}::text[])
      and photo.file = any(${hashes}::text[])`.execute(db);
  return rows.map(({ file }) => file);
};
