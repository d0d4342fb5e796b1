/** Writes what was told of one child on one day. Whoever tells it (a kader at the scales, a file, a bidan who corrects): the row is merged
 *  under the child's lock, so that two phones lose nothing of each other, and what follows from it is worked out in the same transaction,
 *  for this day and for the days behind it. */
import type { Insertable } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Place } from '../../directory/people/places.ts';
import { writeSoon } from '../../records/statements.ts';
import type { Database, Db } from '../../records/tables.ts';
import type { Services } from '../../texts/reading/scales/scale-line.ts';
import type { Child, Weighing } from '../base/child.ts';
import { growthColumns } from '../growth/columns.ts';
import { assess } from '../growth/growth.ts';
import type { Growth } from '../growth/types.ts';
import { type Differs, type Held, type HeldName, merge, nothingHeld, same, type Told } from './merge.ts';
import { type Odd, oddities } from './odd.ts';

export interface Keep {
  child: Pick<Child, 'kabupaten' | 'id' | 'sex' | 'born'>;
  place: Pick<Place, 'id' | 'area'>;
  day: string;
  told: Told;
  /** null: a file, or the program itself. */
  by: number | null;
  now: number;
  /** What was told takes the place of what stands. Without it a difference is handed back. */
  correct?: boolean;
  /** Odd figures were asked about already, or nobody can be asked: they are kept as doubtful. */
  sure?: boolean;
}

export interface Kept {
  /** As it stands now. undefined: there was nothing to keep and there is no row. */
  row: Weighing | undefined;
  /** As it stood before. undefined: the child's first line of the day. */
  before: Weighing | undefined;
  growth: Growth | undefined;
  changed: HeldName[];
  /** Told otherwise than it stands: not taken. */
  differs: Differs[];
  /** Looks wrong: not taken without `sure`. */
  odd: Odd[];
}

export async function keepWeighing(db: Db, keep: Keep): Promise<Kept> {
  const all = await lockedHistory(db, keep.child);
  const before = all.find(({ day }) => day === keep.day);
  const others = all.filter(({ day }) => day !== keep.day);
  const found = held(before);
  const whole = merge(found, keep.told, keep.correct);
  const odd = keep.sure ? [] : newlyOdd(keep, whole.held, whole.changed, others, before);
  const { merged, differs } = odd.length > 0 ? withoutOdd(found, keep, odd) : { merged: whole, differs: whole.differs };
  const nothing = merged.changed.length === 0 && (before !== undefined || odd.length > 0 || isEmpty(keep.told));
  if (nothing) return { row: before, before, growth: growthOf(before), changed: [], differs, odd };
  const growth = assess(keep.child, { day: keep.day, ...merged.held }, others);
  const row = await write(db, keep, merged.held, growth, { before, others });
  await followOn(db, keep, [...others, row]);
  return { row, before, growth, changed: merged.changed, differs, odd };
}

/** What stands in a row, as it can be told of another child. */
export const toldAgain = (row: Weighing): Told =>
  Object.fromEntries(Object.entries(held(row)).filter(([, value]) => value !== null)) as Told;

/** Takes the day's row away: the child was not there. What follows from later days is worked out again. */
export async function removeWeighing(db: Db, { child, day, now }: Pick<Keep, 'child' | 'day' | 'now'>) {
  const all = await lockedHistory(db, child);
  const row = all.find((one) => one.day === day);
  if (!row) return undefined;
  await mine(db.deleteFrom('weighing'), child).where('day', '=', day).execute();
  await followOn(
    db,
    { child, day, now },
    all.filter((one) => one !== row),
  );
  return row;
}

/** What would look wrong if this were kept. Writes nothing. */
export async function oddIfKept(db: Db, keep: Pick<Keep, 'child' | 'day' | 'told'>): Promise<Odd[]> {
  const all = await mine(db.selectFrom('weighing').selectAll(), keep.child).orderBy('day').execute();
  const before = all.find(({ day }) => day === keep.day);
  const others = all.filter(({ day }) => day !== keep.day);
  const { held: now, changed } = merge(held(before), keep.told, true);
  return newlyOdd(keep, now, changed, others, before);
}

/** What was told is there, whatever follows from it. */
const isEmpty = ({ services, ...told }: Told) =>
  Object.values(told).every((value) => value === undefined) && services === undefined;

/** Growth of a row, as it was stored. */
export const growthOf = (row: Pick<Weighing, 'growth'> | undefined): Growth | undefined =>
  (row?.growth ?? undefined) as Growth | undefined;

export const servicesOf = (row: Pick<Weighing, 'services'> | undefined): Services =>
  (row?.services ?? {}) as unknown as Services;

