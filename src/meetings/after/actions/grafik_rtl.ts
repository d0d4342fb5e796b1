/** Flow `grafik_rtl`: the action items of what somebody runs, by their age; of whoever runs nothing, her own as a list. */
import { wallTime } from '../../../clock.ts';
import { zoneOf } from '../../../directory/areas/areas.ts';
import { saidBars } from '../../../papers/charts/said.ts';
import { type Context, type Effect, member } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { ownAreas } from '../../base/rights.ts';
import { type AgesShown, ageBars } from './age-chart.ts';
import { ages, count } from './by-agency.ts';
import { actionsBelow, titleOf } from './overview.ts';
import { myActions } from './rtl.ts';

const text = textOf('meetings/grafik_rtl');

/** Of what is run in these areas and below. */
export async function agesOf(
  deps: MeetingsDeps,
  { db, now, person }: Pick<Context, 'db' | 'now' | 'person'>,
  areas: [string, ...string[]],
): Promise<AgesShown> {
  const body = await titleOf(deps, { db, person }, areas);
  const counted = count('', await actionsBelow(db, areas, now), now);
  const rows = ages.map((bucket) => ({ bucket, count: counted[bucket] }));
  return { body, rows, day: wallTime(now, zoneOf(areas[0])).toPlainDate().toString() };
}

/** Ends the flow. */
export const agesDrawn =
  (deps: MeetingsDeps): Effect =>
  async (context: Context) => {
    const [first, ...others] = await ownAreas(context);
    if (first === undefined) return myActions(context, {});
    const { language } = member(context);
    const shown = await agesOf(deps, context, [first, ...others]);
    if (shown.rows.every((row) => row.count === 0))
      return { replies: [{ parts: [text('none', { title: shown.body })] }] };
    const parts = [{ literal: saidBars(ageBars(deps, shown, language)).join('\n') }];
    const picture = { painter: 'meetings.actions_age', args: { ...shown } } as const;
    return { replies: [{ parts, picture, choices: [{ data: '!meetings.rtl_overview', label: text('overview') }] }] };
  };
