/** A schedule: the pattern from which each occurrence becomes a notice of its own, with its own key and its own audience. */
import type { Kysely } from 'kysely';
import { wallTime } from '../clock.ts';
import type { Reply } from '../conversation/run.ts';
import { audit } from '../directory/audit.ts';
import type { Database } from '../records/tables.ts';
import type { Context } from '../room.ts';
import type { Audience } from './audience.ts';
import type { NoticesDeps } from './deps.ts';
import { eachAlone } from './each-alone.ts';
import { openings, openOn } from './openings.ts';
import { loadNotice, type Notice, reachOf } from './rights.ts';
import { nextDays, type Rule, ruleSchema } from './rule.ts';
import { ruleParts } from './rule-words.ts';
import { startArgs, stopWithoutRight } from './stopped.ts';
import { tellProgress } from './telling.ts';
import { instantOf } from './timing.ts';

type Db = Kysely<Database>;

/** Its author is told a little later, when the first have it. */
const settleMs = 5000;
/** Longer after its time an occurrence makes no sense any more: the program was down. */
const lateMs = 12 * 60 * 60 * 1000;

/** From the yes on. */
export async function activate(deps: NoticesDeps, context: Context, notice: Notice): Promise<Reply[]> {
  const next = nextAt(ruleSchema.parse(notice.rule), notice, context.now);
  const at = new Date(context.now);
  await context.db
    .updateTable('notice')
    .set({ status: 'recurring', next_at: next === undefined ? null : new Date(next), sent_at: at, changed_at: at })
    .where('id', '=', notice.id)
    .execute();
  await audit(context.db, {
    ...{ now: context.now, actor: notice.author, action: 'notices.schedule', subject: `notice ${notice.id}` },
    detail: { rule: notice.rule, text_hash: notice.text_hash, body: notice.body, audience: notice.audience },
  });
  const parts = [
    { key: 'notices/jadwal:active', args: startArgs(notice) },
    ...(await ruleParts(deps, context, notice)),
    { key: 'notices/jadwal:how-to-stop' },
  ];
  return [{ parts }];
}

/** The next time after `now` at which it has to be looked at. For open days every day: which posyandu open is known only then. */
export function nextAt(rule: Rule, { zone }: Pick<Notice, 'zone'>, now: number): number | undefined {
  const today = wallTime(now, zone).toPlainDate();
  for (const day of nextDays(rule, today, 2, () => true)) {
    const at = instantOf(`${day}T${rule.at}`, zone);
    if (at > now) return at;
  }
  return undefined;
}

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
  const scope = await reachOf(db, author);
  if (scope.length === 0) return stopWithoutRight(db, pattern, now);
  const rule = ruleSchema.parse(pattern.rule);
  let due = pattern.next_at?.getTime();
  // Day by day, also through days on which the program was down: one of them may still be in time.
  for (; due !== undefined && due <= now; due = nextAt(rule, pattern, due)) {
    const audience = now - due < lateMs ? await audienceOn(db, pattern, rule, scope, due) : undefined;
    if (audience) await insertOccurrence(db, pattern, audience, due, now);
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
async function insertOccurrence(db: Db, pattern: Notice, audience: Audience, due: number, now: number): Promise<void> {
  const { author, area, sender, kind, body, file, text_hash, ack, replies, lasts_hours, zone, approver } = pattern;
  const at = new Date(now);
  const made = await db
    .insertInto('notice')
    .values({
      ...{ author, area, sender, kind, body, file, text_hash, ack, replies, lasts_hours, zone, approver },
      audience: JSON.stringify(audience),
      template: pattern.id,
      occurrence: wallTime(due, zone).toPlainDate().toString(),
      ...{ status: 'sent', sent_at: at, starts_at: new Date(Math.max(due, now)), created_at: at, changed_at: at },
    })
    .onConflict((conflict) => conflict.columns(['template', 'occurrence']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) await tellProgress(db, { id: made.id, author, started: now + settleMs });
}
