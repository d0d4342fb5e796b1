/** Each occurrence of a schedule becomes a notice of its own, with its own key and its own audience. */

import { hourMs, wallTime } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { askApproval, needsApproval } from '../approval/ask.ts';
import { countPeople } from '../audience/people.ts';
import type { Audience } from '../base/audience.ts';
import type { DueWork, NoticesDeps } from '../base/deps.ts';
import { stopWithoutRight, tellAuthor, tellProgress } from '../base/messages.ts';
import { loadNotice, type Notice, noticeArgs, sentLike } from '../base/notice.ts';
import { reachFor } from '../base/rights.ts';
import { openings, openOn } from '../schedule/hari_buka.ts';
import { holdsOn, nextDays, type Rule, ruleSchema, scheduleText } from '../schedule/rule.ts';
import { clockOf, nextAt } from '../schedule/schedule.ts';

/** The author is told a little later, when the first recipients have it. */
const settleMs = 5000;
/** After a longer downtime of the program an occurrence makes no sense any more. */
const lateMs = 12 * hourMs;

/** Schedules whose next time has come. */
export const dueSchedules: DueWork = {
  due: (db, now) =>
    db
      .selectFrom('notice')
      .select('id')
      .where('status', '=', 'recurring')
      .where('next_at', '<=', new Date(now))
      .orderBy('next_at')
      .limit(100)
      .execute(),
  step: occur,
};

async function occur(deps: NoticesDeps, db: Db, id: number, now: number): Promise<void> {
  const pattern = await loadNotice(db, id, true);
  if (pattern?.status !== 'recurring') return;
  const author = pattern.author === null ? undefined : await deps.person(db, pattern.author, now);
  const scope = await reachFor(db, author, pattern);
  if (scope.length === 0) return stopWithoutRight(db, pattern, now);
  const rule = ruleSchema.parse(pattern.rule);
  let due = pattern.next_at?.getTime();
  // Days on which the program was down are looked at too: the last of them may still be in time.
  for (; due !== undefined && due <= now; due = nextAt(rule, pattern, due)) {
    const held = await heldBack(db, pattern, rule, due, now);
    const audience = !held && now - due < lateMs ? await audienceOn(db, pattern, rule, scope, due) : undefined;
    const made = audience && (await insertOccurrence(db, pattern, audience, due, now));
    if (made) await tellOrAsk(deps, db, made, { scope, now });
  }
  await db
    .updateTable('notice')
    .set({ next_at: due === undefined ? null : new Date(due) })
    .where('id', '=', id)
    .execute();
}

/** Nobody knows yet whether the day is red: nothing is sent, and the author hears of it once a year. */
async function heldBack(db: Db, pattern: Notice, rule: Rule, due: number, now: number): Promise<boolean> {
  const day = wallTime(due, clockOf(rule, pattern)).toPlainDate();
  if (holdsOn(rule, day, () => true) !== undefined) return false;
  const [first] = nextDays(rule, day.with({ month: 1, day: 1 }), 1, () => true, true);
  const { id, body, sender } = pattern;
  const args = { ...noticeArgs({ id, body, sender }), year: String(day.year) };
  if (first?.equals(day))
    await tellAuthor({ db, now }, pattern, { parts: [scheduleText('holidays-held', args)] }, 'libur');
  return true;
}

/** undefined: no posyandu opens then. */
async function audienceOn(db: Db, pattern: Notice, rule: Rule, scope: string[], due: number) {
  if (rule.every !== 'open') return pattern.audience;
  const day = wallTime(due, clockOf(rule, pattern)).toPlainDate().add({ days: rule.before });
  const posyandu = openOn(await openings(db, scope), day);
  const those: Audience = { posyandu };
  return posyandu.length === 0 ? undefined : ({ and: [pattern.audience, those] } satisfies Audience);
}

/** An occurrence has no minute to think, because the schedule was agreed to long ago. The records allow one occurrence a day. */
async function insertOccurrence(db: Db, pattern: Notice, audience: Audience, due: number, now: number) {
  const made = await db
    .insertInto('notice')
    .values({
      ...sentLike(pattern, now),
      lasts_hours: pattern.lasts_hours,
      approver: pattern.approver,
      audience: JSON.stringify(audience),
      template: pattern.id,
      occurrence: wallTime(due, pattern.zone).toPlainDate().toString(),
      starts_at: new Date(Math.max(due, now)),
    })
    .onConflict((conflict) => conflict.columns(['template', 'occurrence']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made && loadNotice(db, made.id);
}

/** A schedule that began without a second yes may need one by now: the area may want it, or more people may be meant. */
async function tellOrAsk(
  deps: NoticesDeps,
  db: Db,
  notice: Notice | undefined,
  { scope, now }: { scope: string[]; now: number },
): Promise<void> {
  if (!notice) return;
  const { id, author, area, audience, approver } = notice;
  if (approver === null) {
    const count = await countPeople(deps, db, audience, { scope, author, now });
    if (await needsApproval(db, area, count)) return askFirst(db, notice, count, now);
  }
  await tellProgress(db, { id, area, author, started: now + settleMs });
}

/** The author hears that the notice waits for a decision, or that it stays a draft because there is nobody to ask. */
async function askFirst(db: Db, notice: Notice, count: number, now: number): Promise<void> {
  try {
    for (const reply of await askApproval({ db, now }, notice, count))
      await tellAuthor({ db, now }, notice, reply, 'menunggu');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await db
      .updateTable('notice')
      .set({ status: 'draft', sent_at: null, starts_at: null })
      .where('id', '=', notice.id)
      .execute();
    await tellAuthor({ db, now }, notice, { parts: [error.text] }, 'menunggu');
  }
}
