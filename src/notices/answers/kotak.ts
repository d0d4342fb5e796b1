/** The inbox of a notice: a message to its sender that updates itself. A new one is sent at most every ten minutes. */

import { dayMs, minuteMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { auditRead } from '../../directory/audit.ts';
import { shownTo } from '../../directory/people/shown-to.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { type Context, type Effect, type LiveView, member, type Person, type Wanted } from '../../room.ts';
import { textOf } from '../../texts/text-of.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { firstOf, loadNotice, type Notice, noticeArgs } from '../base/notice.ts';
import { owns, senderReach } from '../base/rights.ts';

type On = Pick<Context, 'db' | 'now'>;

const pauseMs = 10 * minuteMs;
/** More buttons would not fit below one message. */
const most = 5;

export const answerText = textOf('notices/jawaban');

/** The sender hears at once, or with the next message when one has just gone out: 500 answers must not become 500 messages. */
export async function tellInbox({ db, now }: On, notice: Notice): Promise<void> {
  const bucket = Math.floor(now / pauseMs);
  const keyOf = (one: number) => `edaran-${notice.id}-kotak-${one}`;
  const kabupaten = kabupatenOf(notice.area);
  const told = await db
    .selectFrom('outbox')
    .select('key')
    .where('kabupaten', '=', kabupaten)
    .where('key', '=', keyOf(bucket))
    .executeTakeFirst();
  await enqueue(db, {
    kabupaten,
    key: keyOf(told ? bucket + 1 : bucket),
    person: notice.author!,
    kind: 'notices.inbox',
    reply: { parts: [] },
    args: { notice: notice.id },
    dueAt: told ? (bucket + 1) * pauseMs : now,
    expiresAt: now + 7 * dayMs,
    priority: 3,
  });
}

/** The message is dropped when everything has been answered in the meantime. */
export const inboxWanted =
  (deps: NoticesDeps): Wanted =>
  async ({ db, now }, { person: id, args }) => {
    const notice = await loadNotice(db, args.notice);
    const person = await deps.person(db, id, now);
    if (!notice || !(await owns(db, person, notice))) return false;
    return (await inboxReply(db, notice, person))[0] ?? false;
  };

export const inboxView =
  (): LiveView =>
  async ({ db }, key, person) => {
    const notice = await loadNotice(db, key.split(':')[1]);
    if (!notice || !(await owns(db, person, notice))) return undefined;
    return (await inboxReply(db, notice, person))[0] ?? { parts: [answerText('all-answered', noticeArgs(notice))] };
  };

/** Lists what is not answered yet, the oldest first. Empty when all is answered. */
export async function inboxReply(db: Db, notice: Notice, reader: Person | undefined): Promise<Reply[]> {
  const rows = await openWords(db, [notice], reader);
  if (rows.length === 0) return [];
  const head = answerText('head', { ...noticeArgs(notice), n: rows.length });
  return [{ ...inboxList(head, rows), live: `notices.inbox:${notice.id}` }];
}

/** Ends the flow `kotak`: the open answers to all my notices. */
export const inbox: Effect = async (context) => {
  await senderReach(context);
  const mine = await context.db
    .selectFrom('notice')
    .select(['id', 'area', 'kind'])
    .where('author', '=', member(context).id)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  const rows = await openWords(context.db, mine, context.person);
  if (rows.length === 0) return { replies: [{ parts: [answerText('empty')] }] };
  await auditRead(context, 'kotak', { subject: 'people', people: rows.map(({ person }) => person) });
  return { replies: [inboxList(answerText('head-all', { n: rows.length }), rows)] };
};

interface OpenWord {
  id: number;
  person: number;
  notice: number;
  body: string;
  name: string;
  role: string;
  place: string | null;
}

function inboxList(head: Text, rows: OpenWord[]): Reply {
  const shown = rows.slice(0, most);
  const lines = shown.map(({ id, notice, body, name, role, place }) =>
    answerText('line', { id: String(id), notice: String(notice), body, name, role, place: place ?? 'none' }),
  );
  const more = rows.length > most ? [answerText('more', { n: rows.length - most })] : [];
  const choices = shown.map(({ id, name }): Choice => {
    return { data: `!notices.answer.${id}`, label: answerText('tap-answer', { name: firstOf(name, 20) }) };
  });
  return { parts: [head, ...lines, ...more, answerText('codes', { id: String(shown[0]!.id) })], choices };
}

/** An answer about a place, as this sender of the notice reads it. In an emergency nothing is hidden. */
export const wordFor = async (
  db: Db,
  reader: Person | undefined,
  notice: Pick<Notice, 'area' | 'kind'>,
  { area, body }: { area: string | null; body: string },
): Promise<string> => (notice.kind === 'mendesak' ? body : shownTo(db, reader, { area: area ?? notice.area }, body));

async function openWords(
  db: Db,
  notices: Pick<Notice, 'id' | 'area' | 'kind'>[],
  reader: Person | undefined,
): Promise<OpenWord[]> {
  if (notices.length === 0) return [];
  const rows = await wordRows(db, notices);
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  const words: OpenWord[] = [];
  for (const row of rows) words.push({ ...row, body: await wordFor(db, reader, byId.get(row.notice)!, row) });
  return words;
}

const wordRows = (db: Db, notices: Pick<Notice, 'id' | 'area'>[]) =>
  db
    .selectFrom('notice_word')
    .innerJoin('person', 'person.id', 'notice_word.person')
    .innerJoin('notice_person', (join) =>
      join
        .onRef('notice_person.kabupaten', '=', 'notice_word.kabupaten')
        .onRef('notice_person.notice', '=', 'notice_word.notice')
        .onRef('notice_person.person', '=', 'notice_word.person'),
    )
    .leftJoin('area', 'area.code', 'notice_person.area')
    .select(['notice_word.id', 'notice_word.notice', 'notice_word.body', 'person.name', 'notice_person.role'])
    .select(['notice_word.person', 'notice_person.area', 'area.name as place'])
    .where('notice_word.kabupaten', 'in', [...new Set(notices.map(({ area }) => kabupatenOf(area)))])
    .where(
      'notice_word.notice',
      'in',
      notices.map(({ id }) => id),
    )
    .where('from_author', '=', false)
    .where('answered_at', 'is', null)
    .orderBy('notice_word.id')
    .limit(500)
    .execute();
