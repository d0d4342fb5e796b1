/** The overview for chair and secretariat, by agency and age, for an area and all below it: as text and as a picture. */

import { instantOf, wallTime } from '../../../clock.ts';
import type { Choice, Reply, Text } from '../../../conversation/run.ts';
import { areaOfValue, areaValue, zoneOf } from '../../../directory/areas/areas.ts';
import { below } from '../../../directory/people/rights.ts';
import { type Context, type Effect, type EffectResult, member, Refusal } from '../../../room.ts';
import { textOf } from '../../../texts/text-of.ts';
import { writeDate } from '../../../texts/writing.ts';
import {
  type Action,
  actionArgs,
  actionRows,
  daysLate,
  isOpen,
  openStatuses,
  readActions,
  shortened,
} from '../../base/action-items.ts';
import { areaTitle, loadArea } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { mayPlan, ownAreas } from '../../base/rights.ts';
import { type Counts, count, countByAgency } from './by-agency.ts';

const text = textOf('meetings/actions');

const mostAgencies = 12;
const mostItems = 8;

/** Unfinished items of these areas and all below, and those that were finished since the year began. */
export async function actionsBelow(db: Context['db'], areas: string[], now: number): Promise<Action[]> {
  const [area = ''] = areas;
  const since = new Date(instantOf(`${yearOf(area, now)}-01-01T00:00`, zoneOf(area)));
  return readActions(
    actionRows(db)
      .where((is) => below(is, 'area.code', areas))
      .where((is) =>
        is.or([
          is('action.status', 'in', openStatuses),
          is.and([is('action.status', '=', 'done'), is('action.closed_at', '>=', since)]),
        ]),
      ),
  );
}

const yearOf = (area: string, now: number) => wallTime(now, zoneOf(area)).year;

/** `!meetings.rtl_overview.<area>`; without an area, everything that the asker runs. */
export const overview =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const areas = await askedAreas(context, args.argument);
    const all = await actionsBelow(context.db, areas, context.now);
    const title = await titleOf(deps, context, areas);
    if (all.length === 0) return { replies: [{ parts: [{ key: 'meetings/actions:none-below', args: { title } }] }] };
    return { replies: [shown(deps, context, areas, title, all)] };
  };

export async function askedAreas(context: Context, argument: unknown): Promise<string[]> {
  const own = await ownAreas(context);
  if (own.length === 0) throw new Refusal('meetings/actions:not-yours-all');
  if (argument === undefined || argument === '') return own;
  const area = areaOfValue(String(argument));
  if (!(await mayPlan(context.db, member(context), area))) throw new Refusal('meetings/refusals:not-your-area');
  return [area];
}

export async function titleOf(
  deps: MeetingsDeps,
  context: Pick<Context, 'db' | 'person'>,
  areas: string[],
): Promise<string> {
  if (areas.length > 1)
    return deps.texts.render(member(context).language, {
      key: 'meetings/actions:all-areas',
      args: { n: areas.length },
    });
  return areaTitle(deps, await loadArea(context.db, areas[0]!), member(context).language);
}

function shown(deps: MeetingsDeps, context: Context, areas: string[], title: string, all: Action[]): Reply {
  const { now } = context;
  const { language } = member(context);
  const say = (text: Text) => deps.texts.render(language, text);
  const agencies = countByAgency(all, now);
  const total = count('', all, now);
  const today = writeDate(wallTime(now, zoneOf(areas[0]!)).toPlainDate().toString(), 'medium', language);
  const parts: Text[] = [
    { key: 'meetings/actions:overview', args: { ...total, title, date: today, year: String(yearOf(areas[0]!, now)) } },
    ...(total.selesai === total.all ? [text('all-done')] : []),
    {
      literal: agencies
        .slice(0, mostAgencies)
        .map((one) => say(agencyLine(one)))
        .join('\n'),
    },
  ];
  if (agencies.length > mostAgencies)
    parts.push({ key: 'meetings/actions:more-agencies', args: { count: agencies.length - mostAgencies } });
  const late = all.filter((action) => isOpen(action) && daysLate(action, now) > 0);
  if (late.length > 0) {
    const oldest = late.toSorted((a, b) => a.deadline.localeCompare(b.deadline)).slice(0, mostItems);
    const lines = oldest.map((action) =>
      say({
        key: 'meetings/actions:late-line',
        args: { ...actionArgs(action, language, now), activity: shortened(action.activity, 70) },
      }),
    );
    parts.push({ key: 'meetings/actions:late-head', args: { count: oldest.length } }, { literal: lines.join('\n') });
  }
  const picture: Reply['picture'] = {
    painter: 'meetings.rtl_chart',
    args: { title: say({ key: 'meetings/actions:chart', args: { title, date: today } }), agencies },
  };
  return { parts, picture, choices: choices(context, areas, all) };
}

const agencyLine = (one: Counts): Text => ({
  key: 'meetings/actions:agency',
  args: { ...one, agency: one.agency || '–' },
});

function choices(context: Context, areas: string[], all: Action[]): Choice[] {
  const one = areas.length === 1 ? areaValue(areas[0]!) : '';
  const year = String(yearOf(areas[0]!, context.now));
  const own = all.filter((action) => isOpen(action) && action.owner === member(context).id).length;
  return [
    { data: one ? `!meetings.rtl_xlsx.${one}` : '!meetings.rtl_xlsx', label: text('rtl-xlsx') },
    one
      ? { data: `!meetings.rtl_year.${one}_${year}`, label: text('rtl-year', { year }) }
      : { data: '!start.meetings/rtl_tahun', label: { key: 'meetings/rtl_tahun:title' } },
    ...(own > 0 ? [{ data: '!meetings.rtl_mine' as const, label: text('rtl-mine', { n: own }) }] : []),
  ];
}
