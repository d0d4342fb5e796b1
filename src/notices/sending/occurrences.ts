/** What has come due of a schedule becomes a notice of its own, with its own key and its own audience. */

import { hourMs, wallTime } from '../../clock.ts';
import type { Db } from '../../records/tables.ts';
import { Refusal } from '../../room.ts';
import { askApproval, needsApproval } from '../approval/ask.ts';
import { countPeople } from '../audience/people.ts';
import type { Audience } from '../base/audience.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { eachAlone } from '../base/each-alone.ts';
import { stopWithoutRight, tellAuthor, tellProgress } from '../base/notify.ts';
import { loadNotice, type Notice, reachFor } from '../base/rights.ts';
import { type Rule, ruleSchema } from '../schedule/rule.ts';
import { nextAt, openings, openOn } from '../schedule/schedule.ts';

/** Its author is told a little later, when the first have it. */
const settleMs = 5000;
/** Longer after its time an occurrence makes no sense any more: the program was down. */
const lateMs = 12 * hourMs;

/** The job: makes what has come due. */
export async function schedulesDue(deps: NoticesDeps, now: number): Promise<void> {
  const rows = await deps.db
    .selectFrom('notice')
    .select('id')
    .where('status', '=', 'recurring')
    .where('next_at', '<=', new Date(now))
    .orderBy('next_at')
    .limit(100)
    .execute();
  await eachAlone(rows, ({ id }) => deps.db.transaction().execute((db) => occur(deps, db, id, now)));
}

async function occur(deps: NoticesDeps, db: Db, id: number, now: number): Promise<void> {
  const pattern = await loadNotice(db, id, true);
  if (pattern?.status !== 'recurring') return;
  const author = pattern.author === null ? undefined : await deps.person(db, pattern.author, now);
  const scope = await reachFor(db, author, pattern);
  if (scope.length === 0) return stopWithoutRight(db, pattern, now);
  const rule = ruleSchema.parse(pattern.rule);
  let due = pattern.next_at?.getTime();
  // Day by day, also through days on which the program was down: one of them may still be in time.
  for (; due !== undefined && due <= now; due = nextAt(rule, pattern, due)) {
    const audience = now - due < lateMs ? await audienceOn(db, pattern, rule, scope, due) : undefined;
    const made = audience && (await insertOccurrence(db, pattern, audience, due, now));
    if (made) await tellOrAsk(deps, db, made, { scope, now });
  }
  await db
    .updateTable('notice')
    .set({ next_at: due === undefined ? null : new Date(due) })
    .where('id', '=', id)
    .execute();
}

/** undefined: no posyandu opens then. */
async function audienceOn(db: Db, pattern: Notice, rule: Rule, scope: string[], due: number) {
  if (rule.every !== 'open') return pattern.audience;
  const day = wallTime(due, pattern.zone).toPlainDate().add({ days: rule.before });
  const posyandu = openOn(await openings(db, scope), day);
  const those: Audience = { posyandu };
  return posyandu.length === 0 ? undefined : ({ and: [pattern.audience, those] } satisfies Audience);
}

/** No minute to think: the schedule was agreed to long ago. A second occurrence of the same day cannot be. */
async function insertOccurrence(db: Db, pattern: Notice, audience: Audience, due: number, now: number) {
  const { author, area, sender, kind, body, file, text_hash, ack, replies, lasts_hours, zone, approver } = pattern;
  const at = new Date(now);
  const made = await db
    .insertInto('notice')
    .values({
      author,
      area,
      sender,
      kind,
      body,
      file,
      text_hash,
      ack,
      replies,
      lasts_hours,
      zone,
      approver,
      audience: JSON.stringify(audience),
      template: pattern.id,
      occurrence: wallTime(due, zone).toPlainDate().toString(),
      status: 'sent',
      sent_at: at,
      starts_at: new Date(Math.max(due, now)),
      created_at: at,
      changed_at: at,
    })
    .onConflict((conflict) => conflict.columns(['template', 'occurrence']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made && loadNotice(db, made.id);
}

/** Nobody had to agree when the schedule began; meanwhile the area may want it, or more people may be meant. */
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
  await tellProgress(db, { id, author, started: now + settleMs });
}

/** Its author hears that it waits; where there is nobody to ask, that it stays a draft. */
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
