/** `npm run import -- --children list.xlsx`: the same list as in the chat, for an operator who has those of a whole district. A dry run, unless it says
 *  otherwise; the doubtful ones are left to those who know the children. */
import { wallTime } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { loadPlace, type Place } from '../../directory/people/places.ts';
import type { Sheet } from '../../records/decoding/readings.ts';
import { mostRows } from '../../records/decoding/table.ts';
import type { Secrets } from '../../records/secrets.ts';
import type { Db } from '../../records/tables.ts';
import { type Child, childrenOf } from '../base/child.ts';
import { text } from './about-file.ts';
import { auditFile } from './audit-file.ts';
import { matchEntries } from './match.ts';
import { type Done, nothing, type Plan, planOf } from './plan.ts';
import { readChildren } from './read.ts';
import { readTableFile } from './table-file.ts';
import { create, plus, takeOver } from './take-over.ts';
import { doneText, newText, planText, type Render, unsureLines } from './words.ts';

/** One paragraph for the operator. `wrong`: nothing could be done. */
export interface ChildrenLine {
  says: string;
  wrong?: true;
}

export interface ChildrenOrderDeps {
  secrets: Pick<Secrets, 'hash'>;
  now(): number;
  render: Render;
}

/** `POST /control/import-children?name=list.xlsx[&store=1[&new=1]]` with the file as body. */
export const childrenOrder = (db: Db, deps: ChildrenOrderDeps) =>
  async function* (request: Request): AsyncGenerator<ChildrenLine> {
    const query = new URL(request.url).searchParams;
    const file = query.get('name') ?? '';
    const says = (...parts: Text[]): ChildrenLine => ({
      // A terminal knows no bold text.
      says: parts.map(deps.render).join('\n\n').replaceAll('*', ''),
    });
    const table = await readTableFile(new Uint8Array(await request.arrayBuffer()), file);
    const sent = JSON.parse(table) as { sheets: Sheet[] } | { failed: 'unreadable' | 'large' };
    if ('failed' in sent) return yield { ...says(text(sent.failed, { file, rows: mostRows })), wrong: true };
    const places = await openPlaces(db);
    const today = wallTime(deps.now(), places[0]?.zone ?? 'WIB')
      .toPlainDate()
      .toString();
    const read = await readChildren(sent.sheets, { places, today, secrets: deps.secrets });
    if (read.rows === 0) return yield { ...says(text('no-table', { file })), wrong: true };
    if (read.placeless) return yield { ...says(text('which-place-many', { file })), wrong: true };
    // All posyandu are hers: one that is none of them is not known, or there are several of that name.
    const said = read.said.map((one) => (one.what === 'other-place' ? { ...one, what: 'no-place' as const } : one));
    const plan = await planOf(db, { ...read, said }, { file, today });
    yield says(...planText(plan, deps.render));
    if (plan.unsure.length > 0) yield says(await unsureText(db, plan, deps.render));
    if (plan.fresh.length > 0) yield says(newText(plan, deps.render));
    if (query.get('store') !== '1') return;
    const andNew = query.get('new') === '1';
    for (const { id } of plan.places) {
      plan.done = plus(plan.done, await storePlace(db, deps, plan, id, andNew));
    }
    if (!andNew && plan.fresh.length > 0) yield says(text('new-left', { n: plan.fresh.length }));
    yield says(...doneText({ ...plan, differs: [] }, deps.render, false));
  };

async function openPlaces(db: Db): Promise<Place[]> {
  return db
    .selectFrom('posyandu')
    .innerJoin('area', 'area.code', 'posyandu.area')
    .select(['posyandu.id', 'posyandu.name', 'posyandu.area', 'area.name as areaName', 'area.zone'])
    .where('posyandu.closed_at', 'is', null)
    .orderBy('posyandu.id')
    .execute();
}

async function unsureText(db: Db, plan: Plan, render: Render): Promise<Text> {
  const children: Child[] = [];
  for (const { id } of plan.places) children.push(...(await childrenOf(db, (await loadPlace(db, id))!)));
  return unsureLines(plan, children, render);
}

/** All of one posyandu, or nothing of it. */
function storePlace(db: Db, { now }: ChildrenOrderDeps, plan: Plan, id: number, andNew: boolean): Promise<Done> {
  return db.transaction().execute(async (tx) => {
    const on = { db: tx, now: now(), person: undefined, file: plan.file };
    const place = (await loadPlace(tx, id))!;
    const children = await childrenOf(tx, place);
    let done = nothing;
    for (const { child: known, entry } of plan.known.filter((one) => one.entry.posyandu === id)) {
      const child = children.find((one) => one.id === known);
      if (child) done = plus(done, await takeOver(on, place, child, entry));
    }
    const fresh = andNew ? plan.fresh.filter(({ posyandu }) => posyandu === id) : [];
    // Somebody may have written them down meanwhile.
    const today = wallTime(on.now, place.zone).toPlainDate().toString();
    const still = await matchEntries(fresh, children, today);
    for (const entry of still.fresh) done = plus(done, await create(on, place, entry));
    const { known, added, weighings } = done;
    if (known + added + weighings > 0)
      await auditFile(on, { places: [place] }, 'children.import', { known, added, weighings });
    return done;
  });
}
