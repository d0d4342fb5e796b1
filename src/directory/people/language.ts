import type { Db } from '../../records/tables.ts';

/** In which language a person reads; Indonesian for whoever is not there. */
export async function languageOf(db: Db, person: number): Promise<string> {
  const row = await db.selectFrom('person').select('language').where('id', '=', person).executeTakeFirst();
  return row?.language ?? 'id';
}
