/** The pages `meetings.meetings`, `meetings.meeting` and `meetings.actions`. */

import { z } from 'zod';
import type { Block, Figure } from '../../page.ts';
import { saidBars } from '../../papers/charts/said.ts';
import { type Asked, type PageOffer, Refusal } from '../../room.ts';
import { hideNames } from '../../texts/hiding/hide-names.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';
import { ageBars } from '../after/actions/age-chart.ts';
import { agesOf } from '../after/actions/grafik_rtl.ts';
import { type Action, daysLate, isOpen } from '../base/action-items.ts';
import type { MeetingsDeps } from '../base/deps.ts';
import { loadMeeting } from '../base/meeting.ts';
import { ownAreas, seeMeeting } from '../base/rights.ts';
import { meetingQuery, seenActions } from './actions-table.ts';
import { countsOf, everybody, stateOf } from './meetings-table.ts';
import { seenMeetings } from './seen-meetings.ts';

const text = textOf('meetings/pages');

export const meetingsPage: PageOffer = {
  roles: everybody,
  takes: z.object({}),
  menu: { at: 60, label: text('menu-meetings') },
  async read() {
    return { title: text('meetings'), blocks: [{ kind: 'table', table: 'meetings.meetings', query: {}, most: 30 }] };
  },
};

export const actionsPage = (deps: MeetingsDeps): PageOffer => ({
  roles: everybody,
  takes: z.object({}),
  menu: { at: 65, label: text('menu-actions') },
  async read(asked) {
    const items = await seenActions({ ...asked, query: {} });
    return {
      title: text('actions'),
      blocks: [
        { kind: 'figures', figures: ages(items, asked.now) },
        ...(await drawnAges(deps, asked)),
        { kind: 'table', table: 'meetings.actions', query: {}, most: 60 },
      ],
    };
  },
});

/** For whoever runs a body: what it agreed on, done or not, by age. */
async function drawnAges(deps: MeetingsDeps, asked: Asked): Promise<Block[]> {
  const [first, ...others] = await ownAreas(asked);
  if (first === undefined) return [];
  const shown = await agesOf(deps, asked, [first, ...others]);
  if (shown.rows.every(({ count }) => count === 0)) return [];
  const says = saidBars(ageBars(deps, shown, asked.person.language)).map((line) => ({
    literal: line.replaceAll('*', ''),
  }));
  return [{ kind: 'chart', chart: 'meetings.actions_age', args: { ...shown }, says }];
}

/** Days behind the deadline at which a band ends. */
const bands = [0, 7, 30] as const;

function ages(items: readonly Action[], now: number): Figure[] {
  const open = items.filter(isOpen);
  const counts = new Map<string, number>(['on-time', 'week', 'month', 'longer'].map((name) => [name, 0]));
  for (const item of open) {
    const late = daysLate(item, now);
    const name = late <= bands[0] ? 'on-time' : late <= bands[1] ? 'week' : late <= bands[2] ? 'month' : 'longer';
    counts.set(name, counts.get(name)! + 1);
  }
  return (['on-time', 'week', 'month', 'longer'] as const).map((name) => ({
    label: text(`late-${name}`),
    value: counts.get(name)!,
    kind: 'count',
    explained: 'meetings/pages:means-late',
  }));
}

export const meetingPage: PageOffer = {
  roles: everybody,
  takes: meetingQuery,
  async read(asked) {
    const { meeting: id } = meetingQuery.parse(asked.query);
    if (id === undefined) throw new Refusal('meetings/refusals:not-yours');
    await seeMeeting(asked, id);
    const meeting = (await loadMeeting(asked.db, id))!;
    const { language } = asked.person;
    const [row] = (await seenMeetings(asked)).filter((one) => one.id === meeting.id);
    const counted = row && (await countsOf(asked, [row])).get(row.id);
    const figures: Figure[] = counted
      ? [
          {
            label: text('coming'),
            value: { rate: [counted.coming, counted.invited] },
            kind: 'rate',
            explained: 'meetings/pages:means-coming',
          },
          { label: text('came'), value: counted.came, kind: 'count', explained: 'meetings/pages:means-came' },
        ]
      : [];
    return {
      title: text('meeting', { theme: meeting.theme, area: meeting.areaName }),
      above: [{ page: 'meetings.meetings', label: text('menu-meetings') }],
      blocks: [
        {
          kind: 'texts',
          texts: [
            text('when', {
              date: writeDate(meeting.starts_wall.slice(0, 10), 'long', language),
              time: writeTime(meeting.starts_at.getTime(), meeting.zone),
              venue: meeting.venue,
            }),
            ...(row ? [text('state', { state: stateOf(row) })] : []),
          ],
        },
        ...(figures.length > 0 ? [{ kind: 'figures', figures } as const] : []),
        ...(await agenda(asked, meeting.id)),
        { kind: 'table', table: 'meetings.actions', query: { meeting: id } },
      ],
    };
  },
};

async function agenda({ db }: Asked, meeting: number): Promise<Block[]> {
  const rows = await db
    .selectFrom('meeting_agenda')
    .select('item')
    .where('meeting', '=', meeting)
    .orderBy('place')
    .execute();
  if (rows.length === 0) return [];
  const items = rows.map(({ item }, at) => ({ literal: `${at + 1}. ${hideNames(item)}` }));
  return [{ kind: 'texts', texts: [text('agenda'), ...items] }];
}

/** What waits: invitations without an answer, and her own items that are late. */
export async function waits(asked: Omit<Asked, 'query'>) {
  const { now, person } = asked;
  const meetings = await seenMeetings(asked);
  const silent = meetings.filter(
    (row) => row.invitee !== null && row.answer === null && row.status === 'invited' && row.starts_at.getTime() > now,
  );
  const own = (await seenActions({ ...asked, query: {} })).filter(({ owner }) => owner === person.id);
  const late = own.filter((item) => daysLate(item, now) > 0).length;
  return [
    ...silent.map((row) => ({
      page: 'meetings.meeting' as const,
      query: { meeting: String(row.id) },
      label: text('waits-answer', {
        theme: row.theme,
        day: writeDate(row.starts_wall.slice(0, 10), 'short', person.language),
      }),
    })),
    ...(own.length > 0
      ? [{ page: 'meetings.actions' as const, label: text('waits-actions', { count: own.length, late }) }]
      : []),
  ];
}
