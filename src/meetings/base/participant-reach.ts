import type { Db } from '../../records/tables.ts';

/** The channel on which each of these people would get an invitation: the one joined last where she still listens. Who left, or wants
 *  no messages (`berhenti`), has none. */
export async function bestChannels(db: Db, people: number[]): Promise<Map<number, string>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('contact')
    .select(['person', 'channel'])
    .where('person', 'in', people)
    .where('gone_at', 'is', null)
    .where('muted_at', 'is', null)
    .orderBy('joined_at')
    .execute();
  // The later one overwrites the earlier one.
  return new Map(rows.map(({ person, channel }) => [person, channel]));
}
