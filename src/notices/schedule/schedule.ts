/** A schedule: the pattern from which each occurrence becomes a notice of its own (occurrences.ts). */
import { instantOf, wallTime, type Zone } from '../../clock.ts';
import type { Reply, Text } from '../../conversation/run.ts';
import { type Context, member } from '../../room.ts';
import { writeDate } from '../../texts/writing.ts';
import { auditNotice } from '../base/audit-trail.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { type Notice, noticeArgs } from '../base/notice.ts';
import { reachFor } from '../base/rights.ts';
import { openings, openOn } from './hari_buka.ts';
import { isRedDay } from './holidays.ts';
import { nextDays, type Rule, ruleInWords, ruleSchema, scheduleText } from './rule.ts';

/** Starts the schedule after the last yes. */
export async function activate(deps: NoticesDeps, context: Context, notice: Notice): Promise<Reply[]> {
  const next = nextAt(ruleSchema.parse(notice.rule), notice, context.now);
  const at = new Date(context.now);
  await context.db
    .updateTable('notice')
    .set({ status: 'recurring', next_at: next === undefined ? null : new Date(next), sent_at: at, changed_at: at })
    .where('id', '=', notice.id)
    .execute();
  await auditNotice(context, notice.author, notice, 'notices.schedule', {
    rule: notice.rule,
    text_hash: notice.text_hash,
    body: notice.body,
    audience: notice.audience,
  });
  const parts = [
    scheduleText('active', noticeArgs(notice)),
    ...(await ruleParts(deps, context, notice)),
    scheduleText('how-to-stop'),
  ];
  return [{ parts }];
}

/** The next time after `now` at which the schedule must be looked at. With open days that is every day, because only the day itself shows
 *  which posyandu open. */
export function nextAt(rule: Rule, notice: Pick<Notice, 'zone'>, now: number): number | undefined {
  const zone = clockOf(rule, notice);
  const today = wallTime(now, zone).toPlainDate();
  for (const day of nextDays(rule, today, 2, () => true, true)) {
    const at = instantOf(`${day}T${rule.at}`, zone);
    if (at > now) return at;
  }
  return undefined;
}

/** By whose clock the schedule goes. */
export const clockOf = (rule: Rule, { zone }: Pick<Notice, 'zone'>): Zone => rule.zone ?? zone;

/** Tells a schedule back with its next three dates, so that a misunderstanding is seen before it repeats itself. */
export async function ruleParts(deps: NoticesDeps, context: Context, notice: Notice): Promise<Text[]> {
  const rule = ruleSchema.parse(notice.rule);
  const { language } = member(context);
  const days = await daysAhead(deps, context, notice, rule);
  const dates = days.map((day) => writeDate(day.toString(), 'long', language)).join('\n• ');
  const year = unknownYear(rule, notice, context.now, days);
  return [
    scheduleText('is', { rule: ruleInWords(deps, rule, language) }),
    days.length > 0
      ? scheduleText('next', { dates: `• ${dates}` })
      : scheduleText(rule.every === 'open' ? 'no-open-days' : 'never'),
    ...(year === undefined ? [] : [scheduleText('holidays-unknown', { year: String(year) })]),
  ];
}

/** The year whose holidays are not known, where it is near enough to be told. */
function unknownYear(rule: Rule, notice: Notice, now: number, days: Temporal.PlainDate[]): number | undefined {
  if (!rule.skip) return undefined;
  const from = days.at(-1) ?? wallTime(now, clockOf(rule, notice)).toPlainDate();
  return nextDays(rule, from, 60, () => true, true).find((day) => isRedDay(day) === undefined)?.year;
}

async function daysAhead(deps: NoticesDeps, context: Context, notice: Notice, rule: Rule) {
  const author = notice.author === null ? undefined : await deps.person(context.db, notice.author, context.now);
  const all = rule.every === 'open' ? await openings(context.db, await reachFor(context.db, author, notice)) : [];
  const now = wallTime(context.now, clockOf(rule, notice));
  const today = now.toPlainDate();
  const passed = Temporal.PlainTime.compare(now.toPlainTime(), Temporal.PlainTime.from(rule.at)) >= 0;
  return nextDays(rule, passed ? today.add({ days: 1 }) : today, 3, (day) => openOn(all, day).length > 0);
}
