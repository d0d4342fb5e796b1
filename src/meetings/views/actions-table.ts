/** The table `meetings.actions`: what was agreed on and is not done. Of one meeting all of it, done or not. */
import { z } from 'zod';
import { auditRead } from '../../directory/audit.ts';
import type { Cell, Column, Table } from '../../page.ts';
import type { Asked, TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { actionsBelow } from '../after/actions/overview.ts';
import { type Action, actionRows, daysLate, isOpen, openStatuses, readActions, stateOf } from '../base/action-items.ts';
import { ownAreas, seeMeeting } from '../base/rights.ts';
import { everybody } from './meetings-table.ts';

const text = textOf('meetings/pages');

export const meetingQuery = z.object({
  meeting: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

export const actionsTable: TableOffer = {
  roles: everybody,
  takes: meetingQuery,
  async read(asked) {
    const items = await seenActions(asked);
    const [first] = items;
    if (first)
      await auditRead(asked, 'layar_rtl', {
        subject: `area ${first.area}`,
        area: first.area,
        people: [...new Set(items.flatMap(({ owner }) => owner ?? []))],
      });
    return {
      title: text('actions'),
      asOf: asked.now,
      source: text('source-actions'),
      columns,
      rows: items.map((item) => rowOf(item, asked.now)),
    } satisfies Table;
  },
};

const most = 300;

/** Those of a meeting that she may see; without one, the unfinished ones of the bodies that she runs, and her own. The latest come first. */
export async function seenActions(asked: Asked): Promise<Action[]> {
  const { db, person, now } = asked;
  const { meeting: id } = meetingQuery.parse(asked.query);
  if (id !== undefined) {
    const { meeting } = await seeMeeting(asked, id);
    return readActions(actionRows(db).where('action.meeting', '=', meeting.id), asked);
  }
  const own = await readActions(
    actionRows(db).where('action.owner', '=', person.id).where('action.status', 'in', openStatuses),
    asked,
  );
  const areas = await ownAreas(asked);
  const run = areas.length > 0 ? (await actionsBelow(db, areas, now)).filter(isOpen) : [];
  const all = new Map([...run, ...own].map((item) => [item.id, item]));
  return [...all.values()].toSorted((a, b) => a.deadline.localeCompare(b.deadline)).slice(0, most);
}

const columns: Column[] = [
  { name: 'code', label: text('code'), kind: 'text' },
  { name: 'activity', label: text('activity'), kind: 'text' },
  { name: 'owner', label: text('owner'), kind: 'text' },
  { name: 'agency', label: text('agency'), kind: 'text' },
  { name: 'deadline', label: text('deadline'), kind: 'day' },
  { name: 'state', label: text('state-label'), kind: 'text' },
  { name: 'late', label: text('days-late'), kind: 'count', explained: 'meetings/pages:means-late' },
  { name: 'meeting', label: text('meeting-label'), kind: 'text' },
];

function rowOf(item: Action, now: number): Cell[] {
  const late = isOpen(item) ? Math.max(0, daysLate(item, now)) : 0;
  return [
    item.code,
    item.activity,
    item.ownerName,
    item.agency,
    item.deadline,
    { text: text('action-state', { state: stateOf(item) }) },
    late > 0 ? late : null,
    `${item.theme} (${item.areaName})`,
  ];
}
