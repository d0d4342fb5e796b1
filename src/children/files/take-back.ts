/** What of an imported file can be taken back: what nobody has touched since. A figure that another one has taken the place of, that the bidan has
 *  looked at, and a child of which anything was noted, stay. */
import type { Place } from '../../directory/people/places.ts';
import type { Child, Weighing } from '../base/child.ts';
import { auditChild } from '../base/trail.ts';
import { type Before, write } from '../register/change.ts';
import { noteEvent, todayAt } from '../register/events.ts';
import { held, keepWeighing, removeWeighing } from '../weighing/keep.ts';
import { type HeldName, nothingHeld, same, type Told } from '../weighing/merge.ts';
import { type By, figureOf, type Weighed, type Wrote } from './wrote.ts';

export interface Back {
  weighed: (Weighed & { whole: boolean })[];
  filled: { child: number; event: number; values: Record<string, unknown> }[];
  added: number[];
}

/** `places`: of the posyandu whose children the person may know. */
export async function backOf(
  { db }: Pick<By, 'db'>,
  { kabupaten, places }: { kabupaten: string; places: readonly number[] },
  wrote: Wrote,
): Promise<Back> {
  const ids = [...new Set([...wrote.added, ...[...wrote.filled, ...wrote.weighed].map(({ child }) => child)])];
  if (ids.length === 0) return { weighed: [], filled: [], added: [] };
  const of = <Table extends 'weighing' | 'child_event' | 'referral' | 'follow'>(table: Table) =>
    db
      .selectFrom(table as 'weighing')
      .where('kabupaten', '=', kabupaten)
      .where('child', 'in', ids);
  const [all, weighings, events, referrals, followers] = await Promise.all([
    db.selectFrom('child').selectAll().where('kabupaten', '=', kabupaten).where('id', 'in', ids).execute(),
    of('weighing').selectAll().execute(),
    db
      .selectFrom('child_event')
      .select(['id', 'child', 'kind', 'detail'])
      .where('kabupaten', '=', kabupaten)
      .where('child', 'in', ids)
      .execute(),
    of('referral').select('child').execute(),
    of('follow').select('child').execute(),
  ]);
  const children = all.filter(({ posyandu }) => places.includes(posyandu));
  const there = new Set(children.map(({ id }) => id));
  const weighed = wrote.weighed.flatMap((one) => (there.has(one.child) ? weighedBack(one, weighings) : []));
  const filled = wrote.filled.flatMap((one) => filledBack(one, children, events));
  const used = new Set([
    ...[...referrals, ...followers].map(({ child }) => child),
    ...weighings.filter((row) => !weighed.some((one) => one.whole && isOf(one, row))).map(({ child }) => child),
    ...eventsOfOthers(wrote, events),
  ]);
  return { weighed, filled, added: wrote.added.filter((id) => there.has(id) && !used.has(id)) };
}

const isOf = (one: Pick<Weighed, 'child' | 'day'>, row: Pick<Weighing, 'child' | 'day'>) =>
  one.child === row.child && one.day === row.day;

/** `whole`: nothing else stands in the row. */
function weighedBack(one: Weighed, weighings: readonly Weighing[]): Back['weighed'] {
  const row = weighings.find((other) => isOf(one, other));
  if (!row || row.checked !== null) return [];
  const now = held(row);
  const was = one.was.filter(([name, , value]) => same(figureOf(now, name), value));
  if (was.length === 0) return [];
  const mine = new Set<HeldName>(was.map(([name]) => name));
  const whole = one.fresh && heldNames(now).every((name) => mine.has(name));
  return [{ ...one, was, whole }];
}

const heldNames = ({ services, ...figures }: ReturnType<typeof held>): HeldName[] => [
  ...(Object.keys(figures) as Exclude<HeldName, `services.${string}`>[]).filter((name) => figures[name] !== null),
  ...(Object.keys(services) as (keyof typeof services)[]).map((name): HeldName => `services.${name}`),
];

interface Noted {
  id: number;
  child: number;
  kind: string;
  detail: string | null;
}

/** Fields that were changed once more since then stay. */
function filledBack(
  { child: id, event }: { child: number; event: number },
  children: readonly Child[],
  events: readonly Noted[],
): Back['filled'] {
  const child = children.find((one) => one.id === id);
  const noted = events.find((one) => one.id === event);
  const undone = events.some(({ kind, detail }) => kind === 'undone' && detail === String(event));
  if (!child || !noted || undone) return [];
  const before = Object.entries(JSON.parse(noted.detail ?? '{}') as Before);
  const kept = before.filter(([column, [, now]]) => child[column as keyof Child] === now);
  if (kept.length === 0) return [];
  return [{ child: id, event, values: Object.fromEntries(kept.map(([column, [was]]) => [column, was])) }];
}

/** Each was noted once, when the file wrote it down. */
function eventsOfOthers({ added, filled }: Wrote, events: readonly Noted[]): number[] {
  const ours = new Set(filled.map(({ event }) => event));
  const others = events.filter(({ id, kind }) => !ours.has(id) && kind !== 'undone');
  return added.filter((id) => others.filter(({ child }) => child === id).length > 1);
}

type Here = (child: number) => Promise<{ child: Child; place: Place }>;

/** The caller has checked the right to the places. */
export async function takeBack(on: By, here: Here, back: Back): Promise<void> {
  for (const one of back.weighed) await unweigh(on, await here(one.child), one);
  for (const { child: id, event, values } of back.filled) {
    const { child, place } = await here(id);
    await write(on, place, child, values);
    await noteEvent(on, child, { kind: 'undone', day: todayAt(on.now, place), detail: String(event) });
  }
  for (const id of back.added) {
    const { child, place } = await here(id);
    await on.db.deleteFrom('child').where('kabupaten', '=', child.kabupaten).where('id', '=', id).execute();
    await auditChild(on, place, 'children.strike', { subject: `child ${id}` });
  }
}

async function unweigh(on: By, { child, place }: Awaited<ReturnType<Here>>, one: Back['weighed'][number]) {
  const { day, whole, was, line } = one;
  if (whole) await removeWeighing(on.db, { child, day, now: on.now });
  else {
    const by = on.person?.id ?? null;
    await keepWeighing(on.db, { child, place, day, told: toldOf(was), by, now: on.now, correct: true, sure: true });
  }
  await on.db
    .updateTable('scale_line')
    .set({ state: 'dropped' })
    .where('kabupaten', '=', child.kabupaten)
    .where('id', '=', line)
    .execute();
}

function toldOf(was: Weighed['was']): Told {
  const told: Record<string, unknown> = {};
  const services: Record<string, unknown> = {};
  for (const [name, before] of was) {
    if (name.startsWith('services.')) services[name.slice('services.'.length)] = before;
    else told[name] = before ?? nothingHeld[name as 'weight'];
  }
  return { ...told, ...(Object.keys(services).length > 0 && { services }) } as Told;
}
