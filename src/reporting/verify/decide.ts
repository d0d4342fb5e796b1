/** Whoever looks after a posyandu says that a report is right, or gives it back with a remark. Of the version that she has seen: what came in
 *  meanwhile stays to be looked at. */
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { type Context, member, Refusal } from '../../room.ts';
import { writeStep } from '../base/steps.ts';
import { reportOf } from '../base/versions.ts';
import { tellReturned } from './returned.ts';
import type { Looked } from './waiting.ts';

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

export async function confirm(context: Context, looked: Looked): Promise<Outcome> {
  real(context);
  const { report, place, period } = looked;
  const by = member(context).id;
  if (report.verifiedAt !== null) return 'already';
  if (report.filedBy === by) return 'own';
  const done = await versionOf(context, looked)
    .set(({ ref }) => ({
      // A month that is closed stays so.
      state: report.state === 'closed' ? ref('state') : ('verified' as const),
      verified_at: new Date(context.now),
      verified_by: by,
    }))
    .where('verified_at', 'is', null)
    .where('state', '=', report.state)
    .returning('version')
    .executeTakeFirst();
  if (!done) return 'changed';
  const step = { version: report.version, step: 'verified' as const, by, at: context.now };
  await writeStep(context.db, reportOf(place, period), step);
  return 'done';
}

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
