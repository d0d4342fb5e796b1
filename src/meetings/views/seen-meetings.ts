/** The meetings that a person may see: of the bodies that she runs, drafts too, and those to which she is invited. */
import { dayMs } from '../../clock.ts';
import { below, scopeAreas } from '../../directory/people/rights.ts';
import type { Asked } from '../../room.ts';
import { mayPlan, ownAreas, secretaries } from '../base/rights.ts';

const listedMs = 366 * dayMs;
const most = 200;

export type SeenMeeting = Awaited<ReturnType<typeof seenMeetings>>[number];

/** Of the last year and to come, the newest first. `runs`: the whole list of who comes is hers. */
export async function seenMeetings({ db, person, now }: Omit<Asked, 'query'>) {
  const scope = await scopeAreas(db, person, secretaries);
  const exact = scope === 'all' ? [] : await ownAreas({ db, person });
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('area', 'area.code', 'meeting.area')
    .leftJoin('invitee', (join) =>
      join
        .onRef('invitee.meeting', '=', 'meeting.id')
        .on('invitee.person', '=', person.id)
        .on('invitee.removed_at', 'is', null),
    )
    .select(['meeting.id', 'meeting.area', 'meeting.kind', 'meeting.theme', 'meeting.status'])
    .select(['meeting.starts_wall', 'meeting.starts_at', 'meeting.zone', 'area.name as areaName', 'invitee.answer'])
    .select('invitee.id as invitee')
    .where('meeting.practice', '=', false)
    .where('meeting.starts_at', '>', new Date(now - listedMs))
    .where((is) =>
      is.or([
        is.and([is('invitee.id', 'is not', null), is('meeting.status', '<>', 'draft')]),
        ...(scope === 'all'
          ? [is.lit(true)]
          : [below(is, 'area.code', scope), is('meeting.area', 'in', ['', ...exact])]),
      ]),
    )
    .orderBy('meeting.starts_at', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(most)
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, runs: await mayPlan(db, person, row.area) })));
}
