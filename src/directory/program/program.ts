/** The page `directory.program`, for whoever answers for the program: its channels, its outbox, its records. It names nobody. */
import { sql } from 'kysely';
import { z } from 'zod';
import { dayMs, hourMs, wallTime } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import type { Cell, Column, Figure, Table } from '../../page.ts';
import { type Asked, type PageOffer, Refusal, type Role, type TableOffer } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import { writeDate } from '../../texts/writing.ts';
import { writeTime } from '../../texts/writing-time.ts';

const text = textOf('directory/program');

const roles: readonly Role[] = ['admin'];
const takes = z.object({});

export interface ProgramDeps {
  /** The state of each channel, as the operator's page shows it. Absent: this process has none. */
  channels?(): Record<string, string>;
}

/** Of an admin of one area, too: it tells of nobody, and he is asked first when something is wrong. */
function mustBeAdmin({ person }: Asked): void {
  if (!person.grants.some(({ role }) => role === 'admin')) throw new Refusal('directory/program:not-yours');
}

/** Messages by their state, of the last day; those that wait for longer than they should are told apart. */
export const outboxTable: TableOffer = {
  roles,
  takes,
  async read(asked) {
    mustBeAdmin(asked);
    const { rows } = await sql<{ channel: string | null; status: string; count: number; late: number }>`
      select channel, status, count(*) as count,
        count(*) filter (where status in ('queued', 'sending') and due_at < ${new Date(asked.now - hourMs)} and not held) as late
      from kabar.outbox
      where status in ('queued', 'sending') or coalesce(sent_at, created_at) > ${new Date(asked.now - dayMs)}
      group by channel, status order by channel nulls first, status`.execute(asked.db);
    return {
      title: text('outbox'),
      asOf: asked.now,
      source: text('source'),
      columns,
      rows: rows.map(({ channel, status, count, late }): Cell[] => [
        { text: channel === null ? text('no-channel') : text('app', { app: channel }) },
        { text: text('status', { status }) },
        Number(count),
        Number(late),
      ]),
    } satisfies Table;
  },
};

const columns: Column[] = [
  { name: 'channel', label: text('channel'), kind: 'text' },
  { name: 'status', label: text('status-label'), kind: 'text' },
  { name: 'count', label: text('count'), kind: 'count', explained: 'directory/program:means-outbox' },
  { name: 'late', label: text('late'), kind: 'count', explained: 'directory/program:means-late' },
];

export const programPage = ({ channels }: ProgramDeps): PageOffer => ({
  roles,
  takes,
  menu: { at: 5, label: text('menu') },
  async read(asked) {
    mustBeAdmin(asked);
    const states = Object.entries(channels?.() ?? {});
    return {
      title: text('title'),
      blocks: [
        { kind: 'figures', figures: await figures(asked) },
        {
          kind: 'texts',
          texts: [
            ...(states.length > 0
              ? states.flatMap(([name, state]) => stateTexts(name, state, asked))
              : [text('no-channels')]),
            text('backup'),
          ],
        },
        { kind: 'table', table: 'directory.outbox', query: {} },
      ],
    };
  },
});

/** `ready: restricted until 2026-11-30T06:00:00.000Z, silent`, as /readyz shows it to machines, in the words of people. */
function stateTexts(app: string, state: string, { person }: Asked): Text[] {
  const [first, ...rest] = state.split(/: |, /);
  const told = rest.map((one) => {
    const [word, until] = one.split(/ ?until /) as [string, string?];
    if (!until) return text('channel-trouble', { trouble: word });
    const at = Date.parse(until);
    const day = writeDate(wallTime(at, person.zone).toPlainDate().toString(), 'medium', person.language);
    return text('channel-until', { day, time: writeTime(at, person.zone) });
  });
  return [text('channel-state', { app, state: first! }), ...told];
}

async function figures({ db, now }: Asked): Promise<Figure[]> {
  const since = new Date(now - dayMs);
  const { rows } = await sql<Record<'people' | 'joined' | 'aside' | 'failed' | 'bytes', number> & { newest: string }>`
    select
      (select count(*) from kabar.person where erased_at is null and name <> '') as people,
      (select count(distinct contact.person) from kabar.contact where gone_at is null) as joined,
      (select count(*) from kabar.set_aside) as aside,
      (select count(*) from kabar.outbox where status = 'failed' and coalesce(sent_at, created_at) > ${since}) as failed,
      pg_database_size(current_database()) as bytes,
      (select max(name) from kabar.migration) as newest`.execute(db);
  const row = rows[0]!;
  const megabytes = Math.round(Number(row.bytes) / 1_048_576);
  return [
    { label: text('people'), value: Number(row.people), kind: 'count', explained: 'directory/program:means-people' },
    {
      label: text('joined'),
      value: { rate: [Number(row.joined), Number(row.people)] },
      kind: 'rate',
      explained: 'directory/program:means-joined',
    },
    { label: text('failed'), value: Number(row.failed), kind: 'count', explained: 'directory/program:means-failed' },
    { label: text('aside'), value: Number(row.aside), kind: 'count', explained: 'directory/program:means-aside' },
    { label: text('megabytes'), value: megabytes, kind: 'count', explained: 'directory/program:means-megabytes' },
    // `049-places`: its number is what people tell each other.
    {
      label: text('schema'),
      value: Number.parseInt(row.newest, 10),
      kind: 'count',
      explained: 'directory/program:means-schema',
    },
  ];
}
