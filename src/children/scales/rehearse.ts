/** Practice at the scales: everything is answered as on a real day, and nothing of it stays but the practised lines. */
import { sql } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Context, EffectResult } from '../../room.ts';
import { type Child, childrenOf } from '../base/child.ts';
import { keepingLooks } from '../base/trail.ts';
import { keepWeighing } from '../weighing/keep.ts';
import type { ScalesDay } from './day.ts';
import { type Line, linesOf, type Practised, practisedIn } from './lines.ts';
import { loadScales } from './session.ts';

export async function rehearsed(
  context: Context,
  on: ScalesDay,
  act: () => Promise<EffectResult>,
): Promise<EffectResult> {
  if (!context.practice) return act();
  const { db } = context;
  const before = await linesOf(context, on);
  await sql`savepoint rehearsal`.execute(db);
  await replay(context, on, before);
  const known = new Set((await childrenOf(db, on.place)).map(({ id }) => id));
  let result: EffectResult = { replies: [] };
  let after: Line[] = [];
  const rehearse = async () => {
    result = await act();
    const fresh = (await childrenOf(db, on.place)).filter(({ id }) => !known.has(id));
    after = withFresh(await linesOf(context, on), fresh);
  };
  await keepingLooks(db, rehearse, () => sql`rollback to savepoint rehearsal`.execute(db));
  await keepLines(context, on, before, after);
  return result;
}

/** What was practised so far is there again while the next line is answered. */
async function replay(context: Context, on: ScalesDay, lines: readonly Line[]): Promise<void> {
  for (const child of practisedIn(lines)) await addAgain(context, child);
  const { children } = await loadScales(context, on);
  for (const { child: id, state, asks, by } of lines) {
    const child = children.find((one) => one.id === id);
    if (!child || state !== 'taken' || asks?.is !== 'took') continue;
    const { place, day } = on;
    const keep = { child, place, day, told: asks.told, by, now: context.now };
    await keepWeighing(context.db, { ...keep, correct: true, sure: true });
  }
}

/** Under its own number: buttons and questions name it by that. */
async function addAgain({ db }: Context, child: Practised): Promise<void> {
  const { id, ...values } = child;
  const insert = db.insertInto('child').values(values).compile();
  const numbered = insert.sql.replace(') values (', ', "id") overriding system value values (');
  const last = numbered.lastIndexOf(')');
  const parameters = [...insert.parameters, id];
  await db.executeQuery({
    ...insert,
    sql: `${numbered.slice(0, last)}, $${parameters.length})${numbered.slice(last + 1)}`,
    parameters,
  });
}

/** The first line of a new child carries it. */
function withFresh(lines: readonly Line[], fresh: readonly Child[]): Line[] {
  const waiting = new Map(fresh.map((child) => [child.id, child]));
  return lines.map((line) => {
    const child = line.child === null ? undefined : waiting.get(line.child);
    if (!child || line.asks?.is !== 'took') return line;
    waiting.delete(child.id);
    return { ...line, asks: { ...line.asks, practised: JSON.parse(JSON.stringify(child)) as Practised } };
  });
}

async function keepLines({ db }: Context, { place, day }: ScalesDay, before: readonly Line[], after: readonly Line[]) {
  const known = new Map(before.map((line) => [line.id, line]));
  const kabupaten = kabupatenOf(place.area);
  for (const { asks, id, ...line } of after) {
    const old = known.get(id);
    if (old?.state === line.state && old.at.getTime() === line.at.getTime()) continue;
    if (old) {
      await db
        .updateTable('scale_line')
        .set({ state: line.state, at: line.at })
        .where('kabupaten', '=', kabupaten)
        .where('id', '=', id)
        .execute();
      continue;
    }
    await db
      .insertInto('scale_line')
      .values({
        ...line,
        kabupaten,
        posyandu: place.id,
        day,
        practice: true,
        asks: asks === undefined ? null : JSON.stringify(asks),
      })
      .execute();
  }
}
