import { sql } from 'kysely';
import { dayMs } from '../../clock.ts';
import type { Choice, Reply, Text } from '../../conversation/run.ts';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { roleHolds } from '../../directory/people/rights.ts';
import type { Batch } from '../../outbox/batch.ts';
import { enqueue, type MessageName } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import type { Wanted } from '../../room.ts';
import { auditNotice } from './audit-trail.ts';
import { loadNotice, type Notice, noticeArgs, shownBody } from './notice.ts';
import { decidersOf } from './rights.ts';

/** The sending of a notice in the outbox. */
export const batchOf = ({ id, area }: Pick<Notice, 'id' | 'area'>): Batch => ({
  kabupaten: kabupatenOf(area),
  batch: `edaran-${id}`,
});

/** A notice as the message to one person. */
export function nameOf(notice: Pick<Notice, 'id' | 'area'>, person: number): MessageName {
  const { kabupaten, batch } = batchOf(notice);
  return { kabupaten, key: `${batch}-${person}` };
}

export function noticeReply(notice: Notice): Reply {
  // Answers to a reminder belong to the notice that it reminds of.
  const number = String(notice.reminds ?? notice.id);
  const choice = (action: 'ack' | 'reply'): Choice => ({
    data: `!notices.${action}.${number}`,
    label: { key: `notices/pesan:${action}` },
  });
  const head = { kind: notice.kind, sender: notice.sender, reminder: notice.reminds === null ? 'no' : 'yes' };
  const asks = notice.ack ? (notice.replies ? 'both' : 'ack') : notice.replies ? 'reply' : 'none';
  const parts: Text[] = [{ key: 'notices/pesan:head', args: head }, { literal: shownBody(notice) }];
  if (asks !== 'none') parts.push({ key: 'notices/pesan:codes', args: { number, asks } });
  const choices = [...(notice.ack ? [choice('ack')] : []), ...(notice.replies ? [choice('reply')] : [])];
  return {
    parts,
    ...(choices.length > 0 ? { choices } : {}),
    ...(notice.file === null ? {} : { file: notice.file }),
  };
}

/** The text is added as the message leaves: ten thousand copies would only fill the records. People who said `berhenti` or have
 *  confirmed the notice already get nothing. */
export const noticeWanted: Wanted = async ({ db, now }, { person, args }) => {
  const notice = await loadNotice(db, args.notice);
  if (notice?.status !== 'sent') return false;
  // The notice that a reminder is about has the same area.
  const { kabupaten } = batchOf(notice);
  const { rows } = await sql<{ one: number }>`
    select 1 as one from kabar.notice_person
    where kabupaten = ${kabupaten} and notice = ${notice.id} and person = ${person}
      and not exists (select 1 from kabar.notice_person before
        where before.kabupaten = ${kabupaten} and before.notice = ${notice.reminds} and before.person = ${person} and before.acked_at is not null)
      and exists (select 1 from kabar.role where role.person = ${person}
        and ${roleHolds(now)})
      and (not exists (select 1 from kabar.contact where contact.person = ${person} and gone_at is null)
        or exists (select 1 from kabar.contact where contact.person = ${person}
          and gone_at is null and muted_at is null))`.execute(db);
  return rows.length > 0 && noticeReply(notice);
};

export async function tellAuthor(
  on: { db: Db; now: number },
  notice: Notice,
  reply: Reply,
  what: string,
): Promise<void> {
  if (notice.author === null) return;
  await enqueue(on.db, {
    kabupaten: kabupatenOf(notice.area),
    // The time is part of the key, because the same may happen to an unchanged notice again.
    key: `edaran-${notice.id}-r${notice.revision}-${what}-${on.now}`,
    person: notice.author,
    kind: 'notices.told',
    reply,
    args: { notice: notice.id },
    dueAt: on.now,
    expiresAt: on.now + dayMs,
    priority: 3,
  });
}

/** Sends its author the live message of a sending that he did not start himself: another approved it, or its schedule began it. */
export async function tellProgress(
  db: Db,
  { id, area, author, started }: { id: number; area: string; author: number | null; started: number },
): Promise<void> {
  if (author === null) return;
  await enqueue(db, {
    kabupaten: kabupatenOf(area),
    key: `edaran-${id}-jalan`,
    person: author,
    kind: 'notices.progress',
    reply: { parts: [] },
    args: { notice: id },
    dueAt: started,
    expiresAt: started + dayMs,
    priority: 3,
  });
}

const mostTold = 5;

/** A notice whose author has lost his right before it starts is kept, and those who may decide there are told. */
export async function stopWithoutRight(db: Db, notice: Notice, now: number): Promise<void> {
  const status = notice.status === 'recurring' ? 'ended' : 'stopped';
  await db
    .updateTable('notice')
    .set({ status, changed_at: new Date(now) })
    .where('id', '=', notice.id)
    .execute();
  const { id, author, approver, text_hash } = notice;
  await auditNotice({ db, now }, null, notice, 'notices.stopped', { author, approver, text_hash, reason: 'no-right' });
  const others = await decidersOf(db, notice.area, now, author);
  const reply: Reply = { parts: [{ key: 'notices/kirim:stopped', args: noticeArgs(notice) }] };
  await enqueue(
    db,
    ...others.slice(0, mostTold).map((one) => ({
      kabupaten: kabupatenOf(notice.area),
      key: `edaran-${id}-tertahan-${one.id}`,
      person: one.id,
      kind: 'notices.told' as const,
      reply,
      dueAt: now,
      expiresAt: now + 3 * dayMs,
    })),
  );
}
