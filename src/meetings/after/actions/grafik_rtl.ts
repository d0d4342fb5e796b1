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

/** Ends the flow. */
export const agesDrawn =
  (deps: MeetingsDeps): Effect =>
  async (context: Context) => {
    const areas = await ownAreas(context);
    const [first] = areas;
    if (first === undefined) return myActions(context, {});
    const { db, now } = context;
    const { language } = member(context);
    const body = await titleOf(deps, context, areas);
    const counted = count('', await actionsBelow(db, areas, now), now);
    const rows = ages.map((bucket) => ({ bucket, count: counted[bucket] }));
    if (rows.every((row) => row.count === 0)) return { replies: [{ parts: [text('none', { title: body })] }] };
    const shown: AgesShown = { body, rows, day: wallTime(now, zoneOf(first)).toPlainDate().toString() };
    const parts = [{ literal: saidBars(ageBars(deps, shown, language)).join('\n') }];
    const picture = { painter: 'meetings.actions_age', args: { ...shown } } as const;
    return { replies: [{ parts, picture, choices: [{ data: '!meetings.rtl_overview', label: text('overview') }] }] };
  };
