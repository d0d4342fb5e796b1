/** Whoever looks after a posyandu says that a report is right, or gives it back with a remark. Of the version that she has seen: what came in
 *  meanwhile stays to be looked at. */
import { sql } from 'kysely';
import { announce } from '../../../directory/access/announce.ts';
import { kabupatenOf } from '../../../directory/areas/areas.ts';
import { type Context, member, Refusal } from '../../../room.ts';
import { writeStep } from '../../base/steps.ts';
import { reportOf } from '../../base/versions.ts';
import type { Looked } from '../looked/waiting.ts';
import { tellReturned } from './returned.ts';

/** own: she told it herself, so somebody else looks at it. changed: it is another version by now, or somebody was quicker. */
export type Outcome = 'done' | 'own' | 'changed' | 'already';

function real({ practice }: Context): void {
  if (practice) throw new Refusal('reporting/refusals:in-practice');
}

const versionOf = (context: Context, { place, period, report }: Looked) =>
  context.db
    .updateTable('report')
    .where('kabupaten', '=', kabupatenOf(place.area))
    .where('posyandu', '=', place.id)
    .where('period', '=', period)
    .where('practice', '=', false)
    .where('version', '=', report.version)
    .where('current', '=', true);

/** All in one statement: statement after statement, two who look at the same posyandu could wait for each other for ever. A month that is closed
 *  stays so. */
export async function confirm(context: Context, all: readonly Looked[]): Promise<Map<Looked, Outcome>> {
  real(context);
  const by = member(context).id;
  const found = new Map(all.map((one): [Looked, Outcome] => [one, before(one, by)]));
  const open = all.filter((one) => found.get(one) === 'done');
  if (open.length === 0) return found;
  const rows = await context.db
    .updateTable('report')
    .set({
      state: sql`case when state = 'closed' then state else 'verified' end`,
      verified_at: new Date(context.now),
      verified_by: by,
    })
    .where('practice', '=', false)
    .where('current', '=', true)
    .where('verified_at', 'is', null)
    .where((is) => is.or(open.map(({ place, period, report }) => is.and(asSeen({ place, period, report })))))
    .returning(['posyandu', 'period'])
    .execute();
  const done = new Set(rows.map(({ posyandu, period }) => `${posyandu} ${period}`));
  for (const one of open) {
    const { report, place, period } = one;
    if (!done.has(`${place.id} ${period}`)) {
      found.set(one, 'changed');
      continue;
    }
    await writeStep(context.db, reportOf(place, period), {
      version: report.version,
      step: 'verified',
      by,
      at: context.now,
    });
    const about = { posyandu: place.id, period, receipt: report.receipt };
    await announce(context.db, { event: 'verified', area: place.area, about, now: context.now });
  }
  return found;
}

const before = ({ report }: Looked, by: number): Outcome => {
  if (report.verifiedAt !== null) return 'already';
  return report.filedBy === by ? 'own' : 'done';
};

const asSeen = ({ place, period, report }: Pick<Looked, 'place' | 'period' | 'report'>) => ({
  kabupaten: kabupatenOf(place.area),
  posyandu: place.id,
  period,
  version: report.version,
  state: report.state,
});

/** A month that is closed is open for the correction. */
export async function giveBack(
  context: Context,
  looked: Looked,
  { figure, remark }: { figure: string | undefined; remark: string },
): Promise<Outcome> {
  real(context);
  const { report, place, period } = looked;
  const done = await versionOf(context, looked)
    .set({ state: 'returned', verified_at: null, verified_by: null })
    .where('state', '=', report.state)
    .returning('version')
    .executeTakeFirst();
  if (!done) return 'changed';
  const by = member(context).id;
  const why = { figure: figure ?? null, remark: remark || null };
  const step = { version: report.version, step: 'returned' as const, by, at: context.now, ...why };
  await writeStep(context.db, reportOf(place, period), step);
  await tellReturned(context, looked);
  return 'done';
}
