/** Action items as XLSX, with the columns of an RTL form, date and source. The arguments come only from replies of this room, which has
 *  checked the rights. */

import { wallTime } from '../../../clock.ts';
import { zoneOf } from '../../../directory/areas/areas.ts';
import { type Cell, type Sheet, writeSheets } from '../../../papers/sheet.ts';
import type { Effect, EffectResult, Writer } from '../../../room.ts';
import { writeDate } from '../../../texts/writing.ts';
import { type Action, daysLate, isOpen, stateOf } from '../../base/action-items.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { actionsBelow, askedAreas, titleOf } from './overview.ts';

export type Say = (id: string, args?: Record<string, string | number>) => string;

const columns = [
  ...(['code', 'meeting', 'area'] as const),
  ...(['problem', 'activity', 'goal', 'target', 'place', 'deadline', 'agency', 'owner', 'fund', 'indicator'] as const),
  ...(['kind', 'status', 'late', 'closed'] as const),
] as const;
const widths: Partial<Record<(typeof columns)[number], number>> = { activity: 40, problem: 32, meeting: 26, goal: 28 };

/** `{ areas, title, at }` */
export const actionsSheet =
  ({ db, texts }: MeetingsDeps): Writer =>
  async (args, language) => {
    const { areas, title, at } = args as { areas: string[]; title: string; at: number };
    const say: Say = (id, more) => texts.render(language, { key: `meetings/actions-files:${id}`, args: more });
    const date = dayOf(areas[0]!, at);
    const actions = await actionsBelow(db, areas, at);
    const above = [say('title', { title }), ...source(say, date, language)];
    return writeSheets(say('name', { date }), [itemsSheet(say, above, actions, at, language)]);
  };

export const dayOf = (area: string, at: number) => wallTime(at, zoneOf(area)).toPlainDate().toString();

export const source = (say: Say, date: string, language: string) => [
  say('date', { date: writeDate(date, 'medium', language) }),
  say('source'),
];

export function itemsSheet(say: Say, above: string[], actions: Action[], now: number, language: string): Sheet {
  return {
    name: say('tab-items'),
    above,
    columns: columns.map((id) => ({ header: say(`column-${id}`), width: widths[id] ?? 18 })),
    rows: actions.map((action) => columns.map((id) => cellOf(say, action, id, now, language))),
  };
}

function cellOf(say: Say, action: Action, id: (typeof columns)[number], now: number, language: string): Cell {
  const day = (iso: string) => writeDate(iso, 'medium', language);
  switch (id) {
    case 'meeting':
      return `${day(action.starts_wall.slice(0, 10))}: ${action.theme}`;
    case 'area':
      return action.areaName;
    case 'deadline':
      return day(action.deadline);
    case 'owner':
      return action.ownerName;
    case 'kind':
      return action.kind && say('kind', { kind: action.kind });
    case 'status':
      return say('status', { status: stateOf(action) });
    case 'late':
      return isOpen(action) ? Math.max(0, daysLate(action, now)) : null;
    case 'closed':
      return action.closed_at && day(wallTime(action.closed_at.getTime(), action.zone).toPlainDate().toString());
    default:
      return action[id];
  }
}

/** `!meetings.rtl_xlsx.<area>` */
export const sheetTap =
  (deps: MeetingsDeps): Effect =>
  async (context, args): Promise<EffectResult> => {
    const areas = await askedAreas(context, args.argument);
    const title = await titleOf(deps, context, areas);
    const document = { writer: 'meetings.rtl_sheet', args: { areas, title, at: context.now } };
    return { replies: [{ parts: [{ key: 'meetings/actions:here-sheet', args: { title } }], document }] };
  };
