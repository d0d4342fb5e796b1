/** The tables and pages of notices: what she sent or may decide about, and how far each got. */
import { z } from 'zod';
import { dayMs, wallTime } from '../../clock.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import type { Block, Cell, Column, Figure, Table } from '../../page.ts';
import { saidBars } from '../../papers/charts/said.ts';
import type { Asked, PageOffer, TableOffer } from '../../room.ts';
import { Refusal } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import type { Audience } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { beginningOf, isForgotten, type Notice, shownBody } from '../base/notice.ts';
import { approvers, mayDecide, owns, senders } from '../base/rights.ts';
import { reachOf } from './hasil.ts';
import { reachBars } from './reach-chart.ts';
import { byArea, type Count, countOf, noticeToSee, type Result, resultsOf } from './results.ts';

const text = textOf('notices/pages');

const listedMs = 366 * dayMs;
const most = 200;

const roles = [...new Set([...senders, ...approvers])];

export const sentTable: TableOffer = {
  roles,
  takes: z.object({}),
  async read(asked) {
    const rows = await seenNotices(asked);
    const acked = await ackedOf(asked, rows);
    return {
      title: text('sent'),
      asOf: asked.now,
      source: text('source'),
      columns,
      rows: rows.map((row) => rowOf(row, acked.get(row.id) ?? 0)),
    } satisfies Table;
  },
};

const columns: Column[] = [
  { name: 'number', label: text('number'), kind: 'text' },
  { name: 'day', label: text('day'), kind: 'day' },
  { name: 'sender', label: text('sender'), kind: 'text' },
  { name: 'start', label: text('start'), kind: 'text' },
  { name: 'state', label: text('state-label'), kind: 'text' },
  { name: 'people', label: text('people'), kind: 'count', explained: 'notices/pages:means-people' },
  { name: 'confirmed', label: text('confirmed'), kind: 'rate', explained: 'notices/pages:means-confirmed' },
];

function rowOf(notice: Notice, acked: number): Cell[] {
  const day = notice.starts_at ?? notice.created_at;
  const to = { page: 'notices.notice', query: { notice: String(notice.id) } } as const;
  return [
    { cell: String(notice.id), to },
    wallTime(day.getTime(), notice.zone).toPlainDate().toString(),
    notice.sender,
    beginningOf(notice.body),
    { text: text('state', { state: notice.status }) },
    notice.people,
    notice.ack && notice.people !== null ? { rate: [acked, notice.people] } : null,
  ];
}

