/** The table and page `notices.received`: what was sent to the reader, and whether she has said that she understood. */
import { z } from 'zod';
import { dayMs, wallTime } from '../../clock.ts';
import type { Cell, Column, Table } from '../../page.ts';
import type { Asked, PageOffer, Role, TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { shownBody } from '../base/notice.ts';

const text = textOf('notices/pages');

const everybody: readonly Role[] = [
  ...(['kader', 'bidan', 'puskesmas', 'lurah', 'camat', 'pokjanal', 'secretariat', 'chair', 'admin'] as const),
];
const listedMs = 60 * dayMs;
const most = 50;

export const receivedTable: TableOffer = {
  roles: everybody,
  takes: z.object({}),
  async read(asked) {
    const rows = await received(asked);
    return {
      title: text('received'),
      asOf: asked.now,
      source: text('source'),
      columns,
      rows: rows.map((row): Cell[] => [
        wallTime(row.starts_at!.getTime(), asked.person.zone).toPlainDate().toString(),
        row.sender,
        shownBody(row),
        row.ack ? { text: text('acked', { acked: row.acked_at ? 'ya' : 'tidak', number: String(row.id) }) } : null,
      ]),
    } satisfies Table;
  },
};

const columns: Column[] = [
  { name: 'day', label: text('day'), kind: 'day' },
  { name: 'sender', label: text('sender'), kind: 'text' },
  { name: 'body', label: text('body'), kind: 'text' },
  { name: 'confirmed', label: text('confirmed'), kind: 'text' },
];

/** A notice that was taken back is not shown any more, and one that has not begun not yet. */
export const received = ({ db, person, now }: Omit<Asked, 'query'>) =>
  db
    .selectFrom('notice_person')
    .innerJoin('notice', 'notice.id', 'notice_person.notice')
    .select(['notice.id', 'notice.kind', 'notice.body', 'notice.sender', 'notice.starts_at', 'notice.ack'])
    .select(['notice.lasts_hours', 'notice_person.acked_at'])
    .where('notice_person.person', '=', person.id)
    .where('notice.status', '=', 'sent')
    .where('notice.reminds', 'is', null)
    .where('notice.starts_at', '<=', new Date(now))
    .where('notice.starts_at', '>', new Date(now - listedMs))
    .orderBy('notice.id', 'desc')
    .limit(most)
    .execute();

export const receivedPage: PageOffer = {
  roles: everybody,
  takes: z.object({}),
  menu: { at: 75, label: text('menu-received'), mine: true },
  async read() {
    return { title: text('received'), blocks: [{ kind: 'table', table: 'notices.received', query: {} }] };
  },
};
