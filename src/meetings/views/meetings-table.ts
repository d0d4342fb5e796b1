/** The table `meetings.meetings`: those of the last year and to come that concern the reader. */

import { z } from 'zod';
import type { Cell, Column, Table } from '../../page.ts';
import type { Asked, Role, TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { walkInCategory } from '../base/invitation.ts';
import { type SeenMeeting, seenMeetings } from './seen-meetings.ts';

const text = textOf('meetings/pages');

/** Anybody may be invited. */
export const everybody: readonly Role[] = [
  ...(['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair', 'admin'] as const),
];

export const meetingsTable: TableOffer = {
  roles: everybody,
  takes: z.object({}),
  async read(asked) {
    const rows = await seenMeetings(asked);
    const counts = await countsOf(asked, rows);
    return {
      title: text('meetings'),
      asOf: asked.now,
      source: text('source-meetings'),
      columns,
      rows: rows.map((row) => rowOf(row, counts.get(row.id))),
    } satisfies Table;
  },
};

const columns: Column[] = [
  { name: 'day', label: text('day'), kind: 'day' },
  { name: 'time', label: text('time'), kind: 'text' },
  { name: 'theme', label: text('theme'), kind: 'text' },
  { name: 'kind', label: text('kind-label'), kind: 'text' },
  { name: 'area', label: text('area'), kind: 'text' },
  { name: 'state', label: text('state-label'), kind: 'text' },
  { name: 'coming', label: text('coming'), kind: 'rate', explained: 'meetings/pages:means-coming' },
  { name: 'came', label: text('came'), kind: 'count', explained: 'meetings/pages:means-came' },
];

interface Counted {
  invited: number;
  coming: number;
  came: number;
}

function rowOf(row: SeenMeeting, counted: Counted | undefined): Cell[] {
  return [
    row.starts_wall.slice(0, 10),
    writeTime(row.starts_at.getTime(), row.zone),
    { cell: row.theme, to: { page: 'meetings.meeting', query: { meeting: String(row.id) } } },
    { text: text('kind', { kind: row.kind }) },
    row.areaName,
    { text: text('state', { state: stateOf(row) }) },
    counted ? { rate: [counted.coming, counted.invited] } : null,
    counted ? counted.came : null,
  ];
}

/** Whoever is invited and runs nothing reads where she stands herself. */
export const stateOf = (row: SeenMeeting) =>
  row.status === 'invited' && !row.runs ? (row.answer ?? 'silent') : row.status;

/** By meeting, of those that she runs. */
export async function countsOf({ db }: Pick<Asked, 'db'>, rows: readonly SeenMeeting[]): Promise<Map<number, Counted>> {
  const ids = rows.filter(({ runs }) => runs).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const invited = await db
    .selectFrom('invitee')
    .select(({ fn }) => ['meeting', fn.countAll<number>().as('invited')])
    .select(({ fn }) => fn.countAll<number>().filterWhere('answer', 'in', ['hadir', 'diwakilkan']).as('coming'))
    .where('meeting', 'in', ids)
    .where('removed_at', 'is', null)
    .where((is) => is.or([is('category', 'is', null), is('category', 'not in', ['wakil', walkInCategory])]))
    .groupBy('meeting')
    .execute();
  const came = await db
    .selectFrom('attendance')
    .select(({ fn }) => ['meeting', fn.countAll<number>().as('came')])
    .where('meeting', 'in', ids)
    .groupBy('meeting')
    .execute();
  const there = new Map(came.map((row) => [row.meeting, Number(row.came)]));
  return new Map(
    invited.map((row) => [
      row.meeting,
      { invited: Number(row.invited), coming: Number(row.coming), came: there.get(row.meeting) ?? 0 },
    ]),
  );
}
