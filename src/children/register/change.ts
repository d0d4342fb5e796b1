/** Writes a corrected field of a child, with what it was before, so that it can be taken back. */
import { instantOf } from '../../clock.ts';
import type { Place } from '../../directory/people/places.ts';
import type { Context } from '../../room.ts';
import type { Child } from '../base/child.ts';
import { auditChild } from '../base/trail.ts';
import { regrow } from '../regrow/regrow.ts';
import { fiveOn } from './add.ts';
import { noteEvent, todayAt } from './events.ts';
import type { Values } from './fields.ts';

/** Column -> what it was, and what it is now. */
export type Before = Record<string, [unknown, unknown]>;

export async function changeChild(
  on: Context,
  place: Place,
  { child, values }: { child: Child; values: Values },
): Promise<number> {
  await write(on, place, child, values);
  const before: Before = {};
  for (const [column, now] of Object.entries(values)) before[column] = [child[column as keyof Child], now];
  const detail = JSON.stringify(before);
  const event = await noteEvent(on, child, { kind: 'changed', day: todayAt(on.now, place), detail });
  const fields = Object.keys(values).filter((column) => column !== 'nik_hash');
  await auditChild(on, place, 'children.change', { subject: `child ${child.id}`, detail: { fields } });
  return event;
}

/** What hangs on its birth date follows it. */
export async function write(on: Pick<Context, 'db'>, place: Place, child: Child, values: Values): Promise<void> {
  const { born } = values;
  const moved = born === undefined ? {} : { ...sinceOf(child, born), ...overOf(child, born, place) };
  await on.db
    .updateTable('child')
    .set({ ...values, ...moved })
    .where('kabupaten', '=', child.kabupaten)
    .where('id', '=', child.id)
    .execute();
  if (born !== undefined || values.sex !== undefined) await regrow(on.db, child.kabupaten, [child.id]);
}

/** It belongs here since its birth, unless it moved in. */
const sinceOf = (child: Child, born: string) =>
  child.since === child.born || child.since < born ? { since: born } : {};

const overOf = (child: Child, born: string, place: Place) =>
  child.until === null ? { over_at: new Date(instantOf(`${fiveOn(born)}T00:00`, place.zone)) } : {};
