/** Sex (L/P) and NIP for the daftar hadir. They are asked once, stored encrypted, and used again at every later meeting. */

import type { Choice } from '../../conversation/run.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { type Effect, type EffectResult, member } from '../../room.ts';

interface Details {
  sex: string;
  nip: string;
}

/** The button below the first confirmation, for people who have not been asked yet. */
export async function detailsChoice(db: Db, person: number): Promise<Choice[]> {
  const asked = await db.selectFrom('attendee').select('person').where('person', '=', person).executeTakeFirst();
  return asked ? [] : [{ data: '!start.meetings/data_hadir', label: { key: 'meetings/data_hadir:title' } }];
}

/** Ends `data_hadir`. A person who leaves both empty is not asked again. */
export const tellDetails =
  ({ secrets }: { secrets: Secrets }): Effect =>
  async (context, args): Promise<EffectResult> => {
    const { id } = member(context);
    const sex = args.sex === 'laki' ? 'L' : args.sex === 'perempuan' ? 'P' : '';
    const told: Details = { sex, nip: String(args.nip ?? '').trim() };
    const row = { told_enc: secrets.seal(JSON.stringify(told)), at: new Date(context.now) };
    await context.db
      .insertInto('attendee')
      .values({ person: id, ...row })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
      .execute();
    return {
      replies: [{ parts: [{ key: 'meetings/data_hadir:kept', args: { empty: sex || told.nip ? 'tidak' : 'ya' } }] }],
    };
  };

/** Details by person; people who told nothing are missing. */
export async function detailsOf(db: Db, secrets: Secrets, people: number[]): Promise<Map<number, Details>> {
  if (people.length === 0) return new Map();
  const rows = await db.selectFrom('attendee').select(['person', 'told_enc']).where('person', 'in', people).execute();
  return new Map(rows.map(({ person, told_enc }) => [person, JSON.parse(secrets.open(told_enc)) as Details]));
}
