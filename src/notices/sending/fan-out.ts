/** The job behind every sending. When its time has come, the audience becomes people, and the people become rows of the outbox, slice by
 *  slice. Each slice is one transaction, so a crash repeats at most one slice, and the keys of the rows keep it from being sent twice. */

import { sql } from 'kysely';
import { kabupatenOf } from '../../directory/areas/areas.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { Db } from '../../records/tables.ts';
import { chosen } from '../audience/people.ts';
import { auditNotice } from '../base/audit-trail.ts';
import type { DueWork, NoticesDeps } from '../base/deps.ts';
import { batchOf, nameOf, stopWithoutRight } from '../base/messages.ts';
import { lastsUntil, loadNotice, type Notice, priorityOf } from '../base/notice.ts';
import { reachFor } from '../base/rights.ts';

/** Small enough that no turn waits long for the only connection of the embedded database. */
const slice = 250;

/** Sendings that are not in the outbox yet. They take turns slice by slice, so that a small one does not wait for a big one. */
export const dueSendings: DueWork = {
  due: (db, now) =>
    db
      .selectFrom('notice')
      .select('id')
      .where('status', '=', 'sent')
      .where('expanded_at', 'is', null)
      .where('held', '=', false)
      .where('starts_at', '<=', new Date(now))
      .orderBy(sql`kind = 'mendesak'`, 'desc')
      .orderBy('starts_at')
      .limit(20)
      .execute(),
  step: oneStep,
};

/** Resolves the people, or makes one slice. Answers false when another process has the notice in hand or nothing is left to do. */
async function oneStep(deps: NoticesDeps, db: Db, id: number, now: number): Promise<boolean> {
  const mine = await db
    .selectFrom('notice')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  const notice = mine && (await loadNotice(db, id));
  if (notice?.status !== 'sent' || notice.held || notice.expanded_at) return false;
  return notice.resolved_at ? enqueueSlice(db, notice, now) : resolvePeople(deps, db, notice, now);
}

/** Rights are checked again: an author who has lost his role since his yes sends nothing. */
async function resolvePeople(deps: NoticesDeps, db: Db, notice: Notice, now: number): Promise<boolean> {
  const author = notice.author === null ? undefined : await deps.person(db, notice.author, now);
  const scope = await reachFor(db, author, notice);
  if (scope.length === 0) {
    await stopWithoutRight(db, notice, now);
    return true;
  }
  const people = await chosen(deps, db, notice.audience, { scope, author: notice.author, now });
  const { rows } = await sql<{ person: number }>`
    insert into kabar.notice_person (kabupaten, notice, person, role, area)
    select ${kabupatenOf(notice.area)}::text, ${notice.id}::int, person, role, area from (${people}) target
    on conflict do nothing returning person`.execute(db);
  await db
    .updateTable('notice')
    .set({ resolved_at: new Date(now), people: rows.length })
    .where('id', '=', notice.id)
    .execute();
  await auditSending(
    db,
    notice,
    now,
    rows.map(({ person }) => person),
  );
  return true;
}

/** Notes in the audit trail who sent which text to whom, and who agreed. The text itself lies sealed with the notice; its hash proves it. */
function auditSending(db: Db, notice: Notice, now: number, people: number[]): Promise<void> {
  const { author, approver, kind, text_hash, audience, file, revision, template } = notice;
  const detail = {
    author,
    approver,
    kind,
    text_hash,
    file,
    revision,
    template,
    audience,
    count: people.length,
    people,
  };
  return auditNotice({ db, now }, author, notice, 'notices.sent', detail);
}

async function enqueueSlice(db: Db, notice: Notice, now: number): Promise<boolean> {
  const { kabupaten, batch } = batchOf(notice);
  const rows = await db
    .selectFrom('notice_person')
    .select('person')
    .where('kabupaten', '=', kabupaten)
    .where('notice', '=', notice.id)
    .where('person', '>', notice.expanded_to)
    .orderBy('person')
    .limit(slice)
    .execute();
  const start = notice.starts_at!.getTime();
  await enqueue(
    db,
    ...rows.map(({ person }) => ({
      ...nameOf(notice, person),
      person,
      batch,
      kind: 'notices.notice' as const,
      reply: { parts: [] },
      args: { notice: notice.id },
      dueAt: start,
      expiresAt: lastsUntil(notice, start),
      priority: priorityOf(notice),
      urgent: notice.kind === 'mendesak',
    })),
  );
  const last = rows.at(-1)?.person;
  const whole = rows.length < slice;
  await db
    .updateTable('notice')
    .set({ ...(last === undefined ? {} : { expanded_to: last }), ...(whole ? { expanded_at: new Date(now) } : {}) })
    .where('id', '=', notice.id)
    .execute();
  return true;
}
