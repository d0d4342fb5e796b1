/** Files that wait for a decision of the person who sent them: kept sealed, for two days. */
import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { rowId } from '../../ids.ts';
import type { Database } from '../../records/tables.ts';
import { type Context, member, Refusal } from '../../room.ts';
import { nothing, type Plan } from './plan.ts';
import { type Over, overOf } from './wrote.ts';

/** As long as the sweep leaves it. */
const keptMs = 2 * dayMs;

export type FileRecord = Selectable<Database['child_file']>;
export type FileState = FileRecord['state'];

/** Earlier files of hers that wait are dropped: what she sees last is what she decides on. */
export async function keepFile(context: Context, area: string, state: FileState, plan: object): Promise<number> {
  const { db, now } = context;
  const person = member(context).id;
  for (const row of await ofPerson(context)) await endFile(context, row);
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

export function planIn({ plan }: Pick<FileRecord, 'plan'>): Plan {
  const read = JSON.parse(plan) as Plan;
  return { ...read, done: { ...nothing, ...read.done } };
}

/** What is over keeps no names of children, only by number what it wrote. */
export async function setFile({ db }: Context, { kabupaten, id }: FileRecord, state: FileState, plan?: Plan | Over) {
  const over = state === 'done' || state === 'dropped';
  const kept = plan === undefined || !over ? plan : overOf(plan);
  await db
    .updateTable('child_file')
    .set({ state, plan: JSON.stringify(kept ?? {}) })
    .where('kabupaten', '=', kabupaten)
    .where('id', '=', id)
    .execute();
}

async function endFile(context: Context, row: FileRecord): Promise<void> {
  const plan = planIn(row);
  if (overOf(plan)) return setFile(context, row, 'done', plan);
  const { kabupaten, id } = row;
  await context.db.deleteFrom('child_file').where('kabupaten', '=', kabupaten).where('id', '=', id).execute();
}

const ofPerson = (context: Context): Promise<FileRecord[]> =>
  context.db
    .selectFrom('child_file')
    .selectAll()
    .where('person', '=', member(context).id)
    .orderBy('id', 'desc')
    .forUpdate()
    .execute();

const isKept = ({ now }: Context, { at }: FileRecord): boolean => now - at.getTime() < keptMs;

/** The one that waits for her, and has written nothing yet. */
export async function waitingFile(context: Context): Promise<FileRecord | undefined> {
  const rows = await ofPerson(context);
  return rows.find((row) => isKept(context, row) && row.state !== 'done' && row.state !== 'dropped');
}

/** Her last one that wrote anything, while it is kept. */
export async function lastWrote(context: Context): Promise<FileRecord | undefined> {
  const rows = await ofPerson(context);
  return rows.find((row) => isKept(context, row) && overOf(planIn(row)) !== undefined);
}
