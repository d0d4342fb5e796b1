/** Files that wait for a decision of the person who sent them: kept sealed, for two days. */
import type { Selectable } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { rowId } from '../../ids.ts';
import type { Database } from '../../records/tables.ts';
import { type Context, member, Refusal } from '../../room.ts';
import type { Plan } from './plan.ts';

export type FileRecord = Selectable<Database['child_file']>;
export type FileState = FileRecord['state'];

/** Earlier files of hers that wait are dropped: what she sees last is what she decides on. */
export async function keepFile(context: Context, area: string, state: FileState, plan: object): Promise<number> {
  const { db, now } = context;
  const person = member(context).id;
  await db.deleteFrom('child_file').where('person', '=', person).execute();
  const { id } = await db
    .insertInto('child_file')
    .values({ kabupaten: kabupatenOf(area), person, at: new Date(now), state, plan: JSON.stringify(plan) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Hers, in one of these states; nobody else works on it until the turn ends. Throws Refusal. */
export async function takeFile(context: Context, id: unknown, ...states: FileState[]): Promise<FileRecord> {
  const row = await context.db
    .selectFrom('child_file')
    .selectAll()
    .where('id', '=', rowId(id))
    .where('person', '=', member(context).id)
    .forUpdate()
    .executeTakeFirst();
  if (!row || !states.includes(row.state)) throw new Refusal('children/impor_anak:over');
  return row;
}

export const planIn = ({ plan }: FileRecord): Plan => JSON.parse(plan) as Plan;

/** What is over keeps no names of children. */
export async function setFile({ db }: Context, { kabupaten, id }: FileRecord, state: FileState, plan?: Plan) {
  const kept = plan === undefined ? '{}' : JSON.stringify(plan);
  await db
    .updateTable('child_file')
    .set({ state, plan: kept })
    .where('kabupaten', '=', kabupaten)
    .where('id', '=', id)
    .execute();
}