/** Of the last year, the newest first: her own, and those of others about which she may decide. */
export async function seenNotices({ db, person, now }: Omit<Asked, 'query'>): Promise<Notice[]> {
  const areas = person.grants.flatMap(({ role, area }) => (area !== null && approvers.includes(role) ? [area] : []));
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('changed_at', '>', new Date(now - listedMs))
    .where('status', 'not in', ['draft', 'recurring', 'ended'])
    .where((is) =>
      is.or([
        is('author', '=', person.id),
        ...areas.flatMap((area) => [is('area', '=', area), is('area', 'like', `${area}.%`)]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const notices = rows.map((row): Notice => ({ ...row, audience: row.audience as Audience }));
  const seen = await Promise.all(notices.map(async (one) => mayDecide(person, one) || (await owns(db, person, one))));
  return notices.filter((_, at) => seen[at]);
}

async function ackedOf({ db }: Asked, notices: readonly Notice[]): Promise<Map<number, number>> {
  if (notices.length === 0) return new Map();
  const rows = await db
    .selectFrom('notice_person')
    .select(({ fn }) => ['notice', fn.count<number>('acked_at').as('acked')])
    .where('kabupaten', 'in', [...new Set(notices.map(({ area }) => kabupatenOf(area)))])
    .where(
      'notice',
      'in',
      notices.map(({ id }) => id),
    )
    .groupBy('notice')
    .execute();
  return new Map(rows.map(({ notice, acked }) => [notice, Number(acked)]));
}

type Texts = Pick<NoticesDeps, 'texts'>;

const noticeQuery = z.object({
  notice: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

async function noticeOf(asked: Asked): Promise<Notice> {
  const { notice } = noticeQuery.parse(asked.query);
  if (notice === undefined) throw new Refusal('notices/refusals:not-yours');
  return noticeToSee(asked, notice);
}

/** How far one notice got, by area. What became of its messages is forgotten after a while; who confirmed it is not. */
export const reachTable: TableOffer = {
  roles,
  takes: noticeQuery,
  async read(asked) {
    const notice = await noticeOf(asked);
    const counts = await byArea(asked.db, notice, await resultsOf(asked.db, notice));
    const forgotten = isForgotten(notice, asked.now);
    return {
      title: text('reach', { number: String(notice.id) }),
      asOf: asked.now,
      source: text('source'),
      columns: reachColumns,
      rows: counts.map((one): Cell[] => [
        one.label,
        one.all,
        forgotten ? null : got(one),
        notice.ack ? { rate: [one.confirmed, one.all] } : null,
      ]),
      notes: forgotten ? [text('forgotten')] : [],
    } satisfies Table;
  },
};

const got = ({ confirmed, silent, all }: Count): { rate: readonly [number, number] } => ({
  rate: [confirmed + silent, all],
});

const reachColumns: Column[] = [
  { name: 'area', label: text('area'), kind: 'text' },
  { name: 'people', label: text('people'), kind: 'count', explained: 'notices/pages:means-people' },
  { name: 'reached', label: text('reached'), kind: 'rate', explained: 'notices/pages:means-reached' },
  { name: 'confirmed', label: text('confirmed'), kind: 'rate', explained: 'notices/pages:means-confirmed' },
];

export const sentPage: PageOffer = {
  roles,
  takes: z.object({}),
  menu: { at: 70, label: text('menu') },
  async read() {
    return { title: text('sent'), blocks: [{ kind: 'table', table: 'notices.sent', query: {}, most: 30 }] };
  },
};

export const noticePage = (deps: Texts): PageOffer => ({
  roles,
  takes: noticeQuery,
  async read(asked) {
    const notice = await noticeOf(asked);
    const results = await resultsOf(asked.db, notice);
    const all = countOf('', results);
    const forgotten = isForgotten(notice, asked.now);
    const day = wallTime((notice.starts_at ?? notice.created_at).getTime(), notice.zone)
      .toPlainDate()
      .toString();
    const figures: Figure[] = [
      {
        label: text('reached'),
        value: forgotten ? null : got(all),
        kind: 'rate',
        explained: 'notices/pages:means-reached',
      },
      ...(notice.ack
        ? [
            {
              label: text('confirmed'),
              value: { rate: [all.confirmed, all.all] },
              kind: 'rate',
              explained: 'notices/pages:means-confirmed',
            } as const,
          ]
        : []),
    ];
    return {
      title: text('notice', { number: String(notice.id), sender: notice.sender }),
      above: [{ page: 'notices.sent', label: text('menu') }],
      blocks: [
        {
          kind: 'texts',
          texts: [
            text('sent-on', { day: writeDate(day, 'long', asked.person.language), state: notice.status }),
            { literal: shownBody(notice) },
          ],
        },
        { kind: 'figures', figures },
        ...(await drawnReach(deps, asked, notice, results)),
        { kind: 'table', table: 'notices.reach', query: { notice: String(notice.id) } },
      ],
    };
  },
});

/** By area, where an answer was asked for. */
async function drawnReach(deps: Texts, asked: Asked, notice: Notice, results: Result[]): Promise<Block[]> {
  const areas = notice.ack ? await byArea(asked.db, notice, results) : [];
  if (areas.length === 0) return [];
  const shown = reachOf(deps, asked, notice, areas);
  const says = saidBars(reachBars(deps, shown, asked.person.language)).map((line) => ({
    literal: line.replaceAll('*', ''),
  }));
  return [{ kind: 'chart', chart: 'notices.reach', args: { ...shown }, says }];
}