/** What a row holds, in the shape in which it is told. */
export function held(row: Weighing | undefined): Held {
  if (!row) return nothingHeld;
  const { weight, length, lying, head, arm, oedema, not_weighed } = row;
  return { weight, length, lying, head, arm, oedema, notWeighed: not_weighed, services: servicesOf(row) };
}

/** All weighings of the child, the oldest first, while nobody else writes one. The child's row is locked, because the day's row may not be
 *  there yet. */
async function lockedHistory(db: Db, child: Keep['child']): Promise<Weighing[]> {
  const lock = db
    .selectFrom('child')
    .select('id')
    .where('kabupaten', '=', child.kabupaten)
    .where('id', '=', child.id)
    .forNoKeyUpdate()
    .compile();
  await writeSoon(db, lock);
  return mine(db.selectFrom('weighing').selectAll(), child).orderBy('day').execute();
}

function mine<Q extends { where(column: 'kabupaten' | 'child', is: '=', value: string | number): Q }>(
  query: Q,
  child: Pick<Child, 'kabupaten' | 'id'>,
): Q {
  return query.where('kabupaten', '=', child.kabupaten).where('child', '=', child.id);
}

/** What looks wrong among the figures that this message brings. */
function newlyOdd(
  keep: Pick<Keep, 'child' | 'day'>,
  now: Held,
  changed: HeldName[],
  others: Weighing[],
  before: Weighing | undefined,
): Odd[] {
  const known = before?.doubt?.split(',') ?? [];
  return oddOf(keep, now, others)
    .filter(({ field }) => changed.includes(field))
    .filter((odd) => !known.includes(doubtName(odd)) || before?.[odd.field] !== now[odd.field]);
}

const oddOf = ({ child, day }: Pick<Keep, 'child' | 'day'>, now: Held, others: Weighing[]): Odd[] => {
  const measured = { day, ...now };
  return oddities(child.born, measured, others, assess(child, measured, others));
};

const doubtName = ({ name, field }: Odd) => `${name}-${field}`;

/** The message without what looks wrong. */
function withoutOdd(found: Held, { told, correct }: Keep, odd: Odd[]) {
  const rest = { ...told };
  for (const { field } of odd) delete rest[field];
  const merged = merge(found, rest, correct);
  return { merged, differs: merged.differs };
}

async function write(
  db: Db,
  keep: Keep,
  now: Held,
  growth: Growth,
  { before, others }: { before: Weighing | undefined; others: Weighing[] },
): Promise<Weighing> {
  const { child, place, day, by } = keep;
  const { notWeighed, services, ...measures } = now;
  const values = {
    ...measures,
    not_weighed: notWeighed,
    services: JSON.stringify(services),
    ...growthColumns(growth),
    doubt: doubtOf(oddOf(keep, now, others)),
    ...checkedNow(before),
    by,
    changed_at: new Date(keep.now),
  };
  const row: Insertable<Database['weighing']> = {
    ...values,
    kabupaten: kabupatenOf(place.area),
    child: child.id,
    day,
    month: day.slice(0, 7),
    posyandu: before?.posyandu ?? place.id,
    at: new Date(keep.now),
  };
  return db
    .insertInto('weighing')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kabupaten', 'child', 'day']).doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
}

const doubtOf = (odd: Odd[]) => (odd.length > 0 ? odd.map(doubtName).join(',') : null);

/** What the bidan said was said of other figures. After a return she sees that it was changed. */
function checkedNow(before: Weighing | undefined) {
  if (!before?.checked) return {};
  if (before.checked === 'confirmed') return { checked: null, checked_by: null, checked_at: null, remark: null };
  return { checked: 'corrected' as const };
}

/** Later weighings say something else when an earlier one has changed: gain, T twice running, what jumped. `all`: those that stand now. */
async function followOn(db: Db, keep: Pick<Keep, 'child' | 'day' | 'now'>, all: Weighing[]): Promise<void> {
  const { child, day } = keep;
  for (const row of all.filter((one) => one.day > day)) {
    const others = all.filter((one) => one !== row);
    const growth = assess(child, { ...held(row), day: row.day }, others);
    if (same(growth, row.growth)) continue;
    const still = oddOf({ child, day: row.day }, held(row), others).map(doubtName);
    const doubt = row.doubt?.split(',').filter((name) => still.includes(name)) ?? [];
    await mine(db.updateTable('weighing').set({ ...growthColumns(growth), doubt: doubt.join(',') || null }), child)
      .where('day', '=', row.day)
      .execute();
  }
}
