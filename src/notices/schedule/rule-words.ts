/** A schedule told back, with the next three dates: so that a misunderstanding is seen before it repeats itself. */
import { wallTime } from '../../clock.ts';
import type { Text } from '../../conversation/run.ts';
import { type Context, member } from '../../room.ts';
import { writeDate } from '../../texts/writing.ts';
import type { NoticesDeps } from '../base/deps.ts';
import { type Notice, reachFor } from '../base/rights.ts';
import { openings, openOn } from './openings.ts';
import { type MonthDay, nextDays, type Rule, ruleSchema } from './rule.ts';

type Words = Pick<NoticesDeps, 'texts'>;

/** The word lists of readRule. */
export const wordsOf =
  ({ texts }: Words, language: string) =>
  (id: string) =>
    texts.list(language, id === 'day-parts' ? 'conversation/words:day-parts' : `notices/words:${id}`);

const say = (id: string, args?: Record<string, string | number>): Text => ({ key: `notices/jadwal:${id}`, args });

export function monthDayInWords({ texts }: Words, on: MonthDay, language: string): string {
  if ('day' in on) return texts.render(language, say('on-date', { day: on.day }));
  return texts.render(
    language,
    say('on-week', { week: on.week === -1 ? 'last' : `w${on.week}`, weekday: weekdayName(on.weekday, language) }),
  );
}

export function ruleInWords(deps: Words, rule: Rule, language: string): string {
  const { texts } = deps;
  const at = rule.at.replace(':', '.');
  if (rule.every === 'open') return texts.render(language, say('before-open', { days: rule.before, at }));
  if (rule.every === 'month')
    return texts.render(language, say('monthly', { on: monthDayInWords(deps, rule.on, language), at }));
  const days = rule.days.map((day) => weekdayName(day, language)).join(', ');
  return texts.render(language, say('weekly', { days, at }));
}

/** Monday was 7 December 2026. */
const weekdayName = (weekday: number, language: string) =>
  writeDate(`2026-12-${String(6 + weekday).padStart(2, '0')}`, 'long', language).split(',')[0]!;

export async function ruleParts(deps: NoticesDeps, context: Context, notice: Notice): Promise<Text[]> {
  const rule = ruleSchema.parse(notice.rule);
  const { language } = member(context);
  const days = await daysAhead(deps, context, notice, rule);
  const dates = days.map((day) => writeDate(day.toString(), 'long', language)).join('\n• ');
  return [
    say('is', { rule: ruleInWords(deps, rule, language) }),
    days.length > 0 ? say('next', { dates: `• ${dates}` }) : say(rule.every === 'open' ? 'no-open-days' : 'never'),
  ];
}

async function daysAhead(deps: NoticesDeps, context: Context, notice: Notice, rule: Rule) {
  const author = notice.author === null ? undefined : await deps.person(context.db, notice.author, context.now);
  const all = rule.every === 'open' ? await openings(context.db, await reachFor(context.db, author, notice)) : [];
  const now = wallTime(context.now, notice.zone);
  const today = now.toPlainDate();
  const passed = Temporal.PlainTime.compare(now.toPlainTime(), Temporal.PlainTime.from(rule.at)) >= 0;
  return nextDays(rule, passed ? today.add({ days: 1 }) : today, 3, (day) => openOn(all, day).length > 0);
}
