/** Action items as XLSX: the columns of an RTL form, with date and source; and the record of a body's year. Arguments come only from replies
 *  of this room, which has checked who may have them. */
import { wallTime } from '../../../clock.ts';
import { zoneOf } from '../../../directory/areas/areas.ts';
import { type Cell, type Sheet, writeSheets } from '../../../papers/sheet.ts';
import type { Writer } from '../../../room.ts';
import { writeDate, writePercent } from '../../../texts/writing.ts';
import { type Action, actionRows, daysLate, isOpen, readActions, stateOf } from '../../base/action-items.ts';
import { bodyName } from '../../base/bodies.ts';
import type { MeetingsDeps } from '../../base/deps.ts';
import { actionsBelow } from './overview.ts';
import { type MeetingOfYear, meetingsOfYear } from './year.ts';

type Say = (id: string, args?: Record<string, string | number>) => string;

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

/** `{ area, year, at }`: every meeting of the body in that year, and what was agreed there. */
export const yearSheet =
  (deps: MeetingsDeps): Writer =>
  async (args, language) => {
    const { area, year, at } = args as { area: string; year: number; at: number };
    const say: Say = (id, more) => deps.texts.render(language, { key: `meetings/actions-files:${id}`, args: more });
    const meetings = await meetingsOfYear(deps.db, area, year, at);
    const actions = await actionsOfMeetings(deps, meetings);
    const body = await bodyName(deps, deps.db, area);
    const date = dayOf(area, at);
    const items = meetings.reduce((sum, { items }) => sum + items, 0);
    const done = meetings.reduce((sum, { done }) => sum + done, 0);
    const share = writePercent(done, items);
    const above = [
      say('year-title', { body, year: String(year) }),
      say('year-done', { done, items, share }),
      ...source(say, date, language),
    ];
    return writeSheets(say('year-name', { year: String(year), date }), [
      meetingsSheet(say, above, meetings, language),
      itemsSheet(say, above, actions, at, language),
    ]);
  };

async function actionsOfMeetings({ db }: MeetingsDeps, meetings: MeetingOfYear[]): Promise<Action[]> {
  if (meetings.length === 0) return [];
  const ids = meetings.map(({ id }) => id);
  return readActions(actionRows(db).where('action.meeting', 'in', ids));
}

const dayOf = (area: string, at: number) => wallTime(at, zoneOf(area)).toPlainDate().toString();

const source = (say: Say, date: string, language: string) => [
  say('date', { date: writeDate(date, 'medium', language) }),
  say('source'),
];

function itemsSheet(say: Say, above: string[], actions: Action[], now: number, language: string): Sheet {
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

function meetingsSheet(say: Say, above: string[], meetings: MeetingOfYear[], language: string): Sheet {
  const heads = ['no', 'day', 'meeting-kind', 'theme', 'venue', 'invited', 'came', 'items', 'done', 'share'];
  return {
    name: say('tab-meetings'),
    above,
    columns: heads.map((id) => ({ header: say(`column-${id}`), width: id === 'theme' ? 40 : 16 })),
    rows: meetings.map((one, at): Cell[] => [
      at + 1,
      writeDate(one.starts_wall.slice(0, 10), 'medium', language),
      say('meeting-kind', { kind: one.kind }),
      one.theme,
      one.venue,
      one.invited,
      one.came,
      one.items,
      one.done,
      `${one.done}/${one.items} (${writePercent(one.done, one.items)})`,
    ]),
  };
}
