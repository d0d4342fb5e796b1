/** An emergency as a row, and what it is called. */
import type { Selectable } from 'kysely';
import { dayMs } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { carers } from '../../directory/people/carers.ts';
import { covers } from '../../directory/people/rights.ts';
import { rowId } from '../../ids.ts';
import type { Database, Db } from '../../records/tables.ts';
import { type Context, type Person, Refusal } from '../../room.ts';

import type { Spot } from './spots.ts';

export type Emergency = Selectable<Database['emergency']>;

/** Stores what was told. */
export async function tell(
  { db, now }: Context,
  spot: Pick<Spot, 'posyandu' | 'area'>,
  told: { by: number; words: string; state: 'asked' | 'sent' },
): Promise<Emergency> {
  return db
    .insertInto('emergency')
    .values({
      kabupaten: kabupatenOf(spot.area),
      area: spot.area,
      posyandu: spot.posyandu,
      told_by: told.by,
      words: told.words,
      state: told.state,
      at: new Date(now),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** By its number alone, as a typed word has it: so all kabupaten are asked. */
export async function loadEmergency(db: Db, number: unknown): Promise<Emergency | undefined> {
  return db.selectFrom('emergency').selectAll().where('id', '=', rowId(number)).executeTakeFirst();
}

/** Changes its state, if it still has one of these. false: somebody was faster. */
export async function move(
  db: Db,
  { kabupaten, id }: Emergency,
  from: Emergency['state'][],
  change: Partial<Pick<Emergency, 'state' | 'taken_by' | 'taken_at' | 'at'>>,
): Promise<boolean> {
  const done = await db
    .updateTable('emergency')
    .set(change)
    .where('kabupaten', '=', kabupaten)
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Did she decide about these words already, while she filled in her report? What still waits for that is asked anew, and its button is over. */
export async function isAnswered(context: Context, area: string, words: string): Promise<boolean> {
  const { db, now, person } = context;
  const told = await db
    .selectFrom('emergency')
    .selectAll()
    .where('kabupaten', '=', kabupatenOf(area))
    .where('told_by', '=', person!.id)
    .where('at', '>', new Date(now - dayMs))
    .execute();
  // Words are sealed, so the database cannot compare them.
  const these = told.filter((one) => one.words === words);
  for (const one of these) await move(db, one, ['asked'], { state: 'over' });
  return these.some(({ state }) => state !== 'asked');
}

/** For whoever told it. Throws Refusal. */
export async function own(db: Db, person: Person, number: unknown): Promise<Emergency> {
  const found = await loadEmergency(db, number);
  if (found?.told_by !== person.id) throw new Refusal('reporting/darurat:not-yours');
  return found;
}

/** Does this person look after the place where it is? Asked anew each time. */
export const looksAfter = (db: Db, person: Person | undefined, { posyandu, area }: Emergency): Promise<boolean> =>
  covers(db, person, posyandu === null ? { area } : { posyandu }, carers);
